// The packaged server under load, beside what a user would use instead, in one run. Loopback only; ends by itself.
//
//   node bench/load.mjs [part ...]     parts: start idle tunein segments transcode channels
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Station, found, freePort, pause, root, run, until } from "../e2e/tools.mjs";
import { fetchPlaylist } from "../e2e/playlist.mjs";

const parts = process.argv.slice(2);
const wanted = (part) => parts.length === 0 || parts.includes(part);
const load = () => readFileSync("/proc/loadavg", "utf8").split(" ").slice(0, 3).join(" ");
const say = (text) => console.log(text);
const heading = (text) => say(`\n== ${text}   [load ${load()}]`);
const percentile = (values, p) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * p) / 100))];

/** User + system time of a process and its threads so far, in ms. */
function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
const rssMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

/** Ten minutes of 1080p25 H.264 at about 5 Mb/s, GOP 2 s, two B-frames, AAC: six seconds are about 4 MB. */
async function bigFile(folder) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "Ten Minutes (2026).mp4");
  if (existsSync(file)) return folder;
  const part = join(root, "bench/target/part.mp4");
  const encode = await run("ffmpeg", ["-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", "mandelbrot=s=1920x1080:r=25", "-f", "lavfi", "-i", "anoisesrc=r=48000:a=0.1",
    "-t", "60", "-vf", "noise=alls=12:allf=t", "-c:v", "libx264", "-preset", "superfast", "-b:v", "5M", "-minrate", "5M", "-maxrate", "5M", "-bufsize", "5M", "-x264-params", "nal-hrd=cbr", "-g", "50",
    "-bf", "2", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "128k", "-ac", "2", part], { seconds: 400 });
  if (encode.code !== 0) throw new Error(encode.err);
  const loop = await run("ffmpeg", ["-nostdin", "-v", "error", "-y", "-stream_loop", "9", "-i", part, "-c", "copy", "-movflags", "+faststart", file]);
  if (loop.code !== 0) throw new Error(loop.err);
  return folder;
}

async function transcodeFile(folder) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "Old Film (1994).mpg");
  if (existsSync(file)) return folder;
  const made = await run("ffmpeg", ["-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=s=1280x720:r=25:d=600", "-f", "lavfi", "-i", "sine=440:d=600",
    "-c:v", "mpeg2video", "-b:v", "5M", "-g", "12", "-c:a", "mp2", file], { seconds: 400 });
  if (made.code !== 0) throw new Error(made.err);
  return folder;
}

