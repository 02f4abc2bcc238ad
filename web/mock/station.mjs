import { newCatalog } from "./catalog.mjs";
import { furnishServer } from "./servers.mjs";
import { newSchedule } from "./schedule.mjs";
import { CHANNELS, GROUPS, chance } from "./words.mjs";

/** What each mode pretends: how many channels and items there are, and how the station behaves. */
export const MODES = {
  normal: { channels: 12, items: 2_400 },
  huge: { channels: 500, items: 100_000 },
  empty: { channels: 0, items: 0 },
  first: { channels: 0, items: 0, first: true },
  partial: { channels: 4, items: 300, partial: true },
  slow: { channels: 12, items: 2_400, delay: 3_000 },
  stuck: { channels: 12, items: 2_400, delay: 600_000 },
  failing: { channels: 12, items: 2_400, failing: true },
  offair: { channels: 12, items: 2_400, offair: true },
};

/** One pretend station with its own state. */
export function newStation(mode) {
  const shape = MODES[mode];
  const catalog = newCatalog(shape.items);
  const schedule = newSchedule(catalog);
  const started = Date.now();
  const channels = Array.from({ length: shape.channels }, (_, i) => newChannel(i + 1, shape));
  const station = {
    mode,
    shape,
    catalog,
    schedule,
    channels,
    started,
    name: "Genlock",
    sources: [],
    jobs: [],
    nextId: 5_000,
    first: shape.first === true,
  };
  if (shape.channels > 0) furnish(station);
  return station;
}

/** What a folder has in place of a server's facts. */
export const FOLDER = {
  rank: 1,
  sync_minutes: 15,
  server: null,
  has_credentials: false,
  mappings: [],
  webhook_url: null,
};

export function newChannel(id, shape = {}, given = {}) {
  const empty = shape.partial && id === 3;
  const created = "2026-11-01T09:00:00.000Z";
  return {
    id,
    number: id < 100 ? id : id + 100,
    name:
      id <= CHANNELS.length
        ? CHANNELS[id - 1]
        : `${CHANNELS[id % CHANNELS.length]} ${Math.floor(id / CHANNELS.length) + 1}`,
    grouping: GROUPS[id % GROUPS.length],
    enabled: id !== 7,
    schedule_type: id === 8 || id === 10 ? "grid" : "genre_auto",
    library_ids: id % 3 === 0 ? [1] : [],
    collection_ids: [],
    genres: id % 2 ? ["Drama", "Crime"] : [],
    kinds: id % 4 === 0 ? ["movie"] : [],
    format: {
      packaging: id % 5 === 4 ? "fmp4" : "ts",
      video: id % 5 === 4 ? "hevc" : "h264",
      target_seconds: 4,
      max_height: 1080,
    },
    matching_items: empty ? 0 : 40 + Math.floor(chance("match", id) * 900),
    created_at: created,
    updated_at: created,
    ...given,
  };
}

/** The channel as the server shows it: with what is on, how far the schedule reaches, who watches. */
export function shownChannel(station, channel, base) {
  const { now, next } = station.schedule.at(channel, Date.now());
  const through = new Date(Date.now() + (channel.id === 5 ? 9 : 150) * 3_600_000).toISOString();
  const hours = channel.matching_items === 0 ? 0 : channel.id === 5 ? 9 : 150;
  const health =
    channel.matching_items === 0
      ? { state: "slate", hours_ahead: 0, message: "No item in the chosen libraries matches this channel." }
      : channel.id === 5
        ? { state: "warning", hours_ahead: hours, message: "The schedule ends in 9 hours." }
        : { state: "ok", hours_ahead: hours, message: "" };
  return {
    ...channel,
    schedule_generated_through: channel.matching_items === 0 ? null : through,
    health,
    viewers: channel.enabled ? Math.floor(chance("viewers", channel.id) * 4) : 0,
    now,
    next,
    urls: {
      hls: `${base}/channel/${channel.number}.m3u8`,
      ts: `${base}/channel/${channel.number}.ts`,
      m3u: `${base}/api/livetv/m3u/${channel.id}`,
      xmltv: `${base}/api/livetv/xmltv/${channel.id}`,
      logo: `${base}/api/channels/${channel.id}/logo.svg`,
    },
  };
}

