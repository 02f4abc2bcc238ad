// The wall clock steps by an hour, forward and back, under viewers and over a restart. libfaketime moves the clock of the real server;
// its steady clock stays, as it does when NTP sets a machine's time.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Skip, expect } from "../report.mjs";
import { fetchPlaylist } from "../playlist.mjs";
import { LogMark, longProgramme } from "../stage.mjs";
import { Station, pause, until } from "../tools.mjs";
import { Viewer } from "../viewer.mjs";

const LIBRARIES = ["x86_64", "aarch64"].map((arch) => `/usr/lib/${arch}-linux-gnu/faketime/libfaketimeMT.so.1`);

export default async function cause({ report, clips, work }) {
  const library = LIBRARIES.find((f) => spawnSync("test", ["-r", f]).status === 0);
  if (!library) {
    await report.check("the clock steps", () => {
      throw new Skip("no libfaketime on this machine");
    });
    return;
  }
  mkdirSync(work, { recursive: true });
  const media = join(work, "media");
  await longProgramme(media, "Steady (2002).mp4", join(clips, "plain 25.mp4"), 7000);
  const offset = join(work, "clock-offset");
  writeFileSync(offset, "+0");
  const env = { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: offset, FAKETIME_DONT_FAKE_MONOTONIC: "1", FAKETIME_CACHE_DURATION: "1", FAKETIME_NO_CACHE: "1" };
  const station = await new Station({ media: [media], env }).start();
  let viewer;
  try {
    const channel = await until("a programme airs", station.onAir.bind(station), 120);
    const live = `${station.url}/hls/channel/${channel.id}/live.m3u8`;
    viewer = await new Viewer(station, channel, work).start();
    for (const [what, step, said] of [["an hour forward", "+1h", /set forward by 1 h/], ["an hour back to what it was", "+0", /set back by 1 h/], ["an hour further back", "-1h", /set back/]]) {
      await report.check(`the clock steps ${what}`, async () => {
        const mark = new LogMark(station);
        const before = await fetchPlaylist(live);
        const newest = viewer.newest;
        writeFileSync(offset, step);
        await pause(25_000);
        const after = await fetchPlaylist(live);
        expect(viewer.complaints.length === 0, viewer.complaints.join("; "));
        expect(viewer.newest > newest, "nothing new to watch");
        expect(viewer.segments.every((s) => !s.slate), "a slate");
        for (const s of before.segments.slice(-3)) expect((await fetch(s.url)).ok, "a listed segment went away");
        if (step === "+1h") expect(Date.parse(new Date(after.segments.at(-1).date ?? 0).toISOString()) >= 0 && after.sequence > before.sequence, "the list did not move on");
        return step === "-1h" ? (mark.isCalm(), "said before") : mark.saysOnce(said);
      });
    }
    await report.check("a restart after the clock was set back airs now, with numbers that never fall", async () => {
      viewer.away = true;
      await station.stop("SIGKILL");
      writeFileSync(offset, "-2h");
      const mark = new LogMark(station);
      await station.start();
      viewer.away = false;
      const list = await fetchPlaylist(live);
      const last = viewer.newest;
      await pause(25_000);
      expect(viewer.complaints.length === 0, viewer.complaints.join("; "));
      expect(list.sequence > last - 100 && viewer.newest > last, `numbers went from ${last} to ${viewer.newest}`);
      return mark.saysOnce(/clock that was ahead/);
    });
    await viewer.conclude(report, "everything that was seen is sound between the steps");
  } finally {
    if (viewer) viewer.watching = false;
    if (process.env.SHOW_LOG) console.log(station.log());
    await station.remove();
  }
}
