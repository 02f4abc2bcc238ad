// A stand-in for a Jellyfin server some milliseconds away: a library of films, each the same file under another id, handed out by ranges.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { basename } from "node:path";
import { pause } from "../../e2e/tools.mjs";

export const API_KEY = "0123456789abcdef0123456789abcdef";
const LIBRARY = `${"f".repeat(31)}1`;
const id = (n) => `a${String(n).padStart(31, "0")}`;

/** Serves `count` films that are all `file`, lasting `seconds`; every answer comes `delayMs` late, as over a line of that round trip. */
export class Jellyfin {
  constructor(file, { count, seconds, delayMs }) {
    Object.assign(this, { file, count, seconds, delayMs, requests: 0, size: statSync(file).size });
    this.server = createServer((request, answer) => this.#answer(request, answer));
  }

  async start() {
    await new Promise((listening) => this.server.listen(0, "127.0.0.1", listening));
    this.url = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  async #answer(request, answer) {
    this.requests++;
    await pause(this.delayMs);
    const url = new URL(request.url, this.url);
    const video = /^\/Videos\/[0-9a-f]{32}\/stream$/.test(url.pathname);
    if (video) return this.#bytes(request, answer);
    const said = {
      "/System/Info": this.#info(),
      "/System/Info/Public": this.#info(),
      "/Users": [{ Id: "a".repeat(32), Name: "admin", Policy: { IsAdministrator: true, IsDisabled: false } }],
      "/Library/VirtualFolders": [{ Name: "Films", CollectionType: "movies", ItemId: LIBRARY, Locations: ["/films"] }],
      "/Items": this.#items(url.searchParams),
    }[url.pathname];
    answer.writeHead(said ? 200 : 404, { "content-type": "application/json" });
    answer.end(said ? JSON.stringify(said) : "");
  }

  #info() {
    return { Id: "d".repeat(32), ServerName: "Attic", Version: "10.11.8", ProductName: "Jellyfin Server" };
  }

  #items(query) {
    const wanted = (query.get("includeItemTypes") ?? "").split(",").includes("Movie") ? this.count : 0;
    const start = Number(query.get("startIndex") ?? 0);
    const end = Math.min(wanted, start + Number(query.get("limit") ?? wanted));
    const rows = Array.from({ length: Math.max(0, end - start) }, (_, i) => this.#film(start + i));
    return { Items: rows, TotalRecordCount: wanted, StartIndex: start };
  }

  #film(n) {
    const ticks = Math.round(this.seconds * 1e7);
    const video = { Type: "Video", Codec: "h264", Width: 1920, Height: 1080 };
    const source = { Id: id(n), Protocol: "File", Path: `/films/${n}-${basename(this.file)}`, Size: this.size, RunTimeTicks: ticks, MediaStreams: [video] };
    return { Id: id(n), Type: "Movie", Name: `Film ${n}`, Etag: `e${n}`, RunTimeTicks: ticks, ProviderIds: { Tmdb: String(n + 1) }, MediaSources: [source] };
  }

  #bytes(request, answer) {
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
    const from = range ? Number(range[1]) : 0;
    const to = range?.[2] ? Math.min(this.size - 1, Number(range[2])) : this.size - 1;
    const headers = { "content-length": to - from + 1, etag: `"${this.size}"`, "accept-ranges": "bytes" };
    if (range) headers["content-range"] = `bytes ${from}-${to}/${this.size}`;
    answer.writeHead(range ? 206 : 200, headers);
    createReadStream(this.file, { start: from, end: to }).pipe(answer);
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }
}
