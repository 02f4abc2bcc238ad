// A stand-in for a Jellyfin server some milliseconds away.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { basename } from "node:path";
import { pause } from "../../e2e/tools.mjs";

export const API_KEY = "0123456789abcdef0123456789abcdef";
const FILMS = `${"f".repeat(31)}1`;
const SHOWS = `${"f".repeat(31)}2`;
const id = (letter, n) => `${letter}${String(n).padStart(31, "0")}`;

/** Serves a shelf; every answer comes `delayMs` late, as over a line of that round trip. */
export class Jellyfin {
  constructor(shelf, { delayMs = 0 } = {}) {
    Object.assign(this, { shelf, delayMs, requests: 0 });
    this.server = createServer((request, answer) => this.#answer(request, answer));
  }

  async start() {
    await new Promise((listening) => this.server.listen(0, "127.0.0.1", listening));
    this.url = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  async #answer(request, answer) {
    this.requests++;
    if (this.delayMs > 0) await pause(this.delayMs);
    const url = new URL(request.url, this.url);
    if (/^\/Videos\/[0-9a-f]{32}\/stream$/.test(url.pathname)) return this.#bytes(request, answer);
    const said = {
      "/System/Info": INFO,
      "/System/Info/Public": INFO,
      "/Users": [{ Id: "a".repeat(32), Name: "admin", Policy: { IsAdministrator: true, IsDisabled: false } }],
      "/Library/VirtualFolders": this.shelf.folders,
      "/Items": url.pathname === "/Items" && this.#items(url.searchParams),
    }[url.pathname];
    answer.writeHead(said ? 200 : 404, { "content-type": "application/json" });
    answer.end(said ? JSON.stringify(said) : "");
  }

  #items(query) {
    const all = this.shelf.things(query);
    const start = Number(query.get("startIndex") ?? 0);
    const end = Math.min(all.count, start + Number(query.get("limit") ?? all.count));
    const details = (query.get("fields") ?? "").includes("MediaSources");
    const rows = Array.from({ length: Math.max(0, end - start) }, (_, i) => all.thing(start + i, details));
    return { Items: rows, TotalRecordCount: all.count, StartIndex: start };
  }

