/**
 * A pretend station for development and browser tests: serves the HTTP contract with plausible data, moving pictures
 * included when ffmpeg is there, and the built app from ../dist.
 *
 *   npm run mock                        http://localhost:8099; then GENLOCK_URL=http://localhost:8099 npm run dev
 *   http://localhost:8099/mock/huge     this browser sees 500 channels and 100,000 items from now on
 *
 * Modes: normal huge empty first partial slow stuck failing offair; MOCK=<mode> sets the one shown without a choice.
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { ROUTES, STATUSES } from "./api.mjs";
import { frame, logo, newReel } from "./pictures.mjs";
import { Problem } from "./problem.mjs";
import { MODES, newStation } from "./station.mjs";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/** Starts on `port` (0: any free one) and answers the address. Every `?fresh` switch of mode starts a new station. */
export async function startMock(port = 0, defaultMode = "normal") {
  const stations = new Map();
  const reel = newReel();
  const stationFor = (mode) => {
    if (!stations.has(mode)) stations.set(mode, newStation(mode));
    return stations.get(mode);
  };
  const server = createServer((request, response) => {
    answer(request, response, { stations, stationFor, reel, defaultMode }).catch((error) => {
      response.writeHead(500).end(String(error.stack));
    });
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => (server.closeAllConnections(), server.close()),
  };
}

async function answer(request, response, mock) {
  const base = `http://${request.headers.host}`;
  const url = new URL(request.url, base);
  const mode = /(?:^|; )mock=(\w+)/.exec(request.headers.cookie ?? "")?.[1];
  const chosen = mode in MODES ? mode : mock.defaultMode;
  if (url.pathname.startsWith("/mock/")) return switchMode(url, response, mock);
  if (url.pathname === "/api/events") return events(response, mock.stationFor(chosen));
  if (!/^\/(api|hls|channel)\//.test(url.pathname)) return page(url.pathname, response);
  const station = mock.stationFor(chosen);
  if (station.shape.delay) await new Promise((resolve) => setTimeout(resolve, station.shape.delay));
  if (pictures(url, response, station, mock.reel)) return;
  await api(request, response, url, station, base);
}

function switchMode(url, response, mock) {
  const mode = url.pathname.split("/")[2];
  if (!(mode in MODES)) return response.writeHead(404).end(`Modes: ${Object.keys(MODES).join(" ")}`);
  mock.stations.delete(mode);
  response.writeHead(302, { Location: url.searchParams.get("to") ?? "/", "Set-Cookie": `mock=${mode}; Path=/` }).end();
}

function events(response, station) {
  if (station.shape.failing) return response.writeHead(503).end();
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write(": hello\n\n");
  const timer = setInterval(() => {
    for (const job of station.jobs) advance(job, station);
    response.write(`event: job\ndata: ${JSON.stringify({ type: "job", id: 1 })}\n\n`);
  }, 2_000);
  response.on("close", () => clearInterval(timer));
}

function advance(job, station) {
  if (job.state !== "running" || job.id < 5000) return;
  job.total ||= 200;
  job.done = Math.min(job.total, job.done + Math.max(1, Math.round(job.total / 300)));
  job.fraction = job.done / job.total;
  job.seconds_left = Math.round((job.total - job.done) / (job.rate_per_second ?? 20));
  if (job.done < job.total) return;
  Object.assign(job, { state: "done", ended_at: new Date().toISOString() });
  for (const source of station.sources)
    if (source.job?.id === job.id) Object.assign(source, { job: null, state: "ready", last_scan_at: job.ended_at });
}

/** Images and streams. Answers whether the path was one. */
function pictures(url, response, station, reel) {
  const image = /^\/api\/(?:catalog\/items\/(\d+)\/image|channels\/(\d+)\/(thumbnail\.jpg|logo\.svg|logo\.png))$/.exec(
    url.pathname,
  );
  if (image) {
    const svg = image[3]?.startsWith("logo") ? logo(image[2]) : frame(image[1] ?? `t${image[2]}`);
    response.writeHead(200, { "Content-Type": "image/svg+xml", "Cache-Control": "max-age=60" }).end(svg);
    return true;
  }
  const stream =
    /^\/(?:channel\/(\d+)\.m3u8|hls\/channel\/(\d+)\/1\/1\/(\d+)\.ts|api\/catalog\/items\/(\d+)\/preview\.m3u8)$/.exec(
      url.pathname,
    );
  if (!stream) return false;
  if (!reel.available || station.shape.offair || station.shape.failing) {
    response
      .writeHead(503, { "Content-Type": "application/problem+json" })
      .end(JSON.stringify({ status: 503, code: "off-air", title: "Off air", detail: "Nothing on air.", errors: [] }));
  } else if (stream[3]) {
    response.writeHead(200, { "Content-Type": "video/mp2t" }).end(reel.segment(Number(stream[3])));
  } else if (stream[4]) {
    response.writeHead(200, { "Content-Type": "application/vnd.apple.mpegurl" }).end(reel.preview());
  } else {
    const start = url.searchParams.get("start");
    const from = start ? Math.floor((/^\d+$/.test(start) ? Number(start) : Date.parse(start) / 1000) / 4) : null;
    response
      .writeHead(200, { "Content-Type": "application/vnd.apple.mpegurl" })
      .end(reel.playlist(stream[1], Date.now(), from));
  }
  return true;
}

async function api(request, response, url, station, base) {
  try {
    if (station.shape.failing && url.pathname !== "/api/system")
      throw new Problem(503, "internal", "The catalog's database is locked by another program.");
    const body = await readBody(request);
    for (const [method, pattern, handler] of ROUTES) {
      const match = new RegExp(`^${pattern.replace(":id", "(\\d+)")}$`).exec(url.pathname);
      if (!match || method !== request.method) continue;
      const result = handler({ station, body, base, query: url.searchParams, id: Number(match[1]) });
      if (result === undefined) return response.writeHead(204).end();
      if (typeof result === "string") return response.writeHead(200, { "Content-Type": "text/yaml" }).end(result);
      const status = STATUSES[`${method} ${pattern}`] ?? 200;
      return response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(result));
    }
    throw new Problem(404, "not-found", "No such route.");
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { status, code, message, errors } = error;
    response.writeHead(status, { "Content-Type": "application/problem+json" });
    response.end(JSON.stringify({ type: "about:blank", title: code, status, detail: message, code, errors }));
  }
}

async function readBody(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  if (request.headers["content-type"]?.startsWith("text/")) return text;
  return text ? JSON.parse(text) : undefined;
}

/** The built app; any path that is no file is the app's own. */
function page(path, response) {
  const wanted = join(DIST, normalize(path));
  const file = wanted.startsWith(DIST) && extname(wanted) && existsSync(wanted) ? wanted : join(DIST, "index.html");
  if (!existsSync(file)) return response.writeHead(404).end("Run `npm run build` first, or `npm run dev` beside this.");
  response
    .writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" })
    .end(readFileSync(file));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const mock = await startMock(Number(process.env.PORT ?? 8099), process.env.MOCK ?? "normal");
  console.log(
    `Pretend station at ${mock.url} (modes: ${Object.keys(MODES)
      .map((mode) => `/mock/${mode}`)
      .join(" ")})`,
  );
}
