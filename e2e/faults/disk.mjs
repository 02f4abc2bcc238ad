// The disk of the data folder is full: nobody's stream stops, channels can be tuned in to, and nothing published is forgotten afterwards.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Skip, expect } from "../report.mjs";
import { fetchPlaylist } from "../playlist.mjs";
import { LogMark, channelOf, longProgramme } from "../stage.mjs";
import { Station, pause } from "../tools.mjs";
import { Viewer } from "../viewer.mjs";

export default async function cause({ report, clips, work }) {
  const disk = join(work, "small");
  mkdirSync(disk, { recursive: true });
  if (process.getuid?.() !== 0 || spawnSync("mount", ["-t", "tmpfs", "-o", "size=140m", "tmpfs", disk]).status !== 0) {
    await report.check("a full disk", () => {
      throw new Skip("cannot mount a small tmpfs here; it needs root");
    });
    return;
  }
  const ballast = join(disk, "ballast");
  const fill = () => spawnSync("sh", ["-c", `dd if=/dev/zero of="${ballast}" bs=64k 2>/dev/null; dd if=/dev/zero of="${ballast}2" bs=512 2>/dev/null; true`]);
  let station;
  const viewers = [];
  try {
    const steady = join(work, "steady");
    const short = join(work, "short");
    const old = join(work, "old");
    await longProgramme(steady, "Steady (2002).mp4", join(clips, "plain 25.mp4"));
    await longProgramme(short, "Short (2003).mp4", join(clips, "two b-frames 30.mp4"), 30);
    await longProgramme(old, "Old (1990).mpg", join(clips, "mpeg2.mpg"));
    station = await new Station({ media: [steady], data: join(disk, "genlock") }).start();
    viewers.push(await new Viewer(station, await station.onAir(), work).start());
    const unseen = await channelOf(station, short, 12);
    const encoded = await channelOf(station, old, 13);
    const mark = new LogMark(station);

    await report.check("with a full disk channels go on, others can be tuned in to, and requests are refused in words", async () => {
      fill();
      viewers.push(await new Viewer(station, unseen, work).start(), await new Viewer(station, encoded, work).start());
      let last;
      for (let round = 0; round < 5; round++) {
        last = await fetch(`${station.url}/api/channels`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ name: "One more", number: 77 }) });
        await pause(4000);
      }
      expect(last.status === 507, `a new channel was answered ${last.status}`);
      expect((await last.json()).code === "storage-full", "no code");
      expect((await station.json("/api/channels")).every((c) => c.number !== 77), "half a channel was made");
      expect((await fetch(`${station.url}/health/ready`)).ok, "not ready");
      await pause(100_000);
      for (const viewer of viewers) {
        expect(viewer.complaints.length === 0, `${viewer.channel.name}: ${viewer.complaints.join("; ")}`);
        expect(viewer.segments.length >= 10 && viewer.segments.every((s) => !s.slate), String(viewer));
      }
      return mark.saysOnce(/is full/);
    });

    await report.check("with space again everything is stored, and a kill -9 loses nothing of it", async () => {
      rmSync(ballast);
      rmSync(`${ballast}2`);
      const made = await station.post("/api/channels", { name: "After", number: 78 });
      expect(made.number === 78, "no channel after space came back");
      await pause(35_000);
      expect(/has space again/.test(mark.text()), "the log does not say that it is over");
      const before = await Promise.all(viewers.map((v) => fetchPlaylist(`${station.url}/hls/channel/${v.channel.id}/live.m3u8`)));
      for (const viewer of viewers) viewer.away = true;
      await station.stop("SIGKILL");
      await station.start();
      for (const viewer of viewers) viewer.away = false;
      await pause(6000);
      for (const [k, viewer] of viewers.entries()) {
        const after = await fetchPlaylist(`${station.url}/hls/channel/${viewer.channel.id}/live.m3u8`);
        const known = new Map(after.segments.map((s) => [s.sequence, s.url]));
        for (const s of before[k].segments.slice(-3)) expect(known.get(s.sequence) === s.url, `${viewer.channel.name}: segment ${s.sequence} was ${s.url}, is ${known.get(s.sequence)}`);
      }
      mark.isCalm();
    });

    for (const viewer of viewers) {
      await viewer.conclude(report, `everything that was seen is one sound stream: ${viewer.channel.name}`);
    }

    await report.check("a station on a full disk stops without a complaint", async () => {
      fill();
      const end = new LogMark(station);
      await station.stop();
      expect(station.child.exitCode === 0 || station.child.exitCode === 143, `exit ${station.child.exitCode}`);
      end.isCalm();
    });
  } finally {
    for (const viewer of viewers) viewer.watching = false;
    if (process.env.SHOW_LOG && station) console.log(station.log());
    await station?.remove();
    spawnSync("umount", ["-l", disk]);
  }
}
