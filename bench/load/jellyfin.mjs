// A stand-in for a Jellyfin server some milliseconds away.
import { randomUUID } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { basename, extname } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { pause } from "../../e2e/tools.mjs";

export const API_KEY = "0123456789abcdef0123456789abcdef";
const FILMS = `${"f".repeat(31)}1`;
const SHOWS = `${"f".repeat(31)}2`;
const id = (letter, n) => `${letter}${String(n).padStart(31, "0")}`;

/** Serves a shelf; every answer comes `delayMs` late, as over a line of that round trip. */
export class Jellyfin {
  constructor(shelf, { delayMs = 0 } = {}) {
    Object.assign(this, { shelf, delayMs, requests: 0, tuners: [], guides: [] });
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
    const letIn = request.headers.authorization === `MediaBrowser Token="${API_KEY}"` || url.pathname === "/System/Info/Public";
    if (!letIn) return answer.writeHead(401).end();
    const video = /^\/Videos\/([0-9a-f]{32})\/stream$/.exec(url.pathname);
    if (video && !this.shelf.fileOf) return answer.writeHead(503).end();
    if (video) return this.#bytes(this.shelf.fileOf(video[1]), request, answer);
    if (url.pathname.startsWith("/Items/") && url.pathname.endsWith("/Images/Primary")) return this.#picture(url, answer);
    if (url.pathname.startsWith("/LiveTv/")) return this.#liveTv(url, request, answer);
    const said = {
      "/System/Info": INFO,
      "/System/Info/Public": INFO,
      "/Users": [{ Id: "a".repeat(32), Name: "admin", Policy: { IsAdministrator: true, IsDisabled: false } }],
      "/Library/VirtualFolders": this.shelf.folders,
      "/Items": url.pathname === "/Items" && this.#items(url.searchParams),
      "/System/Configuration/livetv": { GuideDays: 7, TunerHosts: this.tuners, ListingProviders: this.guides },
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

  /** As the real one: what is registered is fetched first, a row of a known id is replaced, any other is new. */
  async #liveTv(url, request, answer) {
    const [kind, address] = url.pathname === "/LiveTv/TunerHosts" ? ["tuners", "Url"] : ["guides", "Path"];
    if (request.method === "DELETE") {
      this[kind] = this[kind].filter((row) => row.Id !== url.searchParams.get("id"));
      return answer.writeHead(204).end();
    }
    let text = "";
    for await (const chunk of request) text += chunk;
    const row = JSON.parse(text);
    const there = await fetch(row[address]).then((one) => one.ok && one.text(), () => false);
    if (!there) return answer.writeHead(500).end();
    const known = this[kind].some((one) => one.Id === row.Id);
    if (!known) row.Id = randomUUID().replaceAll("-", "");
    this[kind] = [...this[kind].filter((one) => one.Id !== row.Id), row];
    answer.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(row));
  }

  /** A poster: one colour for each item. */
  #picture(url, answer) {
    const seed = Number.parseInt(url.pathname.slice(7, 39).slice(-6), 16) * 47;
    answer.writeHead(200, { "content-type": "image/png" }).end(plainPng(200, 300, [seed % 200, (seed * 3) % 200, (seed * 7) % 200]));
  }

  #bytes({ file, size }, request, answer) {
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

/** A picture of one colour. */
function plainPng(width, height, colour) {
  const part = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const row = Buffer.concat([Buffer.of(0), Buffer.concat(Array.from({ length: width }, () => Buffer.from(colour)))]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), part("IHDR", head), part("IDAT", rows), part("IEND", Buffer.alloc(0))]);
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
    fileOf: () => ({ file, size }),
    folders: [folder("Films", "movies", FILMS)],
    things: (query) => (wants(query, "Movie") ? { count, thing } : NOTHING),
  };
}

/** A small shelf of films, each its own file: `{ file, seconds, title }`. */
export function films(those) {
  const files = those.map(({ file }) => ({ file, size: statSync(file).size }));
  const thing = (n) => {
    const ticks = Math.round(those[n].seconds * 1e7);
    const container = extname(those[n].file).slice(1);
    return {
      Id: id("a", n),
      Type: "Movie",
      Name: those[n].title,
      Etag: `e${n}`,
      RunTimeTicks: ticks,
      ProductionYear: 1990 + n,
      OfficialRating: "PG",
      Genres: ["Drama"],
      Overview: "What became of the lighthouse that nobody had seen since the winter.",
      ProviderIds: { Tmdb: String(n + 1) },
      ImageTags: { Primary: `p${n}` },
      MediaSources: [{ Id: id("a", n), Protocol: "File", Path: `/films/${basename(those[n].file)}`, Container: container, Size: files[n].size, RunTimeTicks: ticks }],
    };
  };
  return {
    fileOf: (one) => files[Number(one.slice(1))],
    folders: [folder("Films", "movies", FILMS)],
    things: (query) => (wants(query, "Movie") ? { count: those.length, thing } : NOTHING),
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
