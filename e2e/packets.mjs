// What ffprobe and ffmpeg read back from a recorded stream.
import { run } from "./tools.mjs";

/** Packets of one stream in file order: `{ pts, dts }` in seconds. */
export async function packets(file, stream) {
  const { out, code, err } = await run("ffprobe", ["-v", "error", "-select_streams", stream, "-show_entries", "packet=pts_time,dts_time", "-of", "json", file]);
  if (code !== 0) throw new Error(`ffprobe: ${err}`);
  return JSON.parse(out).packets.map((p) => ({ pts: Number(p.pts_time), dts: Number(p.dts_time) }));
}

/** How times in file order step on: how often back or not at all, and the longest step. */
export function stepsOf(times) {
  let backward = 0;
  let longest = 0;
  for (let i = 1; i < times.length; i++) {
    const step = times[i] - times[i - 1];
    if (step <= 0) backward++;
    longest = Math.max(longest, step);
  }
  return { backward, longest };
}

/** The 16-bit counters that our own clips carry in their top row, one a frame. */
export async function counters(file) {
  const { bytes, code, err } = await run("ffmpeg", ["-nostdin", "-v", "error", "-i", file, "-map", "0:v", "-fps_mode", "passthrough",
    "-vf", "crop=320:16:0:0,format=gray,scale=16:1:flags=area", "-f", "rawvideo", "-"], { seconds: 300 });
  if (code !== 0) throw new Error(`ffmpeg: ${err}`);
  const values = [];
  for (let i = 0; i + 16 <= bytes.length; i += 16) {
    let value = 0;
    for (let k = 0; k < 16; k++) if (bytes[i + k] > 125) value |= 1 << k;
    values.push(value);
  }
  return values;
}
