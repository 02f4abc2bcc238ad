// Small pieces every end-to-end check uses: running programs, finding them, and a station to test.
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { mkdtempSync, rmSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(import.meta.url), "../..");

export function found(program) {
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}

/** Runs a program to its end, at most `seconds`. Never throws: `{ code, out, err, timedOut }`. */
export function run(program, args, { seconds = 120, input, env, user } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, uid: user, stdio: ["pipe", "pipe", "pipe"] });
    const out = [];
    const err = [];
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill("SIGKILL");
    }, seconds * 1000);
    child.stdout.on("data", (d) => out.push(d));
    child.stderr.on("data", (d) => err.push(d));
    child.on("error", (e) => err.push(Buffer.from(String(e))));
    child.on("close", (code) => {
      clearTimeout(timer);
      done({ code, timedOut, bytes: Buffer.concat(out), out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

export function freePort() {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Polls `ask` until it gives something truthy. */
export async function until(what, ask, seconds = 60) {
  const deadline = Date.now() + seconds * 1000;
  let last;
  while (Date.now() < deadline) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (e) {
      last = e;
    }
    await pause(250);
  }
  throw new Error(`${what}: not within ${seconds} s${last ? ` (${last.message})` : ""}`);
}

/** A packaged Genlock on a free port with its own data folder. */
export class Station {
  constructor({ media = [], env = {}, data } = {}) {
    this.media = media;
    this.env = env;
    this.work = mkdtempSync(join(tmpdir(), "genlock-e2e-"));
    this.data = data ?? join(this.work, "data");
  }

  async start(port) {
    this.port = port ?? this.port ?? (await freePort());
    this.url = `http://127.0.0.1:${this.port}`;
    const args = ["serve", "--host", "127.0.0.1", "--port", String(this.port), "--data", this.data];
    for (const folder of this.media) args.push("--media", folder);
    const log = openSync(join(this.work, "station.log"), "a");
    this.child = spawn(join(root, "bin/genlock"), args, { env: { ...process.env, ...this.env }, stdio: ["ignore", log, log] });
    await until("the station answers", async () => {
      if (this.child.exitCode !== null) throw new Error(`it ended: ${this.log().slice(-2000)}`);
      return (await fetch(`${this.url}/health/ready`)).ok;
    });
    return this;
  }

  async json(path, options) {
    const answer = await fetch(this.url + path, options);
    if (!answer.ok) throw new Error(`${options?.method ?? "GET"} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  }

  post(path, body, method = "POST") {
    return this.json(path, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  }

  /** The first channel, once something airs on it and every folder was scanned. */
  async onAir() {
    await until("the scan ends", async () => {
      const jobs = await this.json("/api/jobs");
      return jobs.length >= Math.max(1, this.media.length) && jobs.every((job) => !["queued", "running"].includes(job.state));
    }, 300);
    return until("a programme airs", async () => (await this.json("/api/channels")).find((c) => c.now && c.now.kind !== "slate"));
  }

  log() {
    return readFileSync(join(this.work, "station.log"), "utf8");
  }

  async stop(signal = "SIGTERM") {
    if (!this.child || this.child.exitCode !== null) return;
    const ended = new Promise((done) => this.child.once("exit", done));
    this.child.kill(signal);
    await Promise.race([ended, pause(40_000)]);
  }

  async remove() {
    await this.stop();
    rmSync(this.work, { recursive: true, force: true });
  }
}
