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

/**
 * The items a row of counters shows: `{ clip, first, last }` in frames of the clip, a new one wherever the count does not go on.
 * Frames of none of `clips` are counted in `foreign`.
 */
export function itemsIn(values, clips) {
  const items = [];
  let foreign = 0;
  let open;
  for (const value of values) {
    const clip = clips.find(({ base, frames }) => value >= base && value < base + frames);
    if (!clip) {
      foreign++;
      open = undefined;
    } else if (open?.clip === clip && value - clip.base === open.last + 1) {
      open.last++;
    } else {
      open = { clip, first: value - clip.base, last: value - clip.base };
      items.push(open);
    }
  }
  return { items, foreign };
}

/** Earliest picture and earliest sound of a transport stream segment, in seconds. PIDs as the muxer sets them. */
export function startsOf(segment) {
  const earliest = { 0x100: Infinity, 0x101: Infinity };
  for (let at = 0; at < segment.length; at += 188) {
    const pid = segment.readUInt16BE(at + 1) & 0x1fff;
    if (!(pid in earliest) || !(segment[at + 1] & 0x40)) continue;
    const pes = at + 4 + (segment[at + 3] & 0x20 ? 1 + segment[at + 4] : 0);
    const time = segment.subarray(pes + 9, pes + 14);
    const pts = (time[0] & 0x0e) * 2 ** 29 + (((time[1] << 8) | time[2]) >> 1) * 2 ** 15 + (((time[3] << 8) | time[4]) >> 1);
    earliest[pid] = Math.min(earliest[pid], pts / 90_000);
  }
  return { video: earliest[0x100], audio: earliest[0x101] };
}
