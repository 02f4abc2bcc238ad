// What is read off the machine and its processes, and how figures are told.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export const SERVER_CORE = "0";
export const GENERATOR_CORE = "1";

/** The machine's load averages over 1, 5 and 15 minutes. */
export const load = () => readFileSync("/proc/loadavg", "utf8").split(" ").slice(0, 3).join(" ");

export const say = (text) => console.log(text);
export const heading = (text) => say(`\n== ${text}   [load ${load()}]`);

/** User and system time of a process and all its threads so far, in ms; the kernel counts in steps of 10. */
export function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory in MB. */
export const rssMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

/** Keeps a process and all its threads on one core. */
export const pin = (pid, core) => execFileSync("taskset", ["-a", "-cp", core, String(pid)], { stdio: "ignore" });

/** The value that `percent` of the values do not exceed (nearest rank). */
export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
}

/** `p50 … p99 … max …` of times in ms. */
export const spread = (times) =>
  `p50 ${percentile(times, 50).toFixed(0)} ms  p99 ${percentile(times, 99).toFixed(0)} ms  max ${Math.max(...times).toFixed(0)} ms  (${times.length} measured)`;

export async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
