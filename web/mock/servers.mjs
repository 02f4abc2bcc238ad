import { found } from "./problem.mjs";
import { newChannel, newJob } from "./station.mjs";

const LIBRARIES = [
  { key: "a1", name: "Movies", kind: "movies", item_count: 1840, paths: ["/data/movies"] },
  { key: "b2", name: "Shows", kind: "shows", item_count: 6120, paths: ["/data/tv"] },
  { key: "c3", name: "Music videos", kind: "music_videos", item_count: 212, paths: ["/data/clips"] },
];
const USERS = [
  { id: "u1", name: "kim", is_admin: true },
  { id: "u2", name: "kids", is_admin: false },
];
const EXAMPLES = [
  "/data/movies/The Late Picture (1971)/The Late Picture.mkv",
  "/data/tv/Night Desk/Season 1/S01E01.mkv",
  "/data/clips/Harbour - Signal.mp4",
];

/** The routes of media servers. The key or token is "right", the user kim has the password "right". */
export const SERVER_ROUTES = [
  ["GET", "/api/jellyfin/users", () => USERS],
  ["GET", "/api/jellyfin/libraries", () => LIBRARIES],
  ["GET", "/api/jellyfin/items/:id", () => ({ total: 0, offset: 0, items: [] })],
  ["POST", "/api/sources/:id/test", ({ station, id }) => stored(found(station.sources, id))],
  [
    "POST",
    "/api/sources/mappings/try",
    ({ body }) => ({ results: EXAMPLES.map((path) => tried(path, body.mappings)) }),
  ],
  ["PATCH", "/api/sources/:id", ({ station, id, body }) => patched(found(station.sources, id), body)],
  ["POST", "/api/sources/:id/confirm", ({ station, id }) => confirmed(station, found(station.sources, id))],
  ["GET", "/api/sources/:id/registration", ({ station, id, base }) => registration(station, id, base)],
  [
    "PUT",
    "/api/sources/:id/registration",
    ({ station, id, base, body }) => {
      found(station.sources, id).registered = body?.base_url ?? base;
      return registration(station, id, base);
    },
  ],
  ["DELETE", "/api/sources/:id/registration", ({ station, id }) => void delete found(station.sources, id).registered],
];

export const isServer = (body) => body.kind === "jellyfin" || body.kind === "plex";

export function testServer({ kind, location, api_key, username, password, token, user_id }) {
  const name = kind === "plex" ? "Plex" : "Jellyfin";
  const answer = { ok: false, message: "", hint: "", server: null, users: [], user_id: null, libraries: [] };
  Object.assign(answer, { video_files: 0, examples: [] });
  if (!/^https?:\/\/(192\.168\.1\.20|media)(:\d+)?/.test(location)) {
    answer.message = "Nothing answers at this address.";
    answer.hint = `Is ${name} running, and is the port right? It usually is ${kind === "plex" ? 32400 : 8096}.`;
    return answer;
  }
  answer.server = { name: "Living room", version: kind === "plex" ? "1.41.9" : "10.10.7", id: "srv" };
  const given = kind === "plex" ? token : (api_key ?? (username === "kim" ? password : undefined));
  if (!given) {
    answer.message = `This is ${name} ${answer.server.version}, “Living room”.`;
    answer.hint = "It wants to know who is asking.";
    return answer;
  }
  if (given !== "right") {
    answer.message = `“Living room” is there, but does not accept this ${kind === "plex" ? "token" : api_key ? "key" : "password"}.`;
    answer.hint = "Copy it once more, without spaces.";
    return answer;
  }
  answer.ok = true;
  answer.message = `“Living room”, ${name} ${answer.server.version}, lets Genlock in.`;
  answer.libraries = LIBRARIES;
  if (kind === "jellyfin") Object.assign(answer, { users: USERS, user_id: user_id ?? "u1" });
  return answer;
}

function stored(source) {
  return testServer({ kind: source.kind, location: source.location, api_key: "right", token: "right" });
}

function tried(remote, mappings) {
  const fit = mappings
    .filter((one) => one.remote !== "" && remote.startsWith(one.remote))
    .sort((a, b) => b.remote.length - a.remote.length)[0];
  if (!fit) return { remote, local: null, found: false, message: "Not at this path here." };
  const local = fit.local.replace(/\/+$/, "") + remote.slice(fit.remote.replace(/\/+$/, "").length);
  const there = fit.local.startsWith("/mnt/media");
  return { remote, local, found: there, message: there ? "" : "No such file." };
}

