// A viewer that never looks away: follows a live playlist as a player does, fetches every segment that appears, and remembers all of it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fetchPlaylist } from "./playlist.mjs";
import { pause, run } from "./tools.mjs";

export class Viewer {
  constructor(station, channel, folder) {
    this.station = station;
    this.channel = channel;
    this.folder = folder;
    /** What a player would have had to swallow: bad answers, numbers that fall, segments that change their name. */
    this.complaints = [];
    this.segments = [];
    this.names = new Map();
    this.slowest = 0;
  }

  async start() {
    this.watching = true;
    this.over = this.watch();
    const deadline = Date.now() + 60_000;
    while (this.segments.length === 0 && Date.now() < deadline) await pause(200);
    return this;
  }

  async watch() {
    while (this.watching) {
      try {
        await this.look();
      } catch (e) {
        if (this.watching && !this.away) this.complaints.push(String(e.message ?? e));
      }
      await pause(2000);
    }
  }

  async look() {
    const list = await fetchPlaylist(`${this.station.url}/hls/channel/${this.channel.id}/live.m3u8`);
    if (this.last && list.sequence < this.last.sequence) this.complaints.push(`numbers fell from ${this.last.sequence} to ${list.sequence}`);
    if (this.last && list.discontinuitySequence < this.last.discontinuitySequence) this.complaints.push("discontinuity numbers fell");
    const fresh = this.last ? list.segments.filter((s) => s.sequence > this.newest) : list.segments.slice(-3);
    for (const s of list.segments) {
      const known = this.names.get(s.sequence);
      if (known && known !== s.url) this.complaints.push(`segment ${s.sequence} was ${known}, is ${s.url}`);
      this.names.set(s.sequence, s.url);
    }
    this.last = list;
    for (const segment of fresh) {
      if (!this.watching) return;
      await this.take(segment);
    }
  }

  async take(segment) {
    const began = performance.now();
    const answer = await fetch(segment.url, { signal: AbortSignal.timeout(40_000) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const took = performance.now() - began;
    this.slowest = Math.max(this.slowest, took);
    if (!answer.ok) this.complaints.push(`${answer.status} for ${segment.url}`);
    else if (bytes.length === 0) this.complaints.push(`nothing in ${segment.url}`);
    const slate = answer.headers.get("cache-control") === "no-store";
    this.segments.push({ ...segment, bytes, slate, at: Date.now(), took });
    this.newest = segment.sequence;
  }

  /** Segments taken since a moment of `Date.now()`. */
  since(moment) {
    return this.segments.filter((s) => s.at >= moment);
  }

  async stop() {
    this.watching = false;
    await this.over;
  }

  /** Stops, and reports whether everything it saw is sound. */
  async conclude(report, what) {
    await this.stop();
    await report.check(what, async () => {
      const bad = await this.verify();
      expect(bad.length === 0, bad.join("\n"));
      return String(this);
    });
  }

  /** What ffmpeg, which forgives nothing, says of everything seen in a row. Breaks the row where numbers jump. */
  async verify() {
    mkdirSync(this.folder, { recursive: true });
    const faults = [...this.complaints];
    let row = [];
    const rows = [row];
    for (const s of this.segments) {
      if (row.length > 0 && s.sequence !== row.at(-1).sequence + 1) rows.push((row = []));
      row.push(s);
    }
    for (const [k, part] of rows.entries()) {
      const file = join(this.folder, `channel ${this.channel.number} ${k}.ts`);
      writeFileSync(file, Buffer.concat(part.map((s) => s.bytes)));
      const copy = await run("ffmpeg", ["-nostdin", "-v", "warning", "-xerror", "-copyts", "-i", file, "-map", "0:v:0", "-map", "0:a:0", "-c", "copy", "-f", "mpegts", "-y", "/dev/null"]);
      if (copy.code !== 0 || copy.err) faults.push(`copying ${file}: exit ${copy.code} ${copy.err.slice(0, 400)}`);
      const decode = await run("ffmpeg", ["-nostdin", "-v", "error", "-xerror", "-i", file, "-fps_mode", "passthrough", "-f", "null", "-"], { seconds: 300 });
      const said = decode.err.split("\n").filter((l) => l && !/\[null @ .*non monotonically increasing dts|Last message repeated/.test(l));
      if (decode.code !== 0 || said.length) faults.push(`decoding ${file}: exit ${decode.code} ${said.slice(0, 3).join("; ")}`);
    }
    return faults;
  }

  /** One line: what was seen. */
  toString() {
    const slates = this.segments.filter((s) => s.slate).length;
    return `channel ${this.channel.number}: ${this.segments.length} segments, ${slates} slates, slowest ${this.slowest.toFixed(0)} ms`;
  }
}
