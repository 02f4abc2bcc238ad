// The videos the figures are about, made once by ffmpeg: a few seconds are encoded and then repeated.
import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, run } from "../../e2e/tools.mjs";

const TEN_MINUTES = 600;
const LOOP_SECONDS = 20;
const SILENT_LOOP_SECONDS = 10;
const folder = (name) => join(root, "bench/target/media", name);

async function ffmpeg(args) {
  const made = await run("ffmpeg", ["-nostdin", "-v", "error", "-y", ...args], { seconds: 300 });
  if (made.code !== 0) throw new Error(`ffmpeg could not make a clip: ${made.err}`);
}

/** Makes `file` unless it is there: encodes a loop of a few seconds, and repeats it without encoding. */
async function looped(file, encode) {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const extension = file.slice(file.lastIndexOf("."));
  const loop = `${file}.loop${extension}`;
  const part = `${file}.part${extension}`;
  await ffmpeg([...encode, "-t", String(LOOP_SECONDS), loop]);
  await ffmpeg(["-stream_loop", String(TEN_MINUTES / LOOP_SECONDS - 1), "-i", loop, "-c", "copy", part]);
  rmSync(loop);
  renameSync(part, file);
}

/** Gives a file more names, each of which is an item of its own to a scan. */
function named(file, names) {
  for (const name of names) {
    mkdirSync(dirname(name), { recursive: true });
    if (!existsSync(name)) linkSync(file, name);
  }
}

const numbered = (count, name) => Array.from({ length: count }, (_, i) => name(i + 1));

/** A hundred names of ten minutes of 1080p25 H.264, High, 5 Mb/s without peaks, GOP 2 s, two B-frames, AAC: six seconds are 4 MB. */
export async function films() {
  const films = folder("films");
  const file = join(films, "Film 1 (2026).mp4");
  await looped(file, [
    ..."-f lavfi -i mandelbrot=s=1920x1080:r=25 -f lavfi -i anoisesrc=r=48000:a=0.1 -vf noise=alls=12:allf=t".split(" "),
    ..."-c:v libx264 -preset ultrafast -profile:v high -pix_fmt yuv420p -b:v 4900k -minrate 4900k -maxrate 4900k -bufsize 4900k".split(" "),
    ..."-x264-params keyint=50:min-keyint=50:scenecut=0:bframes=2:nal-hrd=cbr -c:a aac -ac 2 -b:a 128k".split(" "),
  ]);
  named(file, numbered(100, (n) => join(films, `Film ${n} (2026).mp4`)));
  return { folder: films, file };
}

/** Such a film in the container that most libraries use: frames of constant length without a gap where a loop begins again. */
export async function filmsAsMatroska() {
  const { file } = await films();
  const matroska = folder("film.mkv");
  if (!existsSync(matroska)) {
    const part = `${matroska}.part.mkv`;
    const loop = `${matroska}.loop.mp4`;
    const times = String(TEN_MINUTES / SILENT_LOOP_SECONDS - 1);
    await ffmpeg(["-i", file, "-map", "0:v", "-c", "copy", "-t", String(SILENT_LOOP_SECONDS), loop]);
    await ffmpeg(["-stream_loop", times, "-i", loop, "-i", file, "-map", "0:v", "-map", "1:a", "-c", "copy", "-t", String(TEN_MINUTES), part]);
    rmSync(loop);
    renameSync(part, matroska);
  }
  return matroska;
}

/** 720p MPEG-2, which no channel carries: every segment is encoded. */
export async function oldFilms() {
  const films = folder("old");
  await looped(join(films, "Old Film (1994).mpg"), [
    ..."-f lavfi -i testsrc2=s=1280x720:r=25 -f lavfi -i sine=440 -c:v mpeg2video -b:v 5M -g 12 -c:a mp2".split(" "),
  ]);
  return folder("old");
}

/** Ten series of twenty episodes of 42 minutes: next to no bytes, a guide like that of a real library. */
export async function series() {
  const episode = folder("episode.mp4");
  if (!existsSync(episode)) {
    mkdirSync(dirname(episode), { recursive: true });
    const part = `${episode}.part.mp4`;
    await ffmpeg([..."-f lavfi -i color=s=128x72:r=1:d=2520 -c:v libx264 -preset ultrafast -g 5 -pix_fmt yuv420p".split(" "), part]);
    renameSync(part, episode);
  }
  const shows = folder("shows");
  for (const show of numbered(10, (n) => `A Series of Some Length ${n}`))
    named(episode, numbered(20, (n) => join(shows, show, "Season 1", `${show} S01E${String(n).padStart(2, "0")} The One with a Name.mp4`)));
  return shows;
}
