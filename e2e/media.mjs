// Unlike clips, made once by ffmpeg: together they are what a library throws at a channel. Each has a 16-bit frame counter in its picture
// (20-pixel blocks, top row) with a base of its own, so that any lost, doubled or foreign frame can be read back.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "./tools.mjs";

const counter = (size, rate, seconds, base) =>
  `color=gray:s=${size}:r=${rate}:d=${seconds},geq=cb=128:cr=128:lum='if(lt(Y,16),if(mod(floor((N+${base})/pow(2,floor(X/20))),2),235,16),60+mod(X+Y+N*3,120))'`;

const fps = (rate) => String(rate).split("/").reduce((whole, part) => whole / part);

/** A clip with the first value of its counter and the number of its frames. */
const clip = (name, { size = "320x192", rate = 25, seconds = 4, base, tone = 440, video, audio = ["-c:a", "aac", "-ar", "48000", "-ac", "2"] }) => ({
  name,
  base,
  frames: Math.round(seconds * fps(rate)),
  args: [
    "-f", "lavfi", "-i", counter(size, rate, seconds, base),
    ...(audio ? ["-f", "lavfi", "-i", `sine=${tone}:r=48000:d=${seconds}`] : []),
    ...video, "-pix_fmt", "yuv420p", ...(audio ?? []), "-t", String(seconds),
  ],
});

const h264 = (gop, bframes, ...more) => ["-c:v", "libx264", "-preset", "veryfast", "-g", String(gop), "-bf", String(bframes), ...more];

export const clips = [
  clip("plain 25.mp4", { base: 1000, tone: 330, video: h264(50, 0) }),
  clip("two b-frames 30.mp4", { base: 2000, rate: 30, size: "480x272", tone: 440, video: h264(60, 2) }),
  clip("pyramid 60.mp4", { base: 3000, rate: 60, size: "640x368", seconds: 3, tone: 550, video: h264(120, 3, "-x264-params", "b-pyramid=2") }),
  clip("ntsc 29.97.mkv", { base: 4000, rate: "30000/1001", tone: 660, video: h264(45, 2) }),
  clip("film 23.976.mkv", { base: 5000, rate: "24000/1001", tone: 770, video: h264(48, 2) }),
  clip("fragmented.mp4", { base: 6000, tone: 880, video: [...h264(50, 1), "-movflags", "frag_keyframe+empty_moov"] }),
  clip("broadcast.ts", { base: 7000, tone: 290, video: h264(25, 2) }),
  clip("mono 44100.mp4", { base: 8000, tone: 350, video: h264(50, 2), audio: ["-c:a", "aac", "-ar", "44100", "-ac", "1"] }),
  clip("silent.mp4", { base: 9000, video: h264(50, 2), audio: null }),
  clip("mpeg2.mpg", { base: 10000, tone: 410, video: ["-c:v", "mpeg2video", "-q:v", "4", "-g", "12"], audio: ["-c:a", "mp2"] }),
  clip("web.webm", { base: 11000, tone: 470, video: ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "600k"], audio: ["-c:a", "libopus"] }),
  { name: "sound only.mp4", args: ["-f", "lavfi", "-i", "sine=520:r=48000:d=5", "-c:a", "aac", "-ac", "2"] },
];

const hevc = (gop, bframes, ...more) => ["-c:v", "libx265", "-preset", "ultrafast", "-x265-params", `log-level=none:keyint=${gop}:bframes=${bframes}`, ...more];

/** What a library of HEVC throws at a channel: with and without reordering, closed and open groups, two sizes, and one H.264 clip among them. */
export const hevcClips = [
  clip("in order 25.mp4", { base: 20000, tone: 330, video: hevc(50, 0, "-tag:v", "hvc1") }),
  clip("reordered 30.mp4", { base: 21000, rate: 30, size: "480x272", tone: 440, video: hevc(60, "3:open-gop=0", "-tag:v", "hvc1") }),
  clip("open groups 25.mp4", { base: 22000, tone: 550, video: hevc(25, "4:open-gop=1", "-tag:v", "hev1") }),
  clip("reordered 23.976.mkv", { base: 23000, rate: "24000/1001", size: "480x272", tone: 660, video: hevc(48, 3) }),
  clip("in order 25.mkv", { base: 24000, tone: 770, video: hevc(50, 0) }),
  clip("h264 among them.mp4", { base: 25000, tone: 880, video: h264(50, 2) }),
];

/** Makes what is missing in `folder`. */
export async function makeClips(folder, wanted = clips) {
  mkdirSync(folder, { recursive: true });
  for (const { name, args } of wanted) {
    const file = join(folder, name);
    if (existsSync(file)) continue;
    const made = await run("ffmpeg", ["-nostdin", "-v", "error", "-y", ...args, file]);
    if (made.code !== 0) throw new Error(`${name}: ${made.err}`);
  }
  return folder;
}
