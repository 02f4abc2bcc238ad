// Faults really caused: what airs is deleted, truncated, replaced, made unreadable; ffmpeg is killed; the disk is full; the clock steps; 500
// clients at once, slow ones among them. Viewers of other things must notice nothing, the affected channel goes on, the log says it once.
//
//   node e2e/faults.mjs          makes its own clips; needs ffmpeg. Bounded, loopback only, ends by itself.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { Report, Skip, expect } from "./report.mjs";
import { Station, found, pause, root, run } from "./tools.mjs";
import { makeClips } from "./media.mjs";
import { fetchPlaylist } from "./playlist.mjs";

const report = new Report();
if (!found("ffmpeg")) {
  await report.check("faults", () => {
    throw new Skip("no ffmpeg on PATH");
  });
  process.exit(report.close());
}

const clips = await makeClips(join(root, "e2e/target/media"));
const work = join(root, "e2e/target/faults");
rmSync(work, { recursive: true, force: true });

/** A folder with one long programme made of a clip repeated, so that something certain is on the air. */
async function longProgramme(folder, name, clip, seconds = 1200) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  const made = await run("ffmpeg", ["-nostdin", "-v", "error", "-y", "-stream_loop", String(Math.ceil(seconds / 4)), "-i", join(clips, clip), "-c", "copy", "-t", String(seconds), file]);
  if (made.code !== 0) throw new Error(made.err);
  return file;
}

/** The first source is called A and airs on channel 1; a second one is B on channel 2. */
async function twoChannels(a, b, options = {}) {
  const station = await new Station({ media: [a], ...options }).start();
  await station.onAir();
  const sourceB = await station.post("/api/sources", { kind: "folder", location: b });
  await station.onAir();
  const libraries = await station.json("/api/catalog/libraries");
  const of = (id) => libraries.filter((l) => l.source_id === id).map((l) => l.id);
  const sourceA = (await station.json("/api/sources")).find((s) => s.id !== sourceB.id);
  const first = await station.post("/api/channels", { name: "A", number: 11, library_ids: of(sourceA.id) });
  const second = await station.post("/api/channels", { name: "B", number: 12, library_ids: of(sourceB.id) });
  return { station, first, second };
}

/** Segments that end around now: what a viewer who just tuned in asks for. */
async function onAirNow(station, channel) {
  const list = await fetchPlaylist(`${station.url}/hls/channel/${channel.id}/live.m3u8`);
  return list.segments.slice(-4);
}

