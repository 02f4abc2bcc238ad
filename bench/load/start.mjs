// What a start costs until the first HTTP 200, on an empty data folder and on one that has been used.
import { Station } from "../../e2e/tools.mjs";
import { cpuMs, heading, rssMb, say } from "./measure.mjs";

export async function start() {
  heading("start: to the first HTTP 200 of /health/ready, then at rest");
  for (const round of [1, 2, 3]) {
    const station = new Station();
    try {
      for (const what of ["new data", "used data"]) {
        const began = performance.now();
        await station.start();
        const { pid } = station.child;
        say(`${what}, ${round}: ${cpuMs(pid)} CPU-ms, ${(performance.now() - began).toFixed(0)} ms   RSS ${rssMb(pid).toFixed(0)} MB`);
        await station.stop();
      }
    } finally {
      await station.remove();
    }
  }
}
