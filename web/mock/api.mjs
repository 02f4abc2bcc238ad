import { asRun, asRunDays } from "./as-run.mjs";
import { detailOf } from "./catalog.mjs";
import { addServer, isServer, SERVER_ROUTES, testServer, wentOn } from "./servers.mjs";
import { CATALOG_ROUTES } from "./collections.mjs";
import { differing, GRID_ROUTES } from "./grid.mjs";
import { SPOT_ROUTES } from "./spots.mjs";
import { found, Problem } from "./problem.mjs";
import { TIMELINE_ROUTES } from "./timeline.mjs";
import { FOLDER, newChannel, newJob, shownChannel } from "./station.mjs";
import { GENRES } from "./words.mjs";

const HOUR = 3_600_000;
const FOLDERS = {
  "/": ["home", "mnt", "srv"],
  "/mnt": ["attic", "media", "shorts"],
  "/mnt/media": ["Films", "Series"],
  "/home": ["kim"],
  "/home/kim": ["Videos"],
};

/** What is answered when it is neither 200 nor, without a body, 204. */
export const STATUSES = {
  "POST /api/sources": 201,
  "POST /api/channels": 201,
  "POST /api/collections": 201,
  "POST /api/channels/:id/duplicate": 201,
  "POST /api/schedules": 201,
  "POST /api/sources/:id/scan": 202,
  "POST /api/catalog/breakpoints/find": 202,
  "POST /api/catalog/items/:id/breakpoints/find": 202,
  "POST /api/catalog/reindex": 202,
  "POST /api/jobs/:id/retry": 202,
  "POST /api/sources/:id/confirm": 202,
  "POST /api/system/demo": 202,
};

