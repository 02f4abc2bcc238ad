// A library of 100,000 things on a Jellyfin: read for the first time, read again, and after a few of them changed.
import { execFileSync } from "node:child_process";
import { Station, pause, until } from "../../e2e/tools.mjs";
import { API_KEY, Jellyfin, largeShelf } from "./jellyfin.mjs";
import { cpuMs, heading, rssMb, say, timed } from "./measure.mjs";

const FILMS = 20_000;
const SERIES = 1_600;
const EPISODES_A_SERIES = 50;
const ALL = FILMS + SERIES * EPISODES_A_SERIES;
const CHANGED = 100;
const LONGEST_SECONDS = 600;
const PEAK_EVERY_MS = 250;

/** Waits for the scan that is under way or begins in a moment; gives its job. */
async function scanned(station, source, before) {
  return until(
    "the scan ends",
    async () => (await station.json("/api/jobs")).find((job) => job.subject === source.id && job.id > before && ["done", "failed"].includes(job.state)),
    LONGEST_SECONDS,
  );
}

/** The newest stamp of anything in the catalog, and the rows there are: equal before and after when nothing was written. */
const written = (station) =>
  execFileSync("sqlite3", [
    `${station.data}/genlock.db`,
    "select max(updated_at), count(*) from media_item; select count(*), sum(length(facts)), max(id) from source_item; select max(updated_at) from series;",
  ]).toString();

async function watched(station, work) {
  let peak = 0;
  const { pid } = station.child;
  const watch = setInterval(() => (peak = Math.max(peak, rssMb(pid))), PEAK_EVERY_MS);
  const cpu = cpuMs(pid);
  let job;
  const ms = await timed(async () => (job = await work()));
  clearInterval(watch);
  return { job, text: `${(ms / 1000).toFixed(1)} s, ${((cpuMs(pid) - cpu) / 1000).toFixed(1)} CPU-s, peak RSS ${peak.toFixed(0)} MB; ${job.message}` };
}

export async function library() {
  const shelf = largeShelf({ films: FILMS, series: SERIES, episodes: EPISODES_A_SERIES });
  const jellyfin = await new Jellyfin(shelf).start();
  const station = await new Station().start();
  try {
    heading(`library: ${ALL.toLocaleString("en")} things on a Jellyfin, heap of 256 MB`);
    let source;
    const first = await watched(station, async () => {
      source = await station.post("/api/sources", { kind: "jellyfin", location: jellyfin.url, api_key: API_KEY, sync_minutes: 0 });
      return scanned(station, source, 0);
    });
    say(`first sync: ${first.text}`);
    await until("all are found", async () => (await station.json("/api/catalog/items?limit=1")).total === ALL, LONGEST_SECONDS);
    await pause(10_000);
    const again = async (name) => {
      const before = (await station.json("/api/jobs"))[0].id;
      const result = await watched(station, async () => {
        await station.post(`/api/sources/${source.id}/scan`, {});
        return scanned(station, source, before);
      });
      say(`${name}: ${result.text}`);
    };
    const stood = written(station);
    await again("second sync, nothing changed");
    say(written(station) === stood ? "  no row was written" : `  rows were written: ${stood} became ${written(station)}`);
    shelf.change(CHANGED);
    await again(`third sync, ${CHANGED} changed`);
    await pause(5_000);
    for (const query of ["harbour", "kind:movie year:1980..1990", "genre:crime"]) {
      const path = `/api/catalog/items?query=${encodeURIComponent(query)}&limit=50`;
      const times = [];
      for (let i = 0; i < 20; i++) times.push(await timed(() => station.json(path)));
      const facets = await timed(() => station.json(`/api/catalog/facets?query=${encodeURIComponent(query)}`));
      say(`${query}: first results p50 ${times.sort((a, b) => a - b)[10].toFixed(0)} ms, max ${times[19].toFixed(0)} ms; facets ${facets.toFixed(0)} ms`);
    }
    say(`RSS at the end ${rssMb(station.child.pid).toFixed(0)} MB`);
  } finally {
    await station.remove();
    jellyfin.close();
  }
}
