// A newcomer with a Jellyfin server: from an empty install to a channel that plays and is registered, by clicks alone.
//
//   node e2e/newcomer.mjs [--shots FOLDER]
//
// The server is a stand-in that speaks Jellyfin's shapes and, as it does, fetches what is registered with it.
import { createRequire } from "node:module";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { API_KEY, Jellyfin, films } from "../bench/load/jellyfin.mjs";
import { chromium } from "./browser.mjs";
import { clips, makeClips } from "./media.mjs";
import { Report, Skip, expect } from "./report.mjs";
import { Station, found, root } from "./tools.mjs";

const shots = process.argv[2] === "--shots" ? process.argv[3] : "";
const report = new Report();
if (!chromium() || !found("ffmpeg")) {
  await report.check("a newcomer's clicks", () => {
    throw new Skip("no Chromium or no ffmpeg on this machine");
  });
  process.exit(report.close());
}

const folder = await makeClips(join(root, "e2e/target/media"));
const shelf = films(
  clips
    .filter((one) => one.frames && one.name.endsWith(".mp4"))
    .map((one, n) => ({ file: join(folder, one.name), seconds: 4, title: `The ${["lighthouse", "orchard", "last train", "quiet house", "long way home", "river"][n % 6]} ${n + 1}` })),
);
const { chromium: browsers } = createRequire(join(root, "web/package.json"))("playwright-core");
const browser = await browsers.launch({ executablePath: chromium(), args: ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"] });

/** Everything a newcomer does; resolves with the seconds it took. */
async function walk(page, station, server, name) {
  const shot = async (step) => {
    if (!shots) return;
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `${name}-${step}.png`) });
  };
  const began = Date.now();
  await page.goto(station.url);
  await page.waitForURL(/welcome/);
  await shot("1-welcome");
  await page.getByRole("button", { name: /^Jellyfin/ }).click();
  await page.getByLabel("Address of the server").fill(server.url);
  await page.getByText(/This is Jellyfin/).waitFor();
  await page.getByRole("textbox", { name: "API key" }).fill(API_KEY);
  await page.getByText(/lets Genlock in/).waitFor();
  await shot("2-server");
  await page.getByRole("button", { name: "Choose libraries" }).click();
  await shot("3-libraries");
  await page.getByRole("button", { name: "Where the files are" }).click();
  await page.getByText(/streams them from the server/).waitFor();
  await shot("4-files");
  await page.getByRole("button", { name: "Start the sync" }).click();
  await page.getByRole("textbox", { name: "Name of the network" }).fill("Attic TV");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("You are on the air").waitFor();
  await shot("5-on-the-air");
  await page.getByRole("button", { name: "Register in Jellyfin" }).click();
  await page.getByText("Registered", { exact: true }).waitFor();
  await shot("6-registered");
  await page.getByRole("link", { name: /^Watch / }).first().click();
  await page.waitForFunction(() => [...document.querySelectorAll("video")].some((video) => video.currentTime > 1 && !video.paused), undefined, { timeout: 60_000 });
  const seconds = (Date.now() - began) / 1000;
  await shot("7-playing");
  return seconds;
}

for (const [name, viewport] of [["desktop", { width: 1440, height: 900 }], ["phone", { width: 390, height: 844 }]]) {
  await report.check(`from an empty install to a registered, playing channel, ${name}`, async () => {
    const server = await new Jellyfin(shelf).start();
    const station = new Station();
    try {
      await station.start();
      const page = await browser.newPage({ viewport, locale: "en-GB" });
      page.setDefaultTimeout(60_000);
      const problems = [];
      page.on("pageerror", (error) => problems.push(error.message));
      const seconds = await walk(page, station, server, name).catch(async (failure) => {
        if (shots) await page.screenshot({ path: join(shots, `${name}-failed.png`) });
        const said = await page.locator("main").innerText();
        throw new Error(`${failure.message}\nThe page says: ${said.replaceAll(/\s+/g, " ")}`);
      });
      expect(problems.length === 0, problems.join("\n"));
      expect(server.tuners.length === 1 && server.guides.length === 1, `${server.tuners.length} tuners and ${server.guides.length} guides are registered`);
      expect(!station.log().includes(API_KEY), "the key is in the log");
      await page.close();
      return `${seconds.toFixed(1)} s`;
    } finally {
      await station.remove();
      server.close();
    }
  });
}
await browser.close();
process.exit(report.close());
