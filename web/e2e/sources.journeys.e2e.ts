import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibility, launch, onMock, outOfSight, shot, untilPlaying, visit } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.runIf(onMock)("sources", () => {
  it("source_folderPickedAndTested_isAddedAndScans", async () => {
    const { page, context } = await visit(browser, { width: "phone" });
    await page.goto("/sources/new");
    await page.getByRole("button", { name: /^Folder/ }).click();
    await page.getByRole("button", { name: "mnt" }).click();
    await page.getByRole("button", { name: "shorts" }).click();
    await page.getByText(/video files found/).waitFor();
    await shot(page, "journey-add-source");
    await page.getByRole("button", { name: "Add and scan" }).click();
    await page.getByText("shorts is being read").waitFor();
    await shot(page, "journey-add-source-scan");
    await context.close();
  });

  it("source_jellyfin_isTestedMappedSyncedMadeAChannelAndRegistered", async () => {
    const { page, context, problems } = await visit(browser, { width: "desktop" });
    await page.goto("/sources/new");
    await shot(page, "journey-wizard-1-kind");
    await page.getByRole("button", { name: /^Jellyfin/ }).click();
    await page.getByLabel("Address of the server").fill("192.168.1.20:8096");
    await page.getByText(/This is Jellyfin/).waitFor();
    await page.getByRole("textbox", { name: "API key" }).fill("wrong");
    await page.getByText(/does not accept this key/).waitFor();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-wizard-2-refused");
    await page.getByRole("textbox", { name: "API key" }).fill("right");
    await page.getByText(/lets Genlock in/).waitFor();
    await shot(page, "journey-wizard-2-accepted");
    await page.getByRole("button", { name: "Choose libraries" }).click();
    await page.getByRole("button", { name: /^Music videos/ }).click();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-wizard-3-libraries");
    await page.getByRole("button", { name: "Where the files are" }).click();
    await page.getByText(/streams them from the server/).waitFor();
    await page.getByRole("button", { name: "Another path" }).click();
    await page.getByLabel("The server's path").fill("/data");
    await page.getByLabel("The same folder here").fill("/mnt/media");
    await page.getByText("Genlock finds the files on this machine").waitFor();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-wizard-4-files");
    await page.getByRole("button", { name: "Start the sync" }).click();
    await page.getByText(/is being read/).waitFor();
    await shot(page, "journey-wizard-5-sync");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText(/is being read/).waitFor();
    await page.getByRole("button", { name: "Make a channel of it" }).click();
    await page.getByText(/is on the air as channel/).waitFor();
    await page.getByRole("button", { name: "Register in Jellyfin" }).click();
    await page.getByText("Registered", { exact: true }).waitFor();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-wizard-6-done");
    await page.getByRole("link", { name: /^Watch Living room/ }).click();
    await untilPlaying(page);
    expect(problems).toEqual([]);
    await context.close();
  });

  it("source_itemsSuddenlyMissing_areRemovedOnlyWhenConfirmed", async () => {
    for (const width of ["desktop", "phone"] as const) {
      const { page, context } = await visit(browser, { width });
      await page.goto("/mock/normal?to=/sources/4");
      await page.getByText("Items are suddenly missing", { exact: true }).waitFor();
      await page.getByText("Tried out with the server's own files").waitFor();
      expect(await outOfSight(page)).toEqual([]);
      expect(await accessibility(page)).toEqual([]);
      await page.screenshot({ path: `${process.env["E2E_SHOTS"] ?? "."}/journey-source-${width}.png`, fullPage: true });
      await page.getByRole("button", { name: "They are really gone" }).click();
      await page.getByText("The items are being removed").waitFor();
      await context.close();
    }
  });

  it("firstRun_folder_isOnTheAirByItself", async () => {
    const { page, context } = await visit(browser, { width: "desktop", mode: "first" });
    await page.goto("/mock/first");
    await page.waitForURL(/welcome/);
    await page.getByRole("button", { name: /^Folder/ }).click();
    await page.getByLabel("Folder on the station's machine").fill("/mnt/media");
    await page.getByRole("button", { name: "Add and scan" }).click();
    await page.getByRole("button", { name: "Skip" }).click();
    await page.getByText("You are on the air").waitFor();
    await shot(page, "journey-first-run-folder");
    await page.getByRole("link", { name: "Watch Channel One" }).click();
    await untilPlaying(page);
    await context.close();
  });

  it("firstRun_plexOnAPhone_isOnTheAirByItself", async () => {
    const { page, context } = await visit(browser, { width: "phone", mode: "first" });
    await page.goto("/mock/first");
    await page.waitForURL(/welcome/);
    await shot(page, "journey-first-run-kinds");
    await page.getByRole("button", { name: /^Plex/ }).click();
    await page.getByLabel("Address of the server").fill("http://media:32400");
    await page.getByLabel("Plex token").fill("right");
    await page.getByRole("button", { name: "Choose libraries" }).click();
    await page.getByRole("button", { name: "Where the files are" }).click();
    await page.getByRole("button", { name: "Start the sync" }).click();
    await page.getByRole("button", { name: "Skip" }).click();
    await page.getByText("You are on the air").waitFor();
    await context.close();
  });
});