/** The contract, route by route: [method, pattern, (context) => body]. A body of undefined is a 204. */
export const ROUTES = [
  ...SERVER_ROUTES,
  ...CATALOG_ROUTES,
  ...GRID_ROUTES,
  ...SPOT_ROUTES,
  ...TIMELINE_ROUTES,
  ["GET", "/api/system", ({ station, base }) => system(station, base)],
  [
    "PATCH",
    "/api/system",
    ({ station, body, base }) => {
      station.name = body.name;
      return system(station, base);
    },
  ],
  [
    "POST",
    "/api/system/demo",
    ({ station }) => {
      station.first = false;
      for (let i = 1; i <= 3; i++)
        station.channels.push(newChannel(i, {}, { name: ["Cards", "Clocks", "Shorts"][i - 1] }));
      return newJob(station, "demo", "Making the demo network", {
        step: "Drawing test cards",
        done: 2,
        total: 9,
        fraction: 0.22,
        seconds_left: 14,
      });
    },
  ],
  ["POST", "/api/system/first-channel", ({ station }) => void (station.wantsFirst = true)],

  ["GET", "/api/sources", ({ station }) => station.sources],
  [
    "POST",
    "/api/sources/test",
    ({ body }) => (isServer(body) ? testServer(body) : { ...NO_SERVER, ...testFolder(body.location) }),
  ],
  [
    "POST",
    "/api/sources",
    ({ station, body }) => (isServer(body) ? addServer(station, body) : addSource(station, body)),
  ],
  ["GET", "/api/sources/folders", ({ query }) => folders(query.get("path") ?? "/")],
  ["GET", "/api/sources/:id", ({ station, id }) => found(station.sources, id)],
  [
    "DELETE",
    "/api/sources/:id",
    ({ station, id }) => void station.sources.splice(station.sources.indexOf(found(station.sources, id)), 1),
  ],
  [
    "POST",
    "/api/sources/:id/scan",
    ({ station, id }) => {
      const source = found(station.sources, id);
      source.state = "scanning";
      source.job = newJob(station, "scan", `Scan of ${source.name}`, { subject: id });
      return source.job;
    },
  ],

  ["GET", "/api/asrun", ({ station, query }) => asRun(station, query)],
  ["GET", "/api/asrun/reconciliation", ({ station, query }) => asRunDays(station, query)],

  ["GET", "/api/jobs", ({ station }) => station.jobs.slice(0, 100)],
  ["GET", "/api/jobs/:id", ({ station, id }) => found(station.jobs, id)],
  [
    "POST",
    "/api/jobs/:id/cancel",
    ({ station, id }) => {
      const job = Object.assign(found(station.jobs, id), { state: "cancelled", ended_at: new Date().toISOString() });
      for (const source of station.sources)
        if (source.job?.id === id) Object.assign(source, { job: null, state: "ready" });
      return job;
    },
  ],
  ["POST", "/api/jobs/:id/retry", ({ station, id }) => wentOn(station, found(station.jobs, id))],

  ["GET", "/api/catalog/libraries", ({ station }) => station.catalog.libraries()],
  [
    "GET",
    "/api/catalog/genres",
    ({ station }) => (station.catalog.size === 0 ? [] : GENRES.map((name, i) => ({ name, count: 420 - i * 27 }))),
  ],
  ["GET", "/api/catalog/facets", ({ station, query }) => station.catalog.facets(query)],
  ["POST", "/api/catalog/reindex", ({ station }) => newJob(station, "reindex", "Make the search index anew")],
  ["GET", "/api/catalog/items", ({ station, query }) => station.catalog.search(query)],
  ["GET", "/api/catalog/items/:id", ({ station, id }) => shownItem(station, id)],
  ["POST", "/api/catalog/breakpoints/find", ({ station }) => newJob(station, "breakpoints", "Find breakpoints")],
  [
    "POST",
    "/api/catalog/items/:id/breakpoints/find",
    ({ station }) => newJob(station, "breakpoints", "Find breakpoints"),
  ],
  ["GET", "/api/catalog/series", ({ station, query }) => seriesPage(station, query)],
  ["GET", "/api/catalog/series/:id", ({ station, id }) => seriesDetail(station, id)],
  ["PUT", "/api/catalog/items/:id/preference", ({ station, id }) => shownItem(station, id)],
  ["POST", "/api/catalog/items/:id/split", ({ station, id }) => shownItem(station, id)],
  ["POST", "/api/catalog/items/:id/merge", ({ station, id }) => shownItem(station, id)],
  ["PUT", "/api/catalog/items/:id/breakpoints", ({ station, id, body }) => keepBreaks(station, id, body.breakpoints)],
  [
    "PATCH",
    "/api/catalog/items/:id",
    ({ station, id, body }) => {
      if (body.title === "")
        throw new Problem(400, "validation", "The item was not changed.", [
          { field: "title", message: "A title is needed." },
        ]);
      station.catalog.edit(id, body.year === 0 ? { ...body, year: null } : body);
      return shownItem(station, id);
    },
  ],

  ["GET", "/api/channels", ({ station, base }) => shownAll(station, base)],
  [
    "POST",
    "/api/channels",
    ({ station, body, base }) => {
      const number = body.number ?? Math.max(0, ...station.channels.map((c) => c.number)) + 1;
      if (!body.name)
        throw new Problem(400, "validation", "The channel was not made.", [
          { field: "name", message: "A name is needed." },
        ]);
      if (station.channels.some((c) => c.number === number))
        throw new Problem(409, "conflict", `Channel number ${number} is taken.`, [
          { field: "number", message: `Number ${number} is taken.` },
        ]);
      const channel = newChannel(
        station.nextId++,
        {},
        { enabled: true, library_ids: [], genres: [], kinds: [], collection_ids: [], ...body, number },
      );
      station.channels.push(channel);
      station.first = false;
      return shownChannel(station, channel, base);
    },
  ],
  ["POST", "/api/channels/preview", ({ station, body }) => preview(station, body)],
  ["GET", "/api/channels/:id", ({ station, id, base }) => shownChannel(station, found(station.channels, id), base)],
  [
    "PATCH",
    "/api/channels/:id",
    ({ station, id, body, base }) => {
      const channel = found(station.channels, id);
      const other = station.channels.find((c) => c.number === body.number && c.id !== id);
      if (other)
        throw new Problem(409, "conflict", `Channel number ${body.number} is taken.`, [
          { field: "number", message: `Number ${body.number} is ${other.name}.` },
        ]);
      return shownChannel(station, Object.assign(channel, body), base);
    },
  ],
  [
    "DELETE",
    "/api/channels/:id",
    ({ station, id }) => void station.channels.splice(station.channels.indexOf(found(station.channels, id)), 1),
  ],
  [
    "POST",
    "/api/channels/:id/duplicate",
    ({ station, id, base }) => {
      const original = found(station.channels, id);
      const copy = {
        ...original,
        id: station.nextId++,
        number: Math.max(...station.channels.map((c) => c.number)) + 1,
        name: `${original.name} copy`,
      };
      station.channels.push(copy);
      return shownChannel(station, copy, base);
    },
  ],
  [
    "POST",
    "/api/channels/:id/generate-schedule",
    ({ station, id, body }) => {
      found(station.channels, id);
      const days = body?.days ?? 7;
      return {
        channel_id: id,
        added: days * 31,
        generated_through: new Date(Date.now() + days * 24 * HOUR).toISOString(),
        message: body?.dry_run ? "" : `${days * 31} programmes added.`,
        difference: body?.dry_run
          ? differing(days * 31, 40, { start: new Date(Date.now() + HOUR).toISOString() })
          : null,
      };
    },
  ],

  [
    "GET",
    "/api/schedules/channel/:id",
    ({ station, id, query }) => {
      const channel = found(station.channels, id);
      const from = moment(query.get("from"), Date.now() - 3 * HOUR);
      return {
        channel_id: id,
        airings: station.schedule.between(channel, from, moment(query.get("to"), Date.now() + 168 * HOUR)),
      };
    },
  ],
  [
    "GET",
    "/api/schedules/channel/:id/now",
    ({ station, id }) => {
      const at = station.schedule.at(found(station.channels, id), Date.now());
      return { ...at, position_seconds: at.now ? (Date.now() - Date.parse(at.now.start)) / 1000 : 0 };
    },
  ],
  [
    "GET",
    "/api/schedules",
    ({ station, query }) => {
      const from = moment(query.get("from"), Date.now());
      const to = moment(query.get("to"), from + 6 * HOUR);
      if (to - from > 48 * HOUR)
        throw new Problem(400, "validation", "At most 48 hours a call.", [
          { field: "to", message: "At most 48 hours after from." },
        ]);
      const wanted = query.get("channels")?.split(",").map(Number);
      const channels = [...station.channels].filter((c) => !wanted || wanted.includes(c.id));
      const late = station.shape.partial ? (c) => c.id === 2 : () => false;
      return {
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
        channels: channels.map((c) => ({
          channel_id: c.id,
          airings: late(c) ? [] : station.schedule.between(c, from, to),
        })),
      };
    },
  ],
  ["GET", "/api/schedules/search", ({ station, query }) => ({ airings: comingAirings(station, query) })],
];