export function newJob(station, kind, title, extra = {}) {
  const now = new Date().toISOString();
  const job = {
    id: station.nextId++,
    kind,
    subject: null,
    title,
    state: "running",
    step: "Reading folders",
    done: 0,
    total: 0,
    fraction: null,
    rate_per_second: null,
    seconds_left: null,
    message: "",
    created_at: now,
    started_at: now,
    ended_at: null,
    ...extra,
  };
  station.jobs.unshift(job);
  return job;
}

function furnish(station) {
  const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
  const libraries = station.catalog.libraries();
  const scanning = station.shape.partial === true;
  const running = newJob(station, "scan", "Scan of Films and series", {
    step: "Probing files",
    done: 12_480,
    total: 20_000,
    fraction: 0.624,
    rate_per_second: 41.6,
    seconds_left: 181,
    started_at: ago(5),
    message: "Series/Night Desk/Season 2",
  });
  newJob(station, "scan", "Scan of Clips", {
    state: "done",
    fraction: 1,
    done: 32,
    total: 32,
    started_at: ago(64),
    ended_at: ago(62),
    created_at: ago(65),
    message: "32 files in 4 folders: 32 new or changed, 0 gone.",
  });
  newJob(station, "demo", "Make the demo network", {
    state: "done",
    fraction: 1,
    done: 12,
    total: 12,
    started_at: ago(120),
    ended_at: ago(119),
    created_at: ago(120),
    message: "12 clips, 3 channels.",
  });
  newJob(station, "scan", "Scan of Attic disk", {
    state: "failed",
    done: 310,
    total: 900,
    fraction: 0.34,
    started_at: ago(300),
    ended_at: ago(299),
    created_at: ago(301),
    message: "The folder /mnt/attic stopped answering: the disk is not mounted. Nothing was removed from the catalog.",
  });
  newJob(station, "scan", "Scan of Shorts", {
    state: "cancelled",
    done: 20,
    total: 40,
    fraction: 0.5,
    started_at: ago(800),
    ended_at: ago(799),
    created_at: ago(801),
  });
  station.jobs.sort((a, b) => b.created_at.localeCompare(a.created_at));
  station.sources.push(
    {
      id: 1,
      kind: "folder",
      name: "Films and series",
      location: "/mnt/media",
      state: "scanning",
      message: "",
      ...FOLDER,
      last_scan_at: ago(1440),
      created_at: ago(50_000),
      libraries: libraries.filter((l) => l.source_id === 1),
      counts: {
        items: Math.round(station.catalog.size * 0.9),
        files: Math.round(station.catalog.size * 0.92),
        unusable: 31,
        unavailable: 12,
      },
      job: running,
    },
    {
      id: 2,
      kind: "folder",
      name: "Shorts and idents",
      location: "/mnt/shorts",
      state: scanning ? "error" : "ready",
      message: scanning ? "12 folders could not be read: permission denied." : "",
      ...FOLDER,
      last_scan_at: ago(34),
      created_at: ago(50_000),
      libraries: libraries.filter((l) => l.source_id === 2),
      counts: {
        items: Math.round(station.catalog.size * 0.1),
        files: Math.round(station.catalog.size * 0.1),
        unusable: 0,
        unavailable: 0,
      },
      job: null,
    },
    {
      id: 3,
      kind: "folder",
      name: "Attic disk",
      location: "/mnt/attic",
      state: "unavailable",
      message: "The folder does not answer. Its 412 items are kept and come back when it does.",
      ...FOLDER,
      last_scan_at: ago(3000),
      created_at: ago(40_000),
      libraries: [],
      counts: { items: 412, files: 412, unusable: 0, unavailable: 412 },
      job: null,
    },
  );
  furnishServer(station);
}
