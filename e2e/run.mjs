// Joins of unlike files, seen by independent players: ffmpeg, tsreport, mpv, VLC, and hls.js in Chromium.
//
//   node e2e/run.mjs [--media DIR]... [--minutes N]
//
// Without --media it makes its own clips. It starts the packaged server on a free port with a data folder of its own and removes both.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Report, Skip, expect } from "./report.mjs";
import { Station, found, pause, root, run } from "./tools.mjs";
import { clips, makeClips } from "./media.mjs";
import { fetchPlaylist } from "./playlist.mjs";
import { copiesClean, decodesClean, playInVlc, playsInChromium, playsInMpv } from "./players.mjs";
import { packets, stepsOf, startsOf, counters, itemsIn } from "./packets.mjs";

const options = { media: [], minutes: 5 };
for (let i = 2; i < process.argv.length; i += 2) {
  if (process.argv[i] === "--media") options.media.push(process.argv[i + 1]);
  else if (process.argv[i] === "--minutes") options.minutes = Number(process.argv[i + 1]);
  else throw new Error(`unknown option ${process.argv[i]}`);
}

const report = new Report();
if (!found("ffmpeg") || !found("ffprobe")) {
  await report.check("joins through players", () => {
    throw new Skip("no ffmpeg and ffprobe on PATH");
  });
  process.exit(report.close());
}

const station = new Station();
const own = options.media.length === 0;
if (own) options.media.push(await makeClips(join(root, "e2e/target/media")));
station.media = options.media;

