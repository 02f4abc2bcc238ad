// Breaks of the next six hours on 500 channels with programme grids, planned by the server into its database: once for all of them,
// and again when the terms of one clip change. Nobody watches.
import { execFileSync } from "node:child_process";
import { Station, pause, until } from "../../e2e/tools.mjs";
import { API_KEY, Jellyfin, largeShelf } from "./jellyfin.mjs";
import { cpuMs, heading, rssMb, say } from "./measure.mjs";

const CHANNELS = 500;
const CLIPS = 400;
const CLIPS_A_COMPANY = 5;
const SERIES = 40;
const EPISODES_A_SERIES = 50;
const SECONDS = [10, 15, 20, 30, 60];
const JELLYFIN_SECOND = 1e7;
const LONGEST_SECONDS = 900;
const LOOK_EVERY_MS = 500;
const QUIET_MS = 8_000;
const SHORTLY_SECONDS = 30;
const SPOT = "Spot ";

/** Films that last as long as commercials do, and episodes of 45 minutes. */
function shelfOfClips() {
  const shelf = largeShelf({ films: CLIPS, series: SERIES, episodes: EPISODES_A_SERIES });
  const things = shelf.things;
  const clip = (row) => {
    if (row.Type !== "Movie") return row;
    const n = Number(row.Id.slice(1));
    const ticks = (SECONDS[n % SECONDS.length] + ((n * 7919) % 1000) / 1000 - 0.5) * JELLYFIN_SECOND;
    const named = { ...row, Name: `${SPOT}${n}` };
    if (!row.MediaSources) return named;
    return { ...named, RunTimeTicks: ticks, Chapters: [], MediaSources: row.MediaSources.map((one) => ({ ...one, RunTimeTicks: ticks })) };
  };
  shelf.things = (query) => {
    const those = things(query);
    return { ...those, thing: (n, details) => clip(those.thing(n, details)) };
  };
  return shelf;
}

const sql = (station, statement) => execFileSync("sqlite3", ["-cmd", ".timeout 20000", `${station.data}/genlock.db`, statement]).toString().trim();

/** Commercials with companies, categories and caps. */
async function makeClips(station) {
  const ids = sql(station, "select id from media_item where kind = 'movie' order by id").split("\n").map(Number);
  await station.post("/api/catalog/bulk", { item_ids: ids, set: { kind: "commercial" } });
  await until("the clips are commercials", () => sql(station, "select count(*) from media_item where kind = 'commercial'") === String(CLIPS), SHORTLY_SECONDS);
  for (let n = 0; n < ids.length; n += CLIPS_A_COMPANY) {
    const company = n / CLIPS_A_COMPANY;
    const terms = { company: `Company ${company}`, category: `Category ${company % 40}`, caps: { per_hour: 2, per_daypart: 0, per_day: 20 } };
    await station.post("/api/catalog/spots", { item_ids: ids.slice(n, n + CLIPS_A_COMPANY), terms });
  }
  return ids;
}

/** An episode an hour, with a break about every ten minutes. */
async function makeChannel(station, n) {
  const { id } = await station.post("/api/channels", { name: `Channel ${n}`, number: n });
  const grid = await station.json(`/api/channels/${id}/grid`);
  const content = { kind: "filtered", item_kinds: ["episode"] };
  grid.templates[0].blocks = Array.from({ length: 24 }, (_, hour) => ({
    id: `h${hour}`,
    start: `${String(hour).padStart(2, "0")}:00`,
    minutes: 60,
    align_minutes: 60,
    order: "shuffle",
    content,
    breaks: "bench",
  }));
  grid.otherwise = content;
  const inside = { inside: { kind: "interval", every_seconds: 600, from_start_seconds: 120, from_end_seconds: 120, most: 8 } };
  const separation = { one_per_company: true, one_per_category: true, spot_minutes: 30, company_minutes: 10, category_minutes: 5 };
  grid.breaks = "bench";
  grid.break_templates = [{ name: "bench", fill: "commercials", ...inside, separation, avails: [{ role: "spots" }] }];
  await station.post(`/api/channels/${id}/grid`, grid, "PUT");
}

/** Looks until what it sees stays as it is; gives the time of the last change and what the server had used by then. */
async function settled(station, see, enough) {
  const { pid } = station.child;
  const found = { first: 0, last: performance.now(), cpu: cpuMs(pid), cpuAtFirst: cpuMs(pid), peak: 0 };
  let was = see();
  while (performance.now() - found.last < QUIET_MS || !enough(was)) {
    await pause(LOOK_EVERY_MS);
    const is = see();
    found.peak = Math.max(found.peak, rssMb(pid));
    if (is !== was) {
      found.last = performance.now();
      if (!found.first) Object.assign(found, { first: found.last, cpuAtFirst: found.cpu });
      was = is;
    }
    if (performance.now() - found.last < LOOK_EVERY_MS || !found.first) found.cpu = cpuMs(pid);
    if (performance.now() - (found.first || found.last) > LONGEST_SECONDS * 1000) throw new Error(`it does not settle: ${was}`);
  }
  return found;
}

const told = (found, began) =>
  `${((found.last - began) / 1000).toFixed(1)} s, ${((found.cpu - found.cpuAtFirst) / 1000).toFixed(1)} CPU-s, peak RSS ${found.peak.toFixed(0)} MB`;

export async function breaks() {
  const jellyfin = await new Jellyfin(shelfOfClips()).start();
  const station = await new Station().start();
  try {
    await station.post("/api/sources", { kind: "jellyfin", location: jellyfin.url, api_key: API_KEY, sync_minutes: 0 });
    const all = CLIPS + SERIES * EPISODES_A_SERIES;
    await until("all are found", async () => (await station.json("/api/catalog/items?limit=1")).total === all, LONGEST_SECONDS);
    const clips = await makeClips(station);
    for (let n = 101; n <= 100 + CHANNELS; n++) await makeChannel(station, n);
    await until("weeks are planned", () => sql(station, "select count(*) from channel where schedule_generated_through_ticks < (strftime('%s','now') + 6 * 86400) * 90000 and schedule_type = 'grid'") === "0", LONGEST_SECONDS);
    await pause(QUIET_MS);
    await station.stop();
    sql(station, "delete from rundown_piece; delete from rundown_state");
    await station.start();
    heading(`breaks: six hours of ${CHANNELS} channels with grids, ${CLIPS} clips, through the database, heap of 256 MB`);
    const seen = () => sql(station, "select count(*) from rundown_state");
    const planned = await settled(station, seen, (count) => Number(count) >= CHANNELS);
    const pieces = sql(station, "select count(*) || ' pieces, ' || sum(break_number > 0) || ' in breaks, ' || sum(relaxed <> '') || ' relaxed, ' || sum(kind = 'card') || ' cards' from rundown_piece");
    say(`planned: ${told(planned, planned.first)}; ${pieces}`);
    const changed = () => sql(station, "select max(id) from rundown_piece");
    const began = performance.now();
    await station.post(`/api/catalog/items/${clips[0]}/spot`, { weight: 3 }, "PUT");
    const again = await settled(station, changed, () => true);
    say(`one clip's terms changed, all channels anew: ${told(again, began)}`);
  } finally {
    await station.remove();
    jellyfin.close();
  }
}
