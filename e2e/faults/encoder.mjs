// ffmpeg is killed with -9, once and again and again, while a channel needs it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "../report.mjs";
import { LogMark, channelOf, longProgramme } from "../stage.mjs";
import { Station, pause } from "../tools.mjs";
import { Viewer } from "../viewer.mjs";

const encoders = (station) => spawnSync("pgrep", ["-P", String(station.child.pid), "-f", "ffmpeg"]).stdout.toString().trim().split("\n").filter(Boolean).map(Number);

function killAll(station) {
  const pids = encoders(station);
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended by itself meanwhile.
    }
  }
  return pids.length;
}

export default async function cause({ report, clips, work }) {
  const steady = join(work, "steady");
  const old = join(work, "old");
  await longProgramme(steady, "Steady (2002).mp4", join(clips, "plain 25.mp4"));
  await longProgramme(old, "Old (1990).mpg", join(clips, "mpeg2.mpg"));
  const station = await new Station({ media: [steady] }).start();
  const viewers = [];
  try {
    const other = await new Viewer(station, await station.onAir(), work).start();
    const encoded = await new Viewer(station, await channelOf(station, old, 11), work).start();
    viewers.push(other, encoded);
    const mark = new LogMark(station);

    await report.check("ffmpeg killed with -9 now and then: the run is replaced, nobody sees a slate", async () => {
      let killed = 0;
      const began = Date.now();
      for (let round = 0; round < 4; round++) {
        killed += killAll(station);
        await pause(9000);
      }
      expect(killed >= 2, `only ${killed} encoders were there to be killed`);
      const slates = encoded.since(began).filter((s) => s.slate).length;
      expect(encoded.complaints.length === 0, encoded.complaints.join("; "));
      expect(slates === 0, `${slates} slates; the log: ${mark.trouble().join("\n")}`);
      mark.isCalm();
      return `${killed} killed, slowest segment ${encoded.slowest.toFixed(0)} ms`;
    });

    await report.check("ffmpeg killed with -9 whenever it shows itself: a slate, then the programme again", async () => {
      const until = Date.now() + 25_000;
      let killed = 0;
      while (Date.now() < until) {
        killed += killAll(station);
        await pause(100);
      }
      const freed = Date.now();
      await pause(30_000);
      expect(encoded.complaints.length === 0, encoded.complaints.join("; "));
      expect(encoded.since(freed).at(-1)?.slate === false, "the programme did not come back");
      return `${killed} killed; ${mark.saysOnce(/Old \(1990\)/)}`;
    });

    await report.check("an encoder ends half a minute after its last viewer", async () => {
      await encoded.stop();
      expect(encoders(station).length > 0, "no encoder at work");
      await pause(36_000);
      expect(encoders(station).length === 0, "still at work");
    });

    for (const viewer of viewers) {
      await viewer.conclude(report, `everything that was seen is one sound stream: ${viewer.channel.name}`);
    }
  } finally {
    for (const viewer of viewers) viewer.watching = false;
    if (process.env.SHOW_LOG) console.log(station.log());
    await station.remove();
  }
}