try {
  await station.start();
  const channel = await station.onAir();
  const live = `${station.url}/hls/channel/${channel.id}/live.m3u8`;
  const end = Math.floor(Date.now() / 1000) - 20;
  const start = end - options.minutes * 60;
  const catchUp = `${live}?utc=${start}&duration=${options.minutes * 60}`;
  const recorded = join(station.work, "joined.ts");
  let list;

  await report.check("catch-up of the last minutes is a finished playlist", async () => {
    list = await fetchPlaylist(catchUp);
    expect(list.ended, "no ENDLIST");
    const span = list.segments.reduce((sum, s) => sum + s.duration, 0);
    expect(Math.abs(span - options.minutes * 60) < 60, `spans ${span} s`);
    for (const s of list.segments) expect(Math.round(s.duration) <= list.target, `${s.duration} s in a playlist of ${list.target} s`);
    return `${list.segments.length} segments, ${list.segments.filter((s) => s.discontinuity).length} discontinuities`;
  });

  const parts = [];
  await report.check("every listed segment answers, copies twice with equal bytes", async () => {
    for (const segment of list.segments) {
      const answer = await fetch(segment.url);
      expect(answer.ok, `${segment.url}: ${answer.status} ${answer.ok ? "" : await answer.text()}`);
      expect(answer.headers.get("content-type") === "video/mp2t", `type ${answer.headers.get("content-type")}`);
      parts.push(Buffer.from(await answer.arrayBuffer()));
      expect(parts.at(-1).length % 188 === 0, `${segment.url}: ${parts.at(-1).length} bytes`);
    }
    writeFileSync(recorded, Buffer.concat(parts));
    const again = list.segments[Math.floor(list.segments.length / 2)];
    const bytes = Buffer.from(await (await fetch(again.url)).arrayBuffer());
    const sha = (b) => createHash("sha256").update(b).digest("hex");
    expect(sha(bytes) === sha(parts[Math.floor(list.segments.length / 2)]), "same URL, other bytes");
    return `${(Buffer.concat(parts).length / 1e6).toFixed(1)} MB`;
  });

  await report.check("ffmpeg -xerror -copyts finds no counter error and no DTS running back", async () => {
    await copiesClean(recorded);
  });

  await report.check("ffmpeg decodes every frame without an error", async () => {
    await decodesClean(recorded);
  });

  await report.check("tsreport finds no fault in the transport stream", async () => {
    if (!found("tsreport")) throw new Skip("no tsreport on PATH");
    const told = await run("tsreport", ["-b", recorded]);
    const faults = told.out.split("\n").filter((l) => /###|!!!/.test(l));
    expect(faults.length === 0, faults.slice(0, 10).join("\n"));
  });

  await report.check("video and sound step on without gap, overlap or drift", async () => {
    const video = await packets(recorded, "v:0");
    const audio = await packets(recorded, "a:0");
    const { backward, longest } = stepsOf(video.map((p) => p.dts));
    expect(backward === 0, `${backward} DTS steps back`);
    const sums = list.segments.reduce((sum, s) => sum + s.duration, 0);
    const shown = video.map((p) => p.pts).sort((a, b) => a - b);
    const span = shown.at(-1) - shown[0];
    expect(Math.abs(sums - span) < 0.12, `EXTINF sums to ${sums} s, pictures span ${span} s`);
    const sound = stepsOf(audio.map((p) => p.pts));
    expect(sound.backward === 0, "sound runs back");
    expect(sound.longest < 0.0214 * 1.5 + 0.001, `a hole of ${sound.longest} s in the sound`);
    const drift = Math.abs((audio.at(-1).pts - audio[0].pts) - span);
    expect(drift < 0.1, `sound spans ${drift} s more or less than the picture`);
    return `longest video step ${(longest * 1000).toFixed(1)} ms, longest audio step ${(sound.longest * 1000).toFixed(1)} ms, spans differ by ${(drift * 1000).toFixed(1)} ms`;
  });

  await report.check("picture and sound of every segment begin together", async () => {
    let worst = 0;
    for (let k = 0; k < parts.length; k++) {
      const begins = startsOf(parts[k]);
      worst = Math.max(worst, Math.abs(begins.audio - begins.video));
      expect(worst <= 0.0108, `${list.segments[k].url}: sound is ${(worst * 1000).toFixed(1)} ms off the picture, more than half a frame of sound`);
      const next = k + 1 < parts.length ? startsOf(parts[k + 1]).video : undefined;
      expect(next === undefined || Math.abs(next - begins.video - list.segments[k].duration) < 0.001,
        `${list.segments[k].url}: EXTINF ${list.segments[k].duration}, the next begins ${(next - begins.video).toFixed(4)} s later`);
    }
    return `at most ${(worst * 1000).toFixed(1)} ms apart, in ${parts.length} segments`;
  });

  if (own) {
    await report.check("every frame of every item is there once, in order", async () => {
      const { items, foreign } = itemsIn(await counters(recorded), clips);
      const inner = items.slice(1, -1);
      for (const item of inner) {
        expect(item.first === 0 && item.last === item.clip.frames - 1, `${item.clip.name}: frames ${item.first} to ${item.last} of ${item.clip.frames}`);
      }
      expect(items.length > 60 || options.minutes < 5, `only ${items.length} items`);
      return `${items.length} items joined, ${foreign} frames of cards and slates`;
    });
  }

  await report.live("mpv plays it without a timestamp reset", async () => {
    await playsInMpv(catchUp);
  });

  await report.live("VLC plays it without a discontinuity in the transport stream", async () => {
    const { said, count } = await playInVlc(catchUp);
    const broken = { discontinuities: count(/discontinuity received/), psi: count(/dvbpsi.*error/i), resets: count(/PCR.*reset|ES_OUT_RESET_PCR/) };
    expect(broken.discontinuities === 0 && broken.psi === 0, `${JSON.stringify(broken)} ${said.filter((l) => /discontinuity received|dvbpsi.*error/i.test(l)).slice(0, 4).join(" | ")}`);
    return `format changes ${count(/restarting module due to input format change/)}`;
  });

  await report.live("hls.js in Chromium plays it in one buffered range", async () => {
    const outcome = await playsInChromium(catchUp, { rate: 4, seconds: Math.max(200, options.minutes * 30) });
    return `${outcome.frames} frames, ${outcome.resizes} size changes, ${outcome.stalls} stalls`;
  });

  await report.live("the continuous transport stream starts at once and keeps time", async () => {
    const file = join(station.work, "tuned.ts");
    const began = Date.now();
    const answer = await fetch(`${station.url}/api/livetv/stream/${channel.id}`);
    expect(answer.ok, `status ${answer.status}`);
    const chunks = [];
    let first;
    const reader = answer.body.getReader();
    while (Date.now() - began < 15_000) {
      const { value, done } = await reader.read();
      if (done) break;
      first ??= Date.now() - began;
      chunks.push(Buffer.from(value));
    }
    await reader.cancel();
    const whole = Buffer.concat(chunks);
    writeFileSync(file, whole.subarray(0, whole.length - (whole.length % 188)));
    const seen = await packets(file, "v:0");
    const span = seen.at(-1).dts - seen[0].dts;
    expect(span > 14 && span < 30, `${span} s of picture in 15 s`);
    return `first bytes after ${first} ms, ${span.toFixed(1)} s of picture in 15 s`;
  });

  await report.check("a kill -9 and a restart change nothing for a playing client", async () => {
    const before = await fetchPlaylist(live);
    await station.stop("SIGKILL");
    await station.start();
    const after = await fetchPlaylist(live);
    expect(after.sequence >= before.sequence, `sequence fell from ${before.sequence} to ${after.sequence}`);
    const known = new Map(before.segments.map((s) => [s.sequence, s]));
    let shared = 0;
    for (const s of after.segments) {
      const was = known.get(s.sequence);
      if (!was) continue;
      shared++;
      expect(was.url === s.url && was.duration === s.duration, `segment ${s.sequence} was ${was.url}, is ${s.url}`);
    }
    expect(shared > 0, "no segment in common");
    return `${shared} segments in common`;
  });

  await report.check("the playlist keeps growing, numbers never fall", async () => {
    let last = await fetchPlaylist(live);
    const began = last.segments.at(-1).sequence;
    for (let i = 0; i < 8; i++) {
      await pause(2000);
      const next = await fetchPlaylist(live);
      expect(next.sequence >= last.sequence && next.discontinuitySequence >= last.discontinuitySequence, "a number fell");
      last = next;
    }
    expect(last.segments.at(-1).sequence > began, "no new segment in 16 s");
  });
} catch (e) {
  console.error(e);
  console.error(station.log().slice(-4000));
  report.failed++;
} finally {
  if (report.failed > 0) console.error(station.log().slice(-3000));
  await station.remove();
}
process.exit(report.close());
