import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chance } from "./words.mjs";

/** A frame of something that was never filmed: hills, a sun, a horizon. */
export function frame(seed) {
  const hue = Math.floor(chance("hue", seed) * 360);
  const hill = (n, base) => {
    let path = `M0 180 L0 ${base}`;
    for (let x = 0; x <= 320; x += 40) path += ` L${x} ${base + (chance(n, x, seed) - 0.5) * 50}`;
    return `${path} L320 180Z`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="hsl(${hue},45%,22%)"/><stop offset="1" stop-color="hsl(${hue + 40},60%,58%)"/></linearGradient></defs><rect width="320" height="180" fill="url(#s)"/><circle cx="${60 + chance("x", seed) * 200}" cy="${50 + chance("y", seed) * 40}" r="${12 + chance("r", seed) * 16}" fill="hsl(${hue + 70},80%,80%)"/><path d="${hill("a", 115)}" fill="hsl(${hue + 15},35%,30%)"/><path d="${hill("b", 140)}" fill="hsl(${hue},40%,16%)"/></svg>`;
}

export function logo(name) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90"><rect width="120" height="90" rx="10" fill="hsl(${Math.floor(chance("logo", name) * 360)},45%,30%)"/><text x="60" y="57" font-family="sans-serif" font-weight="700" font-size="34" text-anchor="middle" fill="#fff">${name.slice(0, 2).replace(/[<&]/g, "")}</text></svg>`;
}

const SECONDS = 4;

/** Twenty seconds of moving test picture in TS segments, made once with ffmpeg; without one the channels are off air. */
export function newReel() {
  const folder = mkdtempSync(join(tmpdir(), "genlock-mock-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  spawnSync(
    "ffmpeg",
    [
      ..."-v error -f lavfi -i testsrc2=s=640x360:r=25 -f lavfi -i sine=f=220 -t 20 -c:v libx264 -preset veryfast -pix_fmt yuv420p -g 100 -keyint_min 100 -sc_threshold 0 -c:a aac -f segment -segment_format mpegts".split(
        " ",
      ),
      ..."-segment_time 4 -reset_timestamps 1".split(" "),
      join(folder, "%d.ts"),
    ],
    { stdio: "ignore" },
  );
  const count = existsSync(folder) ? readdirSync(folder).length : 0;
  return {
    available: count > 0,
    segment: (index) => (count > 0 ? readFileSync(join(folder, `${index % count}.ts`)) : null),
    /** All five segments, as one item by itself. */
    preview: () =>
      [
        "#EXTM3U",
        "#EXT-X-VERSION:6",
        `#EXT-X-TARGETDURATION:${SECONDS}`,
        "#EXT-X-PLAYLIST-TYPE:VOD",
        ...Array.from({ length: count }, (_, i) => [
          ...(i > 0 ? ["#EXT-X-DISCONTINUITY"] : []),
          `#EXTINF:${SECONDS}.00000,`,
          `/hls/channel/1/1/1/${i}.ts`,
        ]).flat(),
        "#EXT-X-ENDLIST\n",
      ].join("\n"),
    // hls.js walks from 0 to the discontinuity sequence on every load: 448 million of them stop the browser for seconds.
    playlist(channel, now, catchUp) {
      const last = Math.floor(now / 1000 / SECONDS);
      const first = catchUp ?? last - 6;
      const lines = [
        "#EXTM3U",
        "#EXT-X-VERSION:6",
        `#EXT-X-TARGETDURATION:${SECONDS}`,
        `#EXT-X-MEDIA-SEQUENCE:${first}`,
        `#EXT-X-DISCONTINUITY-SEQUENCE:${first % 10_000}`,
      ];
      for (let i = first; i < Math.min(last, first + 1000); i++) {
        lines.push(
          "#EXT-X-DISCONTINUITY",
          `#EXT-X-PROGRAM-DATE-TIME:${new Date(i * SECONDS * 1000).toISOString()}`,
          `#EXTINF:${SECONDS}.00000,`,
          `/hls/channel/${channel}/1/1/${i}.ts`,
        );
      }
      return lines.join("\n") + "\n";
    },
  };
}
