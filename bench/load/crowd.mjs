// A thousand channels: their guide, and what they cost while nobody watches.
import { get } from "node:http";
import { Station, pause } from "../../e2e/tools.mjs";
import { series } from "./clips.mjs";
import { SERVER_CORE, cpuMs, heading, load, pin, rssMb, say } from "./measure.mjs";

const GUIDE_CHANNELS = 500;
const ALL_CHANNELS = 1_000;
const IDLE_SECONDS = 60;
const SETTLING_SECONDS = 30;

export async function crowd() {
  const station = await new Station({ media: [await series()], env: { JAVA_OPTS: process.env.JAVA_OPTS ?? "" } }).start();
  try {
    await station.onAir();
    await fill(station, GUIDE_CHANNELS);
    heading(`guide: ${GUIDE_CHANNELS} channels, seven days, over HTTP; server on core 0`);
    const pid = station.child.pid;
    pin(pid, SERVER_CORE);
    for (const round of ["first", "second", "third"]) await guide(`plain, ${round} time`, station, {});
    await guide("packed with gzip", station, { "accept-encoding": "gzip" });
    pin(pid, "0-1");
    await fill(station, ALL_CHANNELS);
    await idle(pid);
  } finally {
    await station.remove();
  }
}

async function fill(station, count) {
  const there = (await station.json("/api/channels")).length;
  for (let n = there + 1; n <= count; n++) await station.post("/api/channels", { name: `Channel ${n}`, number: n });
}

/** Reads the guide of all channels and throws it away. */
async function guide(label, station, headers) {
  const pid = station.child.pid;
  const before = cpuMs(pid);
  const began = performance.now();
  let bytes = 0;
  await new Promise((done, fail) => {
    get(`${station.url}/api/livetv/xmltv/all`, { headers }, (answer) => {
      answer.on("data", (piece) => (bytes += piece.length));
      answer.on("end", done);
      answer.on("error", fail);
    }).on("error", fail);
  });
  const seconds = (performance.now() - began) / 1000;
  const cpu = (cpuMs(pid) - before) / 1000;
  say(
    `${label.padEnd(20)} ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(2)} s: ${(bytes / 1e6 / seconds).toFixed(0)} MB/s,` +
      ` ${(bytes / 1e6 / cpu).toFixed(0)} MB per CPU-s   RSS ${rssMb(pid).toFixed(0)} MB  load ${load().split(" ")[0]}`,
  );
}

async function idle(pid) {
  await pause(SETTLING_SECONDS * 1000);
  heading(`idle: ${ALL_CHANNELS} channels with a week each, nobody watching`);
  const before = cpuMs(pid);
  await pause(IDLE_SECONDS * 1000);
  const cpu = cpuMs(pid) - before;
  say(`${cpu} CPU-ms in ${IDLE_SECONDS} s: ${(cpu / IDLE_SECONDS / 10).toFixed(2)} % of a core   RSS ${rssMb(pid).toFixed(0)} MB`);
}
