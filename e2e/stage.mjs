// What the faults are caused on: folders with one long programme each, a channel of each, and the log read as an operator reads it.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "./report.mjs";
import { run } from "./tools.mjs";

/** A folder with one long programme made of a clip repeated, so that something certain is on the air. */
export async function longProgramme(folder, name, clip, seconds = 2400) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  const made = await run("ffmpeg", ["-nostdin", "-v", "error", "-y", "-stream_loop", String(Math.ceil(seconds / 3)), "-i", clip, "-c", "copy", "-t", String(seconds), file]);
  if (made.code !== 0) throw new Error(made.err);
  return file;
}

/** A channel with nothing but what one folder holds. */
export async function channelOf(station, folder, number, more = {}) {
  const source = await station.post("/api/sources", { kind: "folder", location: folder });
  await station.onAir();
  const libraries = (await station.json("/api/catalog/libraries")).filter((l) => l.source_id === source.id).map((l) => l.id);
  return station.post("/api/channels", { name: folder.split("/").at(-1), number, library_ids: libraries, ...more });
}

/** The log from here on. */
export class LogMark {
  constructor(station) {
    this.station = station;
    this.from = station.log().length;
  }

  text() {
    return this.station.log().slice(this.from);
  }

  /** Warnings and errors, without their time. */
  trouble() {
    return this.text().split("\n").filter((l) => / (WARN|ERROR) /.test(l)).map((l) => l.slice(24));
  }

  /** Expects exactly one line about `pattern`, and nobody's stack trace. */
  saysOnce(pattern) {
    const lines = this.trouble().filter((l) => pattern.test(l));
    expect(lines.length === 1, `the log says it ${lines.length} times:\n${this.trouble().join("\n")}`);
    this.isCalm();
    return lines[0].replace(/^\w+ +\[[^\]]*\] /, "");
  }

  isCalm() {
    const traces = this.text().split("\n").filter((l) => /^\s+at [\w.$]+\(/.test(l));
    expect(traces.length === 0, `stack traces in the log:\n${this.text().slice(0, 3000)}`);
  }
}

export const logFile = (station) => readFileSync(join(station.data, "logs/genlock.log"), "utf8");