function system(station, base) {
  return {
    name: station.name,
    version: "0.1.0-mock",
    first_run: station.first,
    demo: false,
    now: new Date().toISOString(),
    uptime_seconds: Math.floor((Date.now() - station.started) / 1000),
    ffmpeg: { available: true, path: "/usr/bin/ffmpeg", version: "8.0.1" },
    data: { path: "/var/lib/genlock", free_bytes: 412_000_000_000, total_bytes: 2_000_000_000_000 },
    network: { base_url: base },
    viewers: station.channels.length ? 7 : 0,
    transcodes: { running: station.channels.length ? 1 : 0, limit: 2 },
  };
}

const shownAll = (station, base) =>
  [...station.channels].sort((a, b) => a.number - b.number).map((channel) => shownChannel(station, channel, base));

function preview(station, body) {
  const matching =
    body.genres?.includes("Romance") && body.kinds?.length === 1
      ? 0
      : Math.max(0, 640 - 90 * (body.genres?.length ?? 0));
  const channel = newChannel(
    (body.name?.length ?? 1) + (body.genres?.length ?? 0) * 3 + 40,
    {},
    { matching_items: matching },
  );
  const airings =
    matching === 0 ? [] : station.schedule.between(channel, Date.now(), Date.now() + 16 * HOUR).slice(0, 50);
  return {
    matching_items: matching,
    total_seconds: matching * 3100,
    message: matching === 0 ? "Nothing in the library matches. Choose more genres or kinds." : "",
    airings,
  };
}

function airingsOf(station, id) {
  return station.channels.slice(0, 3).map((channel, i) => {
    const start = Math.ceil(Date.now() / HOUR) * HOUR + (i * 7 + (id % 5)) * HOUR;
    return {
      channel_id: channel.id,
      channel_number: channel.number,
      channel_name: channel.name,
      start: new Date(start).toISOString(),
      stop: new Date(start + 2 * HOUR).toISOString(),
    };
  });
}

/** What is on or comes within a day with the words in its title, the earliest first. */
function comingAirings(station, query) {
  const words = (query.get("q") ?? "").toLowerCase();
  if (words === "")
    throw new Problem(400, "validation", "Words are needed.", [{ field: "q", message: "must be given" }]);
  const now = Date.now();
  return station.channels
    .filter((channel) => channel.enabled)
    .flatMap((channel) => station.schedule.between(channel, now, now + 24 * HOUR))
    .filter((airing) => airing.item_id !== null && `${airing.title} ${airing.subtitle}`.toLowerCase().includes(words))
    .sort((a, b) => a.start.localeCompare(b.start))
    .slice(0, Number(query.get("limit") ?? 20));
}

function addSource(station, body) {
  const test = testFolder(body.location);
  if (!test.ok)
    throw new Problem(400, "source-unavailable", test.message, [{ field: "location", message: test.message }]);
  const source = {
    id: station.nextId++,
    kind: "folder",
    name: body.name ?? body.location.split("/").at(-1),
    location: body.location,
    state: "scanning",
    message: "",
    ...FOLDER,
    last_scan_at: null,
    created_at: new Date().toISOString(),
    libraries: [],
    counts: { items: 84, files: 90, unusable: 1, unavailable: 0 },
    job: newJob(station, "scan", `Scan of ${body.location}`, {
      step: "Probing files",
      done: 84,
      total: 240,
      fraction: 0.35,
      rate_per_second: 22.4,
      seconds_left: 7,
    }),
  };
  station.sources.push(source);
  station.first = false;
  if (station.wantsFirst && station.channels.length === 0)
    station.channels.push(newChannel(station.nextId++, {}, { name: "Channel One", number: 1 }));
  return source;
}

