// The station is restarted under clients that play: nothing changes for them.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { Skip, expect } from "../report.mjs";
import { watchInBrowser } from "../browser.mjs";
import { fetchPlaylist } from "../playlist.mjs";
import { LogMark, longProgramme } from "../stage.mjs";
import { Station, found, pause } from "../tools.mjs";
import { Viewer } from "../viewer.mjs";

export default async function cause({ report, clips, work }) {
  const media = join(work, "media");
  await longProgramme(media, "Steady (2002).mp4", join(clips, "plain 25.mp4"));
  const station = await new Station({ media: [media] }).start();
  let viewer;
  try {
    const channel = await station.onAir();
    const live = `${station.url}/hls/channel/${channel.id}/live.m3u8`;
    viewer = await new Viewer(station, channel, work).start();
    for (const signal of ["SIGTERM", "SIGKILL"]) {
      const restart = async () => {
        const before = await fetchPlaylist(live);
        viewer.away = true;
        const mark = new LogMark(station);
        const began = Date.now();
        await station.stop(signal);
        await station.start();
        viewer.away = false;
        const away = Date.now() - began;
        const after = await fetchPlaylist(live);
        const known = new Map(after.segments.map((s) => [s.sequence, s]));
        for (const s of before.segments.slice(-5)) expect(known.get(s.sequence)?.url === s.url && known.get(s.sequence).duration === s.duration, `segment ${s.sequence} was ${s.url}`);
        mark.isCalm();
        return away;
      };

      await report.check(`${signal} and a start under hls.js: it plays on`, async () => {
        const seen = await watchInBrowser(live, { seconds: 50, meanwhile: () => pause(12_000).then(restart) });
        if (seen.skipped) throw new Skip(seen.skipped);
        expect(seen.fatal.length === 0, `fatal: ${seen.fatal.join("; ")}`);
        expect(seen.stalls === 0, `${seen.stalls} stalls`);
        expect(seen.mostRanges === 1, `${seen.mostRanges} buffered ranges`);
        expect(seen.time - seen.startTime > 40, `played ${(seen.time - seen.startTime).toFixed(1)} s of 50 s`);
        return `away for ${seen.meanwhile} ms, played ${(seen.time - seen.startTime).toFixed(1)} s in 50 s, ${seen.warnings.length} requests tried again`;
      });

      await report.check(`${signal} and a start under mpv: it plays on`, async () => {
        if (!found("mpv")) throw new Skip("no mpv on PATH");
        const mpv = spawn("mpv", ["--no-config", "--vo=null", "--ao=null", "--msg-level=all=warn,statusline=status", "--term-status-msg=AT ${=time-pos}\n", live], { stdio: ["ignore", "pipe", "pipe"] });
        let said = "";
        mpv.stdout.on("data", (d) => (said += d));
        mpv.stderr.on("data", (d) => (said += d));
        try {
          await pause(15_000);
          const position = () => Number([...said.matchAll(/AT ([\d.]+)/g)].at(-1)?.[1]);
          const before = position();
          const away = await restart();
          await pause(25_000);
          const played = position() - before;
          expect(mpv.exitCode === null, `mpv ended: ${said.slice(-500)}`);
          expect(!/Reset playback|Invalid audio PTS|Packet corrupt/.test(said), said.match(/.*(Reset playback|Invalid audio PTS|Packet corrupt).*/)?.[0]);
          expect(played > 24, `mpv played ${played} s in ${25 + away / 1000} s`);
          return `away for ${away} ms, played ${played.toFixed(1)} s meanwhile`;
        } finally {
          mpv.kill("SIGKILL");
        }
      });
    }
    await viewer.conclude(report, "everything that was seen is one sound stream");
  } finally {
    if (viewer) viewer.watching = false;
    if (process.env.SHOW_LOG) console.log(station.log());
    await station.remove();
  }
}
