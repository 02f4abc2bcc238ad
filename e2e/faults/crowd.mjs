// 500 clients at once, slow ones among them, on streams and on segments: whoever watches another channel notices nothing.
import { connect } from "node:net";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { expect } from "../report.mjs";
import { LogMark, channelOf, longProgramme } from "../stage.mjs";
import { Station, pause } from "../tools.mjs";
import { Viewer } from "../viewer.mjs";

const CLIENTS = 500;

const resident = (pid) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024);

export default async function cause({ report, clips, work }) {
  const steady = join(work, "steady");
  const crowded = join(work, "crowded");
  await longProgramme(steady, "Steady (2002).mp4", join(clips, "plain 25.mp4"));
  await longProgramme(crowded, "Crowded (2004).mp4", join(clips, "pyramid 60.mp4"));
  const station = await new Station({ media: [steady] }).start();
  const sockets = [];
  let viewer;
  try {
    viewer = await new Viewer(station, await station.onAir(), work).start();
    const channel = await channelOf(station, crowded, 11);
    const mark = new LogMark(station);
    await report.check(`${CLIENTS} clients at once, a fifth of them slow, a fifth stuck: another channel's viewer notices nothing`, async () => {
      let tuned = 0;
      for (let i = 0; i < CLIENTS; i++) {
        const socket = connect(station.port, "127.0.0.1");
        socket.on("error", () => {});
        socket.write(`GET /channel/${channel.number}.ts HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
        let got = 0;
        socket.on("data", (d) => {
          if (got === 0) tuned++;
          got += d.length;
          if (i % 5 === 0 && got > 20_000) socket.pause();
          if (i % 5 === 1) {
            socket.pause();
            setTimeout(() => socket.resume(), 500);
          }
        });
        sockets.push(socket);
      }
      const began = Date.now();
      await pause(45_000);
      const slow = Math.max(...viewer.since(began).map((s) => s.took));
      expect(tuned === CLIENTS, `${tuned} of ${CLIENTS} got bytes`);
      expect(viewer.complaints.length === 0, viewer.complaints.join("; "));
      expect(viewer.since(began).length >= 3, "the playlist stood still");
      expect(slow < 5000, `a segment took ${slow} ms`);
      mark.isCalm();
      return `all tuned in; the other viewer's slowest segment ${slow.toFixed(0)} ms; ${resident(station.child.pid)} MB resident`;
    });
    for (const socket of sockets) socket.destroy();
    await viewer.stop();
    await report.check("everything the other viewer saw is one sound stream", async () => {
      const bad = await viewer.verify();
      expect(bad.length === 0, bad.join("\n"));
      expect(mark.trouble().length === 0, mark.trouble().join("\n"));
      return String(viewer);
    });
  } finally {
    if (viewer) viewer.watching = false;
    for (const socket of sockets) socket.destroy();
    await station.remove();
  }
}