async function plays(station, channel, what) {
  for (const segment of await onAirNow(station, channel)) {
    const answer = await fetch(segment.url);
    expect(answer.ok, `${what}: ${answer.status} for ${segment.url}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length > 0 && bytes[0] === 0x47, `${what}: not a transport stream`);
  }
}

const linesAbout = (station, pattern) => station.log().split("\n").filter((l) => pattern.test(l)).length;

async function sourceFault(name, harm) {
  await report.check(name, async () => {
    const a = join(work, `${name.replaceAll(/\W+/g, "-")}-a`);
    const b = `${a.slice(0, -1)}b`;
    const file = await longProgramme(a, "Doomed (2001).mp4", "two b-frames 30.mp4");
    await longProgramme(b, "Steady (2002).mp4", "plain 25.mp4");
    const { station, first, second } = await twoChannels(a, b);
    try {
      await plays(station, first, "before");
      const other = (await onAirNow(station, second)).map((s) => s.url);
      await harm(file, a);
      await pause(1500);
      for (let round = 0; round < 4; round++) {
        await plays(station, first, "the harmed channel");
        await plays(station, second, "the other channel");
        await pause(2000);
      }
      for (const url of other) expect((await fetch(url)).ok, "a segment of the other channel went away");
      const said = linesAbout(station, /WARN.*Doomed|ERROR.*Doomed/);
      expect(said >= 1, "the log says nothing");
      return `log lines about it: ${said}`;
    } finally {
      await station.remove();
    }
  });
}

await sourceFault("the file on the air is deleted", (file) => rmSync(file));
await sourceFault("the file on the air is truncated", (file) => truncateSync(file, 20_000));
await sourceFault("the file on the air is replaced by another", (file) => {
  copyFileSync(join(clips, "pyramid 60.mp4"), `${file}.new`);
  renameSync(`${file}.new`, file);
});
await sourceFault("the file on the air becomes garbage", (file) => writeFileSync(file, Buffer.alloc(300_000, 7)));
await sourceFault("the folder on the air goes away", (_, folder) => renameSync(folder, `${folder}.gone`));
if (process.getuid?.() !== 0) await sourceFault("the file on the air becomes unreadable", (file) => chmodSync(file, 0));

await report.check("ffmpeg killed with -9 in the middle of a transcode", async () => {
  const a = join(work, "killed-a");
  const b = join(work, "killed-b");
  await longProgramme(a, "Old (1990).mpg", "mpeg2.mpg");
  await longProgramme(b, "Steady (2002).mp4", "plain 25.mp4");
  const { station, first, second } = await twoChannels(a, b);
  try {
    await plays(station, first, "before");
    for (let round = 0; round < 3; round++) {
      const children = spawnSync("pgrep", ["-P", String(station.child.pid), "ffmpeg"]).stdout.toString().trim().split("\n").filter(Boolean);
      for (const pid of children) process.kill(Number(pid), "SIGKILL");
      await plays(station, first, "after the kill");
      await plays(station, second, "the other channel");
      await pause(3000);
    }
  } finally {
    await station.remove();
  }
});

await report.check("a full disk in the data folder stops nobody's stream", async () => {
  if (process.getuid?.() !== 0) throw new Skip("needs root to mount a small tmpfs");
  const data = join(work, "small");
  mkdirSync(data, { recursive: true });
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=140m", "tmpfs", data]).status !== 0) throw new Skip("cannot mount a tmpfs here");
  let station;
  try {
    const media = join(work, "full");
    await longProgramme(media, "Steady (2002).mp4", "plain 25.mp4");
    station = await new Station({ media: [media], data: join(data, "genlock") }).start();
    const channel = await station.onAir();
    await plays(station, channel, "before");
    execFileSync("sh", ["-c", `dd if=/dev/zero of=${data}/ballast bs=1M 2>/dev/null || true`]);
    for (let round = 0; round < 3; round++) {
      await plays(station, channel, "with a full disk");
      await pause(2000);
    }
    const refused = await fetch(`${station.url}/api/channels`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ name: "One more", number: 77 }) });
    const problem = await refused.json();
    expect(refused.status >= 200 && refused.status < 600, "no answer");
    rmSync(join(data, "ballast"));
    await pause(2000);
    const made = await station.post("/api/channels", { name: "After", number: 78 });
    expect(made.number === 78, "no channel after space came back");
    return `while full: ${refused.status} ${problem.code ?? ""}`;
  } finally {
    await station?.remove();
    spawnSync("umount", ["-l", data]);
  }
});

await report.check("500 clients at once, slow ones among them", async () => {
  const media = join(work, "crowd");
  await longProgramme(media, "Steady (2002).mp4", "plain 25.mp4");
  const station = await new Station({ media: [media] }).start();
  const sockets = [];
  try {
    const channel = await station.onAir();
    let tuned = 0;
    for (let i = 0; i < 500; i++) {
      const socket = connect(station.port, "127.0.0.1");
      socket.on("error", () => {});
      socket.write(`GET /channel/${channel.number}.ts HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
      let got = 0;
      socket.on("data", (d) => {
        if (got === 0) tuned++;
        got += d.length;
        if (i % 5 === 0 && got > 20_000) socket.pause();
      });
      sockets.push(socket);
    }
    await pause(8000);
    const began = performance.now();
    await plays(station, channel, "a viewer in the crowd");
    const took = performance.now() - began;
    expect(tuned === 500, `${tuned} of 500 got bytes`);
    return `all tuned in; four segments for one more viewer in ${took.toFixed(0)} ms`;
  } finally {
    for (const socket of sockets) socket.destroy();
    await station.remove();
  }
});

for (const [label, step] of [["forward", "+1h"], ["back", "-1h"]]) {
  await report.check(`the clock steps one hour ${label}`, async () => {
    const library = ["/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"].find((f) => spawnSync("test", ["-r", f]).status === 0);
    if (!library) throw new Skip("no libfaketime on this machine");
    const media = join(work, "clock");
    await longProgramme(media, "Steady (2002).mp4", "plain 25.mp4");
    const clock = join(work, "clock-offset");
    writeFileSync(clock, "+0");
    const env = { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_DONT_FAKE_MONOTONIC: "1", FAKETIME_CACHE_DURATION: "1", FAKETIME_NO_CACHE: "1" };
    const station = await new Station({ media: [media], env }).start();
    try {
      const channel = await station.onAir();
      const before = await fetchPlaylist(`${station.url}/hls/channel/${channel.id}/live.m3u8`);
      writeFileSync(clock, step);
      await pause(4000);
      const after = await fetchPlaylist(`${station.url}/hls/channel/${channel.id}/live.m3u8`);
      await plays(station, channel, `after the step ${label}`);
      if (label === "forward") expect(after.sequence > before.sequence, "the list did not move on");
      for (const s of before.segments.slice(-2)) expect((await fetch(s.url)).ok, "a listed segment went away");
    } finally {
      await station.remove();
    }
  });
}

process.exit(report.close());