/** What a test says of a folder's server: nothing. */
const NO_SERVER = { hint: "", server: null, users: [], user_id: null, libraries: [] };

function testFolder(location) {
  const known =
    location in FOLDERS ||
    Object.entries(FOLDERS).some(([path, names]) =>
      names.some((name) => `${path === "/" ? "" : path}/${name}` === location),
    );
  if (!known)
    return { ok: false, message: "There is no such folder on the station's machine.", video_files: 0, examples: [] };
  if (location === "/mnt/attic")
    return { ok: false, message: "The folder is there, but Genlock may not read it.", video_files: 0, examples: [] };
  return {
    ok: true,
    message: "1,240 video files found in the first look.",
    video_files: 1240,
    examples: [
      "Films/The Late Picture (1971).mkv",
      "Series/Night Desk/Season 1/S01E01.mp4",
      "Series/Night Desk/Season 1/S01E02.mp4",
    ],
  };
}

function folders(path) {
  const clean = path.length > 1 ? path.replace(/\/+$/, "") : "/";
  const parent = clean === "/" ? null : clean.slice(0, clean.lastIndexOf("/")) || "/";
  const names = FOLDERS[clean] ?? [];
  return {
    path: clean,
    parent,
    entries: names.map((name) => ({ name, path: `${clean === "/" ? "" : clean}/${name}` })),
  };
}

function shownItem(station, id) {
  const item = itemOf(station, id);
  const breaks = (station.breaks ??= new Map());
  if (!breaks.has(id))
    breaks.set(
      id,
      [0.25, 0.5, 0.75].map((part, i) => ({
        id: id * 10 + i,
        at_seconds: Math.round(item.duration_seconds * part),
        source: i === 1 ? "detected" : "chapter",
        confidence: 0.6 + i / 10,
        state: i === 0 ? "confirmed" : "proposed",
        note: "",
      })),
    );
  const edited = itemOf(station, id).title === "The tape";
  const origin = { source_id: item.source_id, overrides: null, edited_at: null };
  return {
    ...detailOf(item, airingsOf(station, id)),
    breakpoints: breaks.get(id),
    fields: ["title", "year", "genres", "description"].map((field) => ({
      field,
      value: item[field],
      ...origin,
      ...(edited && field === "title" ? { origin: "edit", overrides: "The Late Picture" } : { origin: "source" }),
    })),
  };
}

function seriesShown(station, id) {
  const episodes = station.catalog.episodesOf(id);
  if (episodes.length === 0) throw new Problem(404, "not-found", "It is not there.");
  return {
    id,
    title: episodes[0].series_title,
    year: episodes[0].year,
    poster_url: null,
    season_count: new Set(episodes.map((one) => one.season)).size,
    episode_count: episodes.length,
    genres: episodes[0].genres,
    rating: episodes[0].rating,
  };
}

function seriesPage(station, query) {
  const words = (query.get("query") ?? "").toLowerCase();
  const items = station.catalog
    .seriesIds()
    .map((id) => seriesShown(station, id))
    .filter((one) => one.title.toLowerCase().includes(words));
  const offset = Number(query.get("offset") ?? 0);
  return { total: items.length, offset, items: items.slice(offset, offset + Number(query.get("limit") ?? 50)) };
}

function seriesDetail(station, id) {
  const series = seriesShown(station, id);
  const episodes = station.catalog.episodesOf(id);
  const seasons = [...new Set(episodes.map((one) => one.season))].sort((a, b) => a - b);
  return {
    ...series,
    description: "Every night something else.",
    backdrop_url: null,
    logo_url: null,
    seasons: seasons.map((season) => ({
      season,
      title: season === 1 ? "The first" : "",
      description: season === 1 ? "How it began." : "",
      poster_url: null,
      episodes: episodes.filter((one) => one.season === season).sort((a, b) => a.episode - b.episode),
    })),
  };
}

function keepBreaks(station, id, points) {
  shownItem(station, id);
  const kept = points.map((one, i) => ({ confidence: 1, source: "user", ...one, id: id * 100 + i }));
  station.breaks.set(id, kept);
  return shownItem(station, id);
}

function itemOf(station, id) {
  const item = station.catalog.item(id);
  if (!item) throw new Problem(404, "not-found", "It is not there.");
  return item;
}

function moment(text, otherwise) {
  const ms = text ? Date.parse(text) : otherwise;
  if (Number.isNaN(ms))
    throw new Problem(400, "validation", "Not a moment.", [{ field: "from", message: "Not an ISO-8601 moment." }]);
  return ms;
}
