// fMP4 (CMAF) segments, read box by box and seen by independent players: a channel of unlike H.264 clips and one of HEVC.
//
//   node e2e/fmp4.mjs
//
// Makes its own clips. It starts the packaged server on a free port with a data folder of its own and removes both.
import { createHash } from "node:crypto";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Report, Skip, expect } from "./report.mjs";
import { Station, found, root, until } from "./tools.mjs";
import { clips, hevcClips, makeClips } from "./media.mjs";
import { fetchPlaylist } from "./playlist.mjs";
import { decodesInBrowser } from "./browser.mjs";
import { copiesClean, decodesClean, playInVlc, playsInChromium, playsInMpv } from "./players.mjs";
import { readFragment, readInit } from "./fragments.mjs";
import { counters, itemsIn, packets, stepsOf } from "./packets.mjs";

const SECONDS = 170;
const HALF_SOUND_FRAME = 960;

const report = new Report();
if (!found("ffmpeg") || !found("ffprobe")) {
  await report.check("fragments through players", () => {
    throw new Skip("no ffmpeg and ffprobe on PATH");
  });
  process.exit(report.close());
}

const station = new Station();
chmodSync(station.work, 0o755); // VLC reads a playlist there, as somebody else
const sha = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Everything a catch-up names, fetched as a player does: `bytes` and headers by URL. */
async function fetchAll(list) {
  const answers = new Map();
  for (const segment of list.segments) {
    // The event's own, too: its section stays away from the playlist where the one before it says the same.
    for (const url of [segment.init, new URL("init.mp4", segment.url).href, segment.url]) {
      if (answers.has(url)) continue;
      const answer = await fetch(url);
      expect(answer.ok, `${url}: ${answer.status}`);
      answers.set(url, {
        bytes: Buffer.from(await answer.arrayBuffer()),
        type: answer.headers.get("content-type"),
        lasting: /immutable/.test(answer.headers.get("cache-control")),
      });
    }
  }
  return answers;
}

