/**
 * Fails the build when the first load grows past its budget: gzipped JavaScript that a cold visitor of the Watch page
 * fetches before the picture, the player itself (hls.js) not counted.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET_BYTES = 250 * 1024;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

/** The chunk and everything it imports statically. */
function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(next, seen);
  return seen;
}

const watchPage = Object.keys(manifest).find((key) => key.endsWith("features/watch/WatchPage.tsx"));
const keys = withImports("index.html");
if (watchPage) withImports(watchPage, keys);

let total = 0;
for (const key of keys) {
  const size = gzipSync(readFileSync(new URL(manifest[key].file, dist)), { level: 9 }).length;
  total += size;
  console.log(`${(size / 1024).toFixed(1).padStart(7)} KB  ${manifest[key].file}`);
}
console.log(`${(total / 1024).toFixed(1).padStart(7)} KB  first load, gzipped (budget ${BUDGET_BYTES / 1024} KB)`);
if (total > BUDGET_BYTES) {
  console.error("First load is over budget.");
  process.exit(1);
}