export function addServer(station, body) {
  const id = station.nextId++;
  const chosen = LIBRARIES.filter((one) => body.library_keys?.includes(one.key) ?? true);
  const source = {
    ...folderFacts(id, body),
    libraries: chosen.map((one, i) => ({
      id: id * 10 + i,
      source_id: id,
      key: one.key,
      name: one.name,
      kind: one.kind,
      item_count: one.item_count,
      last_sync_at: null,
      state: "ready",
      message: "",
    })),
    counts: { items: 640, files: 660, unusable: 0, unavailable: 0 },
    job: syncJob(station, id, body.name ?? "Living room"),
  };
  station.sources.push(source);
  station.first = false;
  if (station.wantsFirst && station.channels.length === 0)
    station.channels.push(newChannel(station.nextId++, {}, { name: "Channel One", number: 1 }));
  return source;
}

function folderFacts(id, body) {
  return {
    id,
    kind: body.kind,
    name: body.name ?? "Living room",
    location: body.location,
    state: "scanning",
    message: "",
    last_scan_at: null,
    created_at: new Date().toISOString(),
    rank: 1,
    sync_minutes: body.sync_minutes ?? 60,
    server: { name: "Living room", version: "10.10.7", id: "srv", user_id: body.user_id ?? "u1", user_name: "kim" },
    has_credentials: true,
    mappings: body.mappings ?? [],
    webhook_url: `http://genlock.lan:8000/api/sources/${id}/webhook/6e3f0c`,
  };
}

const syncJob = (station, id, name) =>
  newJob(station, "scan", `Sync of ${name}`, {
    subject: id,
    step: "Movies: reading page 4 of 10",
    done: 640,
    total: 1800,
    fraction: 0.36,
    rate_per_second: 640,
    seconds_left: 2,
  });

/** What is never told back: keys and passwords. */
function patched(source, body) {
  const { api_key, token, password, username, library_keys, user_id, ...rest } = body;
  void [token, password, username, user_id];
  if (api_key) source.has_credentials = true;
  if (library_keys) source.libraries = source.libraries.filter((one) => library_keys.includes(one.key));
  return Object.assign(source, rest);
}

function confirmed(station, source) {
  Object.assign(source, { state: "scanning", message: "" });
  for (const library of source.libraries) Object.assign(library, { state: "ready", message: "" });
  source.job = syncJob(station, source.id, source.name);
  return source.job;
}

function registration(station, id, base) {
  const source = found(station.sources, id);
  const possible = source.kind === "jellyfin";
  return {
    state: source.registered ? "registered" : possible ? "none" : "not_possible",
    message: source.registered ? "Jellyfin shows the channels under Live TV." : "",
    tuner_id: source.registered ? "t1" : null,
    listings_id: source.registered ? "l1" : null,
    base_url: source.registered ?? base,
    channels: station.channels.length,
  };
}

/** A scan that was stopped, going on. */
export function wentOn(station, stopped) {
  const { id, ...rest } = stopped;
  void id;
  const job = newJob(station, stopped.kind, stopped.title, { ...rest, state: "running", ended_at: null });
  for (const source of station.sources)
    if (source.id === job.subject) Object.assign(source, { job, state: "scanning" });
  return job;
}

/** A Jellyfin of long ago, one library of which has suddenly lost half of what it had. */
export function furnishServer(station) {
  const source = {
    ...folderFacts(4, { kind: "jellyfin", name: "Living room", location: "http://192.168.1.20:8096" }),
    state: "unconfirmed",
    message: "Shows: 3,060 of 6,120 items were missing from the last answer. Nothing was removed.",
    last_scan_at: new Date(Date.now() - 1_800_000).toISOString(),
    mappings: [{ remote: "/data", local: "/mnt/media" }],
    libraries: LIBRARIES.map((one, i) => ({
      id: 40 + i,
      source_id: 4,
      key: one.key,
      name: one.name,
      kind: one.kind,
      item_count: one.item_count,
      last_sync_at: new Date(Date.now() - 1_800_000).toISOString(),
      state: i === 1 ? "unconfirmed" : "ready",
      message: i === 1 ? "3,060 of 6,120 items are suddenly missing." : "",
    })),
    counts: { items: 8172, files: 8300, unusable: 3, unavailable: 0 },
    job: null,
  };
  station.sources.push(source);
}
