// hls.js in headless Chromium: what the web client sees.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pause, root } from "./tools.mjs";

/** A page that plays what its address names and writes down what it sees. */
const page = `<!doctype html><video id="v" muted autoplay playsinline width="640"></video><script src="/hls.js"></script><script>
const seen = window.seen = { errors: [], fatal: [], warnings: [], stalls: 0, starved: 0, mostRanges: 0, resizes: 0, ended: false };
const query = new URLSearchParams(location.search);
const video = document.getElementById("v");
const hls = new Hls(query.get("live") ? {} : { maxBufferLength: 60, startPosition: 0 });
const ahead = () => { const b = video.buffered; for (let k = 0; k < b.length; k++) if (b.start(k) <= video.currentTime && video.currentTime < b.end(k)) return b.end(k) - video.currentTime; return 0; };
hls.on(Hls.Events.ERROR, (_, e) => {
  const said = e.details + " " + (e.error?.message ?? "");
  (e.fatal ? seen.fatal : seen.warnings).push(said);
  // With seconds in the buffer it is the decoder of a busy machine that stalls, not the stream.
  const harmless = /bufferSeekOverHole|bufferNudge/.test(e.details) || (e.details === "bufferStalledError" && ahead() > 5);
  if (e.fatal || !harmless) seen.errors.push(said);
});
for (const name of ["waiting", "stalled"]) video.addEventListener(name, () => {
  if (seen.startTime === undefined || video.currentTime <= seen.startTime + 1 || video.ended) return;
  seen.stalls++;
  if (ahead() < 1 && video.duration - video.currentTime > 1) seen.starved++;
});
video.addEventListener("resize", () => seen.resizes++);
video.addEventListener("ended", () => seen.ended = true);
video.addEventListener("timeupdate", () => { seen.mostRanges = Math.max(seen.mostRanges, video.buffered.length); });
video.addEventListener("playing", () => { seen.startTime ??= video.currentTime; video.playbackRate = Number(query.get("rate")); });
hls.loadSource(query.get("url"));
hls.attachMedia(video);
setInterval(() => { seen.time = video.currentTime; seen.duration = video.duration; seen.frames = video.getVideoPlaybackQuality().totalVideoFrames; }, 200);
</script>`;

export function chromium() {
  return ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) => existsSync(p));
}

/** Whether the Chromium here decodes video of this codec; undefined without one. */
export async function decodesInBrowser(codec) {
  const outcome = await inBrowser("rate=1&url=none.m3u8", (tab) =>
    tab.evaluate((type) => ({ decodes: MediaSource.isTypeSupported(type) }), `video/mp4; codecs="${codec}"`));
  return outcome.decodes;
}

/** Plays a playlist to its end at `rate`; resolves with what the page saw, or `{ skipped }`. */
export function playInBrowser(playlist, { rate, seconds }) {
  return inBrowser(`rate=${rate}&url=${encodeURIComponent(playlist)}`, (tab) =>
    tab.waitForFunction("window.seen.ended || window.seen.errors.length > 5", undefined, { timeout: seconds * 1000 }).catch(() => {}));
}

/** Watches a live playlist as the web app does, while `meanwhile` goes on; resolves with what the page saw, or `{ skipped }`. */
export function watchInBrowser(playlist, { seconds, meanwhile = async () => {} }) {
  return inBrowser(`rate=1&live=1&url=${encodeURIComponent(playlist)}`, async (tab) => {
    await tab.waitForFunction("window.seen.startTime !== undefined", undefined, { timeout: 30_000 }).catch(() => {});
    const [done] = await Promise.all([meanwhile(), pause(seconds * 1000)]);
    return { meanwhile: done };
  });
}

async function inBrowser(query, stay) {
  const executablePath = chromium();
  if (!executablePath) return { skipped: "no Chromium on this machine" };
  const modules = createRequire(join(root, "web/package.json"));
  const playwright = modules("playwright-core");
  const hls = readFileSync(modules.resolve("hls.js/dist/hls.min.js"));
  const server = createServer(async (request, response) => {
    if (request.url === "/hls.js") response.setHeader("content-type", "text/javascript").end(hls);
    else if (request.url.startsWith("/?")) response.setHeader("content-type", "text/html").end(page);
    else response.writeHead(404).end();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const browser = await playwright.chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-web-security", "--autoplay-policy=no-user-gesture-required"] });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${server.address().port}/?${query}`);
    const more = await stay(tab);
    return { ...(await tab.evaluate("window.seen")), ...more };
  } finally {
    await browser.close();
    server.close();
  }
}
