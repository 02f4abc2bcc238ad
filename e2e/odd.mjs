// Every file of some folders, each alone on a channel: does it air, and how; if not, would a person understand why?
//
//   node e2e/odd.mjs DIR...      prints a table; fails when a file neither airs as planned nor has a reason, or what airs cannot be decoded
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Report, Skip, expect } from "./report.mjs";
import { fetchPlaylist } from "./playlist.mjs";
import { LogMark } from "./stage.mjs";
import { Station, found, root, run, until } from "./tools.mjs";

const report = new Report();
const folders = process.argv.slice(2);
const work = join(root, "e2e/target/odd");
rmSync(work, { recursive: true, force: true });

/** What ffmpeg, asked not to forgive anything, says while it decodes a file. */
async function mercilessly(file) {
  const decode = await run("ffmpeg", ["-nostdin", "-v", "error", "-xerror", "-i", file, "-fps_mode", "passthrough", "-f", "null", "-"], { seconds: 200 });
  // The null muxer counts in one frame rate and complains about every faster one; that is its own affair.
  return decode.err.split("\n").filter((l) => l && !/\[null @ .*non monotonically increasing dts|Last message repeated/.test(l));
}

/** Fetches the latest airing of a channel's only file that is over, and decodes it. */
async function aired(station, channel, original) {
  const { airings } = await station.json(`/api/schedules/channel/${channel.id}`);
  const last = airings.filter((a) => a.kind !== "slate" && Date.parse(a.stop) < Date.now() - 30_000).at(-1);
  expect(last, `only slates are scheduled: ${airings[0]?.reason}`);
  const list = await fetchPlaylist(`${station.url}/hls/channel/${channel.id}/live.m3u8?start=${last.start}&end=${last.stop}`);
  const parts = [];
  let slates = 0;
  for (const segment of list.segments.slice(0, 4)) {
    const answer = await fetch(segment.url);
    expect(answer.ok, `${answer.status} for ${segment.url}`);
    if (answer.headers.get("cache-control") === "no-store") slates++;
    parts.push(Buffer.from(await answer.arrayBuffer()));
  }
  const file = join(work, `${basename(original)}.ts`);
  writeFileSync(file, Buffer.concat(parts));
  const copy = await run("ffmpeg", ["-nostdin", "-v", "warning", "-xerror", "-copyts", "-i", file, "-map", "0:v:0", "-map", "0:a:0", "-c", "copy", "-f", "mpegts", "-y", "/dev/null"]);
  expect(copy.code === 0 && !copy.err, `copying: exit ${copy.code} ${copy.err.slice(0, 300)}`);
  const said = await mercilessly(file);
  const damaged = said.length > 0 && (await mercilessly(original)).length > 0;
  expect(said.length === 0 || damaged, `decoding: ${said.slice(0, 3).join("; ")}`);
  return { segments: parts.length, slates, damaged };
}

if (folders.length === 0 || !found("ffmpeg")) {
  await report.check("odd files", () => {
    throw new Skip(folders.length === 0 ? "no folder was named" : "no ffmpeg on PATH");
  });
  process.exit(report.close());
}

const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).filter((file) => statSync(file).isFile());
mkdirSync(join(work, "empty"), { recursive: true });
const station = await new Station({ media: [join(work, "empty")], env: { GENLOCK_TRANSCODE_LIMIT: "2" } }).start();
const mark = new LogMark(station);
const scanned = () => until("the scans end", async () => (await station.json("/api/jobs")).every((job) => !["queued", "running"].includes(job.state)), 300);
try {
  await scanned();
  const places = [];
  for (const [k, file] of files.entries()) {
    const folder = join(work, String(k).padStart(2, "0"));
    mkdirSync(folder);
    copyFileSync(file, join(folder, basename(file)));
    places.push({ file, source: await station.post("/api/sources", { kind: "folder", location: folder }) });
  }
  await until("no file is pending", async () => {
    await scanned();
    return (await station.json("/api/catalog/items?state=pending&limit=1")).total === 0;
  }, 300);
  const libraries = await station.json("/api/catalog/libraries");
  const { items } = await station.json("/api/catalog/items?limit=500");
  for (const { file, source } of places) {
    const name = basename(file);
    await report.check(name, async () => {
      const item = items.find((i) => i.source_id === source.id);
      if (!item) return "passed over: no video by its name";
      if (item.state !== "available") {
        expect(item.reason.length > 10 && /^[A-Z].*\.$/s.test(item.reason), `${item.state} without a sentence: “${item.reason}”`);
        return `${item.state}: ${item.reason}`;
      }
      const channel = await station.post("/api/channels", { name, library_ids: libraries.filter((l) => l.source_id === source.id).map((l) => l.id) });
      try {
        const said = new LogMark(station);
        const { segments, slates, damaged } = await aired(station, channel, file);
        expect(slates === 0, `${slates} of ${segments} segments were slates: ${said.trouble().join("\n")}`);
        return `${item.treatment}, ${item.video ? `${item.video.codec} ${item.video.width}x${item.video.height}` : "no picture"}, ${item.audio.map((a) => `${a.codec} ${a.channels}`).join("+") || "no sound"}, ${item.duration_seconds.toFixed(2)} s, ${segments} segments${damaged ? "; the file's own damage airs with it" : ""}`;
      } finally {
        await station.json(`/api/channels/${channel.id}`, { method: "DELETE" });
      }
    });
  }
  await report.check("the log stays calm", () => {
    mark.isCalm();
    return mark.trouble().join("\n");
  });
} finally {
  if (process.env.SHOW_LOG) console.log(station.log());
  await station.remove();
}
process.exit(report.close());
