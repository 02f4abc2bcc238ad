// wrk on its own core, asking for random ones of some addresses as fast as it is answered.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../../e2e/tools.mjs";
import { GENERATOR_CORE, cpuMs, load, rssMb, say } from "./measure.mjs";

const FOUR_MB = 4e6;

/** What wrk tells at its end, on one line; times in microseconds. */
const script = (paths) => `
local paths = { ${paths.map((path) => `"${path}"`).join(",")} }
math.randomseed(7)
request = function() return wrk.format("GET", paths[math.random(#paths)]) end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("@@ %d %d %d %d %d %d\\n", summary.requests, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99), e.status + e.read + e.write + e.connect + e.timeout))
end`;

/** Asks for `seconds`, and says what came of it and what it cost the server `pid`, per segment and per 4 MB. */
export async function ask(label, urls, { pid, connections, seconds = 10 }) {
  const file = join(root, "bench/target/urls.lua");
  writeFileSync(file, script(urls.map((url) => new URL(url).pathname)));
  const before = cpuMs(pid);
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "30s", "-s", file, new URL(urls[0]).origin];
  const wrk = await run("taskset", ["-c", GENERATOR_CORE, "wrk", ...args], { seconds: seconds + 60 });
  const told = /@@ (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)/.exec(wrk.out);
  if (!told) throw new Error(`wrk: ${wrk.out}${wrk.err}`);
  const [requests, micros, bytes, p50, p99, errors] = told.slice(1).map(Number);
  const cpu = cpuMs(pid) - before;
  say(
    `${label.padEnd(38)} c=${String(connections).padEnd(3)}` +
      `${(cpu / requests).toFixed(2).padStart(6)} CPU-ms a segment, ${((cpu * FOUR_MB) / bytes).toFixed(2)} per 4 MB` +
      `${(requests / (micros / 1e6)).toFixed(0).padStart(6)} seg/s` +
      `   p50 ${(p50 / 1000).toFixed(1)} ms  p99 ${(p99 / 1000).toFixed(1)} ms` +
      `   RSS ${rssMb(pid).toFixed(0)} MB  errors ${errors}  load ${load().split(" ")[0]}`,
  );
}