/** What the multivariant playlist promises of every item. */
function promised(text) {
  const [, entry, profile, rest] = /CODECS="(avc1|hvc1)\.([^."]+)([^,"]*),mp4a\.40\.2"/.exec(text);
  const [, width, height] = /RESOLUTION=(\d+)x(\d+)/.exec(text).map(Number);
  if (entry === "avc1") return { entry, width, height, profile: Number.parseInt(profile.slice(0, 2), 16), level: Number.parseInt(profile.slice(4), 16) };
  return { entry, width, height, profile: Number(profile), level: Number(/\.L(\d+)/.exec(rest)[1]) };
}

/** One channel, from its playlist to the players. */
class Seen {
  constructor(name, channel, from, items) {
    this.name = name;
    this.channel = channel;
    this.items = items;
    this.url = `${station.url}/hls/channel/${channel.id}/live.m3u8?utc=${from}&duration=${SECONDS}`;
    this.file = join(station.work, `${name}.mp4`);
  }

  check(what, body) {
    return report.check(`${this.name}: ${what}`, body);
  }

  live(what, body) {
    return report.live(`${this.name}: ${what}`, body);
  }

  async inspect() {
    await this.check("the catch-up is a playlist of fragments", () => this.playlist());
    await this.check("everything it names answers, the same again", () => this.fetch());
    await this.check("every segment is a true fragment and the next goes on where it ends", () => this.boxes());
    await this.check("the multivariant playlist promises no less than what airs", () => this.promise());
    await this.check("ffmpeg copies and decodes it behind the first init section", () => this.ffmpeg());
    await this.check("every frame of every item is there once, in order", () => this.frames());
    await this.live("mpv plays it without a timestamp reset", () => playsInMpv(this.url));
  }

  async playlist() {
    const list = (this.list = await fetchPlaylist(this.url));
    const { segments } = list;
    expect(list.ended && list.version >= 6, `ended ${list.ended}, version ${list.version}`);
    expect(segments.every((s) => s.init && Math.round(s.duration) <= list.target), "a segment without EXT-X-MAP, or too long");
    const joins = segments.filter((s, k) => k > 0 && new URL(".", s.url).href !== new URL(".", segments[k - 1].url).href);
    for (const [k, s] of segments.entries()) expect(k === 0 || s.discontinuity || s.init === segments[k - 1].init, `${s.url}: another EXT-X-MAP, no discontinuity`);
    expect(joins.length >= 30, `only ${joins.length} joins`);
    return `${segments.length} segments, ${joins.length} joins, ${segments.filter((s) => s.discontinuity).length} discontinuities`;
  }

  async fetch() {
    this.answers = await fetchAll(this.list);
    const again = await fetchAll(this.list);
    for (const [url, answer] of this.answers) {
      expect(answer.type === (url.endsWith("init.mp4") ? "video/mp4" : "video/iso.segment"), `${url}: ${answer.type}`);
      expect(answer.lasting, `${url} is a slate`);
      expect(sha(answer.bytes) === sha(again.get(url).bytes), `${url}: other bytes`);
    }
    for (const s of this.list.segments) expect(this.bytes(s.init).equals(this.bytes(new URL("init.mp4", s.url).href)), `${s.url}: the init section in force is another's`);
    writeFileSync(this.file, Buffer.concat([this.bytes(this.list.segments[0].init), ...this.list.segments.map((s) => this.bytes(s.url))]));
    return `${this.answers.size} URLs`;
  }

  bytes(url) {
    return this.answers.get(url).bytes;
  }

  boxes() {
    let worst = 0;
    let end;
    for (const s of this.list.segments) {
      const { vide, soun } = readFragment(this.bytes(s.url), readInit(this.bytes(s.init)));
      const at = s.url;
      expect(vide.samples[0].keyframe && soun.samples.length > 0, `${at}: no keyframe first, or no sound`);
      expect(vide.samples.every((sample) => sample.offset >= 0), `${at}: a picture is decoded after it is shown`);
      expect(Math.min(...vide.samples.map((sample) => sample.shown)) === vide.start, `${at}: its first picture is not shown when it begins`);
      expect(Math.max(...vide.samples.map((sample) => sample.shown + sample.duration)) === vide.end, `${at}: its pictures end elsewhere than it`);
      expect(Math.abs((vide.end - vide.start) / vide.timescale - s.duration) < 2e-5, `${at}: samples last ${(vide.end - vide.start) / vide.timescale} s, EXTINF says ${s.duration}`);
      expect(end === undefined || vide.start === end.vide, `${at}: begins at ${vide.start}, the one before ends at ${end?.vide}`);
      const sound = end === undefined ? 0 : Math.abs(soun.start - end.soun);
      expect(sound === 0 || (s.discontinuity && sound <= HALF_SOUND_FRAME) || new URL(".", s.url).href !== end.event, `${at}: sound jumps by ${sound}`);
      expect(sound <= 2 * HALF_SOUND_FRAME, `${at}: sound is ${sound} off the end of the one before`);
      worst = Math.max(worst, Math.abs(soun.start - vide.start));
      end = { vide: vide.end, soun: soun.end, event: new URL(".", s.url).href };
    }
    expect(worst <= HALF_SOUND_FRAME, `sound begins ${worst} ticks off the picture`);
    return `sound and picture begin at most ${(worst / 90).toFixed(1)} ms apart`;
  }

  async promise() {
    const text = await (await fetch(`${station.url}/channel/${this.channel.number}.m3u8`)).text();
    const most = promised(text);
    const seen = new Set();
    for (const s of this.list.segments) {
      for (const track of readInit(this.bytes(s.init)).values()) {
        if (track.kind !== "vide") continue;
        const { entry, profile, level, width, height } = track;
        seen.add(`${entry} ${profile}/${level} ${width}×${height}`);
        expect(entry === most.entry && profile <= most.profile && level <= most.level && width <= most.width && height <= most.height,
          `${s.init}: ${JSON.stringify(track)}, promised ${JSON.stringify(most)}`);
      }
    }
    return [...seen].join(", ");
  }

  async ffmpeg() {
    await copiesClean(this.file);
    await decodesClean(this.file);
    const steps = stepsOf((await packets(this.file, "a:0")).map((p) => p.pts));
    expect(steps.backward === 0 && steps.longest < 0.0214 * 1.5 + 0.001, `sound: ${JSON.stringify(steps)}`);
    const sums = this.list.segments.reduce((sum, s) => sum + s.duration, 0);
    const shown = (await packets(this.file, "v:0")).map((p) => p.pts);
    const span = Math.max(...shown) - Math.min(...shown);
    expect(Math.abs(sums - span) < 0.12, `EXTINF sums to ${sums} s, pictures span ${span} s`);
    return `${shown.length} pictures, ${span.toFixed(1)} s`;
  }

  async frames() {
    const { items, foreign } = itemsIn(await counters(this.file), this.items);
    for (const item of items) {
      expect(item.first === 0 && item.last === item.clip.frames - 1, `${item.clip.name}: frames ${item.first} to ${item.last} of ${item.clip.frames}`);
    }
    expect(items.length >= 30, `only ${items.length} items`);
    return `${items.length} items, ${foreign} frames of cards`;
  }

  /** VLC 3 loads no init section but the first and gives up where another is named, so it is shown the fragments behind one. */
  async vlc() {
    const file = join(station.work, `${this.name}.m3u8`);
    const lines = this.list.segments.map((s) => `#EXTINF:${s.duration},\n${s.url}`);
    writeFileSync(file, `#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-TARGETDURATION:${this.list.target}\n#EXT-X-PLAYLIST-TYPE:VOD\n`
      + `#EXT-X-MAP:URI="${this.list.segments[0].init}"\n${lines.join("\n")}\n#EXT-X-ENDLIST\n`);
    const { count, seconds, timedOut } = await playInVlc(file);
    expect(!timedOut && seconds > SECONDS / 8 - 2, `VLC stopped after ${seconds} s of ${SECONDS / 8}`);
    expect(count(/Failed to create demuxer|ES_OUT_RESET_PCR/) === 0, "VLC lost the stream");
    return `${seconds.toFixed(0)} s at eight times the speed`;
  }

  async chromium() {
    const outcome = await playsInChromium(this.url, { rate: 6, seconds: 80 });
    const holes = outcome.warnings.filter((said) => /bufferSeekOverHole/.test(said));
    expect(holes.length === 0 && outcome.starved === 0, `${holes.join("; ")} starved ${outcome.starved} times`);
    return `${outcome.frames} frames, ${outcome.resizes} size changes, ${outcome.stalls} stalls of the decoder`;
  }

  async again() {
    for (const [url, answer] of await fetchAll(await fetchPlaylist(this.url))) {
      expect(this.answers.has(url), `${url} was not named before`);
      expect(sha(answer.bytes) === sha(this.bytes(url)), `${url}: other bytes`);
    }
    return `${this.answers.size} URLs`;
  }
}

try {
  station.media = [await makeClips(join(root, "e2e/target/media")), await makeClips(join(root, "e2e/target/hevc"), hevcClips)];
  await station.start();
  const from = Math.floor(Date.now() / 1000) - SECONDS - 60;
  await station.onAir();
  // A clip made a moment ago is left for the next scan: it might still be growing.
  const sources = await until("every clip is read", async () => {
    const all = await station.json("/api/sources");
    const read = all.reduce((sum, { counts }) => sum + counts.items + counts.unusable, 0);
    return read >= clips.length + hevcClips.length && all;
  }, 120);
  const libraries = station.media.map((folder) => sources.find((source) => source.location === folder).libraries.map((library) => library.id));
  const channelOf = (number, library_ids, format) =>
    station.post("/api/channels", { name: `Fragments ${number}`, number, library_ids, format: { packaging: "fmp4", target_seconds: 6, ...format } });
  const h264Channel = await channelOf(20, libraries[0], {});
  const hevcChannel = await channelOf(21, libraries[1], { video: "hevc" });
  await until("both are on the air", async () => (await station.json("/api/channels")).filter((c) => c.now && c.now.kind !== "slate").length >= 3);
  const one = new Seen("H.264", h264Channel, from, clips);
  const two = new Seen("HEVC", hevcChannel, from, hevcClips);
  await one.inspect();
  await two.inspect();
  await Promise.all([
    one.live("hls.js in Chromium plays it in one buffered range", () => one.chromium()),
    one.live("VLC plays its fragments", () => one.vlc()),
    two.live("VLC plays its fragments", () => two.vlc()),
  ]);
  await two.live("hls.js in Chromium plays it in one buffered range", async () => {
    const decodes = await decodesInBrowser("hvc1.1.6.L93.B0");
    if (!decodes) throw new Skip(decodes === undefined ? "no Chromium on this machine" : "the Chromium here has no decoder for HEVC");
    return two.chromium();
  });
  await station.stop("SIGKILL");
  await station.start();
  for (const seen of [one, two]) await seen.check("after a kill -9 the same URLs give the same bytes", () => seen.again());
} catch (e) {
  console.error(e);
  report.failed++;
} finally {
  if (report.failed > 0) console.error(station.log().slice(-3000));
  await station.remove();
}
process.exit(report.close());