  #bytes(request, answer) {
    const { file, size } = this.shelf;
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
    const from = range ? Number(range[1]) : 0;
    const to = range?.[2] ? Math.min(size - 1, Number(range[2])) : size - 1;
    const headers = { "content-length": to - from + 1, etag: `"${size}"`, "accept-ranges": "bytes" };
    if (range) headers["content-range"] = `bytes ${from}-${to}/${size}`;
    answer.writeHead(range ? 206 : 200, headers);
    createReadStream(file, { start: from, end: to }).pipe(answer);
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const INFO = { Id: "d".repeat(32), ServerName: "Attic", Version: "10.11.8", ProductName: "Jellyfin Server" };
const folder = (Name, CollectionType, ItemId) => ({ Name, CollectionType, ItemId, Locations: [`/media/${Name}`] });
const NOTHING = { count: 0 };
const wants = (query, type) => (query.get("includeItemTypes") ?? "").split(",").includes(type);

/** `count` films that are all `file`, lasting `seconds`. */
export function sameFilm(file, { count, seconds }) {
  const size = statSync(file).size;
  const ticks = Math.round(seconds * 1e7);
  const thing = (n) => ({
    Id: id("a", n),
    Type: "Movie",
    Name: `Film ${n}`,
    Etag: `e${n}`,
    RunTimeTicks: ticks,
    ProviderIds: { Tmdb: String(n + 1) },
    MediaSources: [
      {
        Id: id("a", n),
        Protocol: "File",
        Path: `/films/${n}-${basename(file)}`,
        Size: size,
        RunTimeTicks: ticks,
        MediaStreams: [{ Type: "Video", Codec: "h264", Width: 1920, Height: 1080 }],
      },
    ],
  });
  return {
    file,
    size,
    folders: [folder("Films", "movies", FILMS)],
    things: (query) => (wants(query, "Movie") ? { count, thing } : NOTHING),
  };
}

const GENRES = ["Drama", "Comedy", "Crime", "Documentary", "Family", "Horror", "Music", "Western"];
const WORDS = "night river stone glass winter harbour letter garden silver road echo paper thunder island clock shadow".split(" ");
const word = (n) => WORDS[n % WORDS.length];
const title = (n) => `The ${word(n)} ${word(Math.floor(n / 16))} ${Math.floor(n / 256)}`;

/** A large library of films and of series, with the facts real ones have. `changed` says which were saved of late. */
export function largeShelf({ films, series, episodes }) {
  const shelf = { folders: [folder("Films", "movies", FILMS), folder("Shows", "tvshows", SHOWS)], changed: () => false };
  const mark = (one) => `e${shelf.changed(one) ? 2 : 1}-${one}`;
  const facts = (one, n, ticks, path) => ({
    Overview: `${shelf.changed(one) ? "A new telling. " : ""}What became of the ${word(n)} that nobody had seen since the ${word(n + 3)}. `.repeat(4),
    Genres: [GENRES[n % 8], GENRES[(n * 7 + 3) % 8]],
    ProductionYear: 1950 + (n % 75),
    PremiereDate: `${1950 + (n % 75)}-0${(n % 9) + 1}-11T00:00:00.0000000Z`,
    OfficialRating: ["PG-13", "TV-14", "R", "TV-PG"][n % 4],
    CommunityRating: 5 + (n % 50) / 10,
    ProviderIds: { Tmdb: String(n + 1), Imdb: `tt${String(n + 1_000_000)}` },
    Studios: [{ Name: `Studio ${n % 40}` }],
    People: Array.from({ length: 5 }, (_, i) => ({ Name: `${word(n + i)} ${word(n * 3 + i)}`, Type: i ? "Actor" : "Director", Role: "" })),
    DateCreated: "2024-03-01T12:00:00.0000000Z",
    RunTimeTicks: ticks,
    ImageTags: { Primary: `p${n}` },
    Chapters: Array.from({ length: 6 }, (_, i) => ({ StartPositionTicks: (ticks / 6) * i, Name: `Chapter ${i + 1}` })),
    MediaSources: [
      {
        Id: one,
        Protocol: "File",
        Path: path,
        Container: "mkv",
        Size: 1e9 + n,
        RunTimeTicks: ticks,
        MediaStreams: [
          { Type: "Video", Codec: "h264", Width: 1920, Height: 1080 },
          { Type: "Audio", Codec: "aac", Channels: 2, Language: "eng" },
        ],
      },
    ],
  });
  const film = (n, details) => {
    const one = id("a", n);
    const row = { Id: one, Type: "Movie", Name: title(n), Etag: mark(one) };
    return details ? { ...row, ...facts(one, n, 6e10, `/media/Films/${title(n)} (${1950 + (n % 75)}).mkv`) } : row;
  };
  const episode = (n, details) => {
    const one = id("c", n);
    const [show, part] = [Math.floor(n / episodes), n % episodes];
    const row = { Id: one, Type: "Episode", Name: `Chapter ${n}`, Etag: mark(one), SeriesId: id("b", show), SeriesName: `Series ${title(show)}` };
    Object.assign(row, { ParentIndexNumber: Math.floor(part / 10) + 1, IndexNumber: (part % 10) + 1 });
    const path = `/media/Shows/Series ${title(show)}/S${row.ParentIndexNumber}E${row.IndexNumber}.mkv`;
    return details ? { ...row, ...facts(one, films + n, 2.7e10, path) } : row;
  };
  const show = (n) => ({ Id: id("b", n), Type: "Series", Name: `Series ${title(n)}`, Etag: `e1-b${n}`, ProviderIds: { Tvdb: String(n + 1) }, Overview: "A series.", Genres: [GENRES[n % 8]] });
  const byId = (one, details) => (one[0] === "a" ? film : episode)(Number(one.slice(1)), details);
  const those = (ids) => ({ count: ids.length, thing: (n, details) => byId(ids[n], details) });
  shelf.things = (query) => {
    const ids = query.get("ids");
    if (ids) return those(ids.split(","));
    const inFilms = query.get("parentId") === FILMS;
    if (query.has("minDateLastSaved")) return those(inFilms ? (shelf.saved ?? []) : []);
    if (inFilms) return wants(query, "Movie") ? { count: films, thing: film } : NOTHING;
    const count = series * episodes;
    if (!wants(query, "Episode")) return wants(query, "Series") ? { count: series, thing: show } : NOTHING;
    return wants(query, "Series") ? { count: count + series, thing: (n) => (n < count ? episode(n) : show(n - count)) } : { count, thing: episode };
  };
  /** From now on these films are others. */
  shelf.change = (count) => {
    shelf.saved = Array.from({ length: count }, (_, n) => id("a", n * 7));
    const set = new Set(shelf.saved);
    shelf.changed = (one) => set.has(one);
  };
  return shelf;
}