async function wrk(label, urls, { connections = 1, seconds = 15, pid, core = "1" }) {
  const script = join(root, "bench/target/urls.lua");
  const paths = urls.map((u) => new URL(u)).map((u) => `"${u.pathname}"`);
  writeFileSync(script, `local p={${paths.join(",")}}\nmath.randomseed(os.time())\nrequest=function() return wrk.format("GET",p[math.random(#p)]) end
done=function(s,l,r) io.write(string.format("@@ %d %d %d %d %d %d\\n", s.requests, s.duration, s.bytes, l:percentile(50), l:percentile(99), s.errors.status+s.errors.read+s.errors.connect+s.errors.timeout)) end\n`);
  const before = pid ? cpuMs(pid) : 0;
  const out = await run("taskset", ["-c", core, "wrk", "-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "30s", "-s", script, new URL(urls[0]).origin], { seconds: seconds + 60 });
  const told = /@@ (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)/.exec(out.out);
  if (!told) throw new Error(out.out + out.err);
  const [requests, micros, bytes, p50, p99, errors] = told.slice(1).map(Number);
  const cpu = pid ? (cpuMs(pid) - before) / requests : NaN;
  say(`${label.padEnd(34)} c=${String(connections).padStart(2)}  ${(requests / (micros / 1e6)).toFixed(0).padStart(5)} seg/s  ${(bytes / requests / 1e6).toFixed(2)} MB  p50 ${(p50 / 1000).toFixed(1)} ms  p99 ${(p99 / 1000).toFixed(1)} ms  ` +
    `${pid ? `${cpu.toFixed(2)} CPU-ms/seg  RSS ${rssMb(pid).toFixed(0)} MB` : ""}  errors ${errors}`);
  return { requests, cpu };
}

/** The java process itself: `bin/genlock` execs it, so the child is it. */
const pidOf = (station) => station.child.pid;

async function lastHours(station, channel, hours) {
  const end = Math.floor(Date.now() / 1000) - 30;
  return fetchPlaylist(`${station.url}/hls/channel/${channel.id}/live.m3u8?utc=${end - hours * 3600}&duration=${hours * 3600}`);
}

mkdirSync(join(root, "bench/target"), { recursive: true });
const media = await bigFile(join(root, "bench/target/media"));

if (wanted("start")) {
  heading("start: CPU time and wall time to the first HTTP 200, three runs");
  for (let i = 0; i < 3; i++) {
    const station = new Station();
    const began = Date.now();
    await station.start();
    say(`ready after ${Date.now() - began} ms wall, ${cpuMs(pidOf(station))} CPU-ms, RSS ${rssMb(pidOf(station)).toFixed(0)} MB`);
    await station.remove();
  }
}

if (wanted("segments") || wanted("tunein")) {
  const station = new Station({ media: [media] });
  await station.start();
  const channel = await station.onAir();
  const list = await lastHours(station, channel, 3);
  const urls = list.segments.map((s) => s.url);

  if (wanted("tunein")) {
    heading("tune-in: playlist, then the first segment complete (copy, 1080p 5 Mb/s), first access after a restart and after");
    const times = [];
    for (let i = 0; i < 60; i++) {
      const created = await station.post("/api/channels", { name: `Cold ${i}`, number: 100 + i });
      const began = performance.now();
      const playlist = await fetchPlaylist(`${station.url}/hls/channel/${created.id}/live.m3u8`);
      const first = playlist.segments.at(-3);
      await (await fetch(first.url)).arrayBuffer();
      times.push(performance.now() - began);
    }
    say(`cold channel: p50 ${percentile(times, 50).toFixed(1)} ms  p99 ${percentile(times, 99).toFixed(1)} ms  max ${Math.max(...times).toFixed(1)} ms  (${times.length} channels)`);
    for (let i = 0; i < 60; i++) await station.json(`/api/channels/${(await station.json("/api/channels")).at(-1).id}`, { method: "DELETE" });
  }

  if (wanted("segments")) {
    heading("segments: random 6 s of 1080p at 5 Mb/s, about 4 MB each; server on core 0, generator on core 1");
    const pid = pidOf(station);
    execFileSync("taskset", ["-a", "-cp", "0", String(pid)], { stdio: "ignore" });
    say(`${urls.length} different segments; RSS before ${rssMb(pid).toFixed(0)} MB`);
    await wrk("warm-up", urls, { connections: 2, seconds: 20, pid });
    for (const connections of [1, 16, 64]) await wrk("Genlock, made on request", urls, { connections, pid });
    const hot = urls.slice(-8);
    await wrk("Genlock, popular (cached)", hot, { connections: 16, pid });

    if (found("nginx")) {
      const folder = join(root, "bench/target/files");
      mkdirSync(folder, { recursive: true });
      const names = [];
      for (const [i, url] of urls.slice(0, 150).entries()) {
        writeFileSync(join(folder, `${i}.ts`), Buffer.from(await (await fetch(url)).arrayBuffer()));
        names.push(`${i}.ts`);
      }
      const port = await freePort();
      const conf = join(root, "bench/target/nginx.conf");
      writeFileSync(conf, `daemon off; worker_processes 1; error_log stderr; pid ${folder}/pid; user root; events {} http { access_log off; sendfile on; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s; server { listen 127.0.0.1:${port}; root ${folder}; } }`);
      const nginx = spawn("taskset", ["-c", "0", "nginx", "-c", conf], { stdio: "ignore" });
      await until("nginx answers", async () => (await fetch(`http://127.0.0.1:${port}/0.ts`)).ok, 10);
      const worker = Number(execFileSync("pgrep", ["-P", String(nginx.pid)]).toString().trim());
      for (const connections of [1, 16]) await wrk("nginx, the same segments as files", names.map((n) => `http://127.0.0.1:${port}/${n}`), { connections, pid: worker });
      nginx.kill("SIGTERM");
    } else say("nginx is not installed: no yardstick of files");

    const file = join(media, "Ten Minutes (2026).mp4");
    const took = [];
    for (let i = 0; i < 12; i++) {
      const timed = await run("sh", ["-c", `taskset -c 0 ffmpeg -nostdin -v error -ss ${i * 48} -i "${file}" -t 6 -c copy -f mpegts pipe:1 >/dev/null; cat /proc/self/stat >/dev/null; times | tail -1`]);
      const parsed = [...timed.out.matchAll(/(\d+)m([\d.]+)s/g)].map((m) => Number(m[1]) * 60 + Number(m[2]));
      took.push((parsed[0] + parsed[1]) * 1000);
    }
    say(`one ffmpeg process per segment: ${percentile(took, 50).toFixed(0)} CPU-ms/seg (median of ${took.length})`);
  }
  await station.remove();
}

if (wanted("transcode")) {
  heading("first transcoded segment: 720p MPEG-2 to H.264, cold channel, playlist and segment complete");
  const station = new Station({ media: [await transcodeFile(join(root, "bench/target/old"))] });
  await station.start();
  await station.onAir();
  const times = [];
  for (let i = 0; i < 12; i++) {
    const created = await station.post("/api/channels", { name: `Film ${i}`, number: 200 + i });
    const began = performance.now();
    const playlist = await fetchPlaylist(`${station.url}/hls/channel/${created.id}/live.m3u8`);
    const answer = await fetch(playlist.segments.at(-6).url);
    await answer.arrayBuffer();
    if (answer.ok) times.push(performance.now() - began);
    await station.json(`/api/channels/${created.id}`, { method: "DELETE" });
    await pause(1500);
  }
  say(`p50 ${percentile(times, 50).toFixed(0)} ms  max ${Math.max(...times).toFixed(0)} ms  (${times.length} of 12)`);
  await station.remove();
}

if (wanted("idle") || wanted("channels")) {
  heading("1,000 channels, nobody watching");
  const station = new Station({ media: [media] });
  await station.start();
  await station.onAir();
  const began = Date.now();
  for (let i = 0; i < 999; i++) await station.post("/api/channels", { name: `Channel ${i + 2}`, number: i + 2 });
  say(`999 channels with 7 days each made in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  await pause(20_000);
  const pid = pidOf(station);
  const before = cpuMs(pid);
  await pause(60_000);
  say(`CPU over 60 s: ${(cpuMs(pid) - before).toFixed(0)} ms (${((cpuMs(pid) - before) / 600).toFixed(2)} %)  RSS ${rssMb(pid).toFixed(0)} MB`);
  const guideBegan = performance.now();
  const guide = await (await fetch(`${station.url}/api/livetv/xmltv/all`)).arrayBuffer();
  const guideMs = performance.now() - guideBegan;
  say(`guide of all: ${(guide.byteLength / 1e6).toFixed(1)} MB at ${(guide.byteLength / 1e3 / guideMs).toFixed(0)} MB/s, RSS ${rssMb(pid).toFixed(0)} MB`);
  await station.remove();
}
