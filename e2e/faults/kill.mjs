// kill -9 at any time, in the middle of scans, schedules and indexes being written: what was published before is published after.
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { expect } from "../report.mjs";
import { fetchPlaylist } from "../playlist.mjs";
import { LogMark, longProgramme } from "../stage.mjs";
import { Station, found, pause } from "../tools.mjs";

const ROUNDS = 8;
/** Milliseconds after the station is ready; early ones hit the first scan and the first schedule. */
const MOMENTS = [150, 2500, 700, 4000, 300, 1500, 900, 5000];

/** Everything that a client was told, to be compared with what it is told later. */
class Published {
  segments = new Map();
  airings = new Map();

  async ask(station) {
    for (const channel of await station.json("/api/channels")) {
      const { airings } = await station.json(`/api/schedules/channel/${channel.id}`);
      // A slate may end early, when there is something to air after all.
      for (const airing of airings.filter((a) => a.item_id !== null)) this.meet(this.airings, airing.id, JSON.stringify([airing.channel_id, airing.start, airing.stop, airing.item_id, airing.title]), "airing");
      const list = await fetchPlaylist(`${station.url}/hls/channel/${channel.id}/live.m3u8`);
      for (const s of list.segments) this.meet(this.segments, `${channel.id}/${s.sequence}`, `${new URL(s.url).pathname} ${s.duration}`, "segment");
    }
  }

  meet(known, key, now, what) {
    const before = known.get(key);
    expect(before === undefined || before === now, `${what} ${key} was ${before}, is ${now}`);
    known.set(key, now);
  }
}

export default async function cause({ report, clips, work }) {
  const media = join(work, "media");
  mkdirSync(media, { recursive: true });
  const station = new Station({ media: [media] });
  const published = new Published();
  const originals = join(work, "originals");
  const wanted = ["plain 25.mp4", "two b-frames 30.mp4", "ntsc 29.97.mkv", "broadcast.ts", "mono 44100.mp4"];
  for (const [k, clip] of wanted.entries()) await longProgramme(originals, clip, join(clips, clip), 180 + 60 * k);
  const put = (from, to) => {
    for (let n = from; n < to; n++) for (const clip of wanted) copyFileSync(join(originals, clip), join(media, `Copy ${n} of ${clip}`));
  };
  put(0, 4);
  try {
    await report.check(`kill -9 at ${ROUNDS} moments: nothing published is lost or changed`, async () => {
      for (let round = 0; round < ROUNDS; round++) {
        await station.start();
        await published.ask(station);
        put(round + 4, round + 5);
        const requests = [
          station.post("/api/channels", { name: `Channel of round ${round}` }),
          ...(await station.json("/api/sources")).map((s) => station.post(`/api/sources/${s.id}/scan`, {})),
          ...(await station.json("/api/channels")).map((c) => station.post(`/api/channels/${c.id}/generate-schedule`, { days: 8 + round })),
        ];
        const over = Promise.allSettled(requests);
        await pause(MOMENTS[round]);
        await published.ask(station);
        await station.stop("SIGKILL");
        await over;
      }
      await station.start();
      await published.ask(station);
      for (const [key, name] of [...published.segments].slice(-30)) {
        const answer = await fetch(station.url + name.split(" ")[0]);
        expect(answer.ok && (await answer.arrayBuffer()).byteLength > 0, `segment ${key}, ${name}: ${answer.status}`);
      }
      new LogMark({ log: () => station.log() }).isCalm();
      return `${published.segments.size} segments, ${published.airings.size} airings, ${(await station.json("/api/channels")).length} channels`;
    });

    await report.check("the database is whole", async () => {
      await station.stop("SIGKILL");
      if (!found("sqlite3")) return "not looked into: no sqlite3 on PATH";
      const said = spawnSync("sqlite3", [join(station.data, "genlock.db"), "pragma integrity_check; pragma foreign_key_check;"]).stdout.toString().trim();
      expect(said === "ok", said);
    });
  } finally {
    if (process.env.SHOW_LOG) console.log(station.log());
    await station.remove();
  }
}
