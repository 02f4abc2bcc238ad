/**
 * Walks the main journeys in a real browser and keeps screenshots.
 *
 *   npm run e2e                                      against the pretend station and the built app
 *   npm run e2e -- --base-url http://localhost:8000  against a running Genlock
 *   npm run e2e -- --shots DIR                       where screenshots go (default: target/screenshots)
 *   npm run e2e -- --only journeys                   files whose name contains this
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { startVitest } from "vitest/node";
import { startMock } from "../mock/server.mjs";

const { values } = parseArgs({
  options: {
    "base-url": { type: "string" },
    shots: { type: "string" },
    chromium: { type: "string" },
    only: { type: "string" },
  },
});
const chromium =
  values.chromium ??
  process.env.CHROMIUM ??
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));

if (!chromium || !existsSync(chromium)) {
  console.log(
    "Browser tests SKIPPED: no Chromium found. Install it (apt-get install chromium) or pass --chromium PATH.",
  );
  process.exit(0);
}
const mock = values["base-url"] ? null : await startMock();
process.env.E2E_BASE_URL = values["base-url"] ?? mock.url;
process.env.E2E_MOCK = mock ? "yes" : "";
process.env.E2E_CHROMIUM = chromium;
process.env.E2E_SHOTS = values.shots ?? new URL("../target/screenshots", import.meta.url).pathname;

const vitest = await startVitest("test", values.only ? [values.only] : [], {
  config: false,
  watch: false,
  include: ["e2e/**/*.e2e.ts"],
  fileParallelism: false,
  testTimeout: 180_000,
  hookTimeout: 60_000,
  retry: 1,
});
await vitest?.close();
mock?.close();
process.exit(process.exitCode ?? 0);
