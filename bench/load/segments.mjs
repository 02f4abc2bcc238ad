// Segments of 4 MB made on request and sent, beside the same bytes as files from nginx and one ffmpeg process for each.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fetchPlaylist } from "../../e2e/playlist.mjs";
import { Station, found, freePort, root, run, until } from "../../e2e/tools.mjs";
import { films } from "./clips.mjs";
import { ask } from "./generator.mjs";
import { SERVER_CORE, heading, percentile, pin, rssMb, say } from "./measure.mjs";

const HOURS = 2;
const FILES = 120;
const CONNECTIONS = [1, 16];

export async function segments() {
  const { folder, file } = await films();
  const station = await new Station({ media: [folder] }).start();
  try {
    await station.onAir();
    const urls = await pastSegments(station);
    const pid = station.child.pid;
    heading(`segments: ${urls.length} different ones of 6 s of 1080p, in random order; server on core 0, generator on core 1`);
    say(`RSS before ${rssMb(pid).toFixed(0)} MB`);
    pin(pid, SERVER_CORE);
    await ask("Genlock warming up", urls, { pid, connections: 4, seconds: 15 });
    for (const connections of CONNECTIONS) await ask("Genlock, made on request", urls, { pid, connections });
    await ask("Genlock, eight popular ones (cached)", urls.slice(-8), { pid, connections: 16 });
    await nginx(urls.slice(0, FILES));
    await ffmpegEach(file);
  } finally {
    await station.remove();
  }
}

/** What a channel with segments of six seconds has aired, by the addresses of its catch-up playlist. */
async function pastSegments(station) {
  const channel = await station.post("/api/channels", { name: "Bench", number: 900, format: { target_seconds: 6 } });
  const end = Math.floor(Date.now() / 1000) - 30;
  const list = await fetchPlaylist(`${station.url}/hls/channel/${channel.id}/live.m3u8?utc=${end - HOURS * 3600}&duration=${HOURS * 3600}`);
  return list.segments.filter((segment) => segment.duration > 5.9).map((segment) => segment.url);
}

async function nginx(urls) {
  if (!found("nginx")) {
    say("nginx is not installed: no yardstick of files");
    return;
  }
  const folder = join(root, "bench/target/files");
  mkdirSync(folder, { recursive: true });
  for (const [i, url] of urls.entries()) writeFileSync(join(folder, `${i}.ts`), Buffer.from(await (await fetch(url)).arrayBuffer()));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ");
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; master_process off; error_log stderr; pid ${folder}/pid; events {}
     http { access_log off; sendfile on; ${temporary} server { listen 127.0.0.1:${port}; root ${folder}; } }`,
  );
  const child = spawn("taskset", ["-c", SERVER_CORE, "nginx", "-c", join(folder, "nginx.conf")], { stdio: "ignore" });
  try {
    await until("nginx answers", async () => (await fetch(`${origin}/0.ts`, { method: "HEAD" })).ok, 10);
    const files = urls.map((_, i) => `${origin}/${i}.ts`);
    for (const connections of CONNECTIONS) await ask("nginx, the same segments as files", files, { pid: child.pid, connections });
  } finally {
    child.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ffmpegEach(file) {
  const times = [];
  for (let i = 0; i < 12; i++) {
    const cut = `taskset -c ${SERVER_CORE} ffmpeg -nostdin -v error -ss ${i * 48} -i "${file}" -t 6 -c copy -f mpegts pipe:1 >/dev/null; cat /proc/$$/stat`;
    const stat = (await run("sh", ["-c", cut])).out.replace(/^.*\) /, "").split(" ");
    times.push((Number(stat[13]) + Number(stat[14])) * 10);
  }
  say(`${"one ffmpeg process each, not sent".padEnd(38)} ${percentile(times, 50)} CPU-ms a segment (median of ${times.length})`);
}
