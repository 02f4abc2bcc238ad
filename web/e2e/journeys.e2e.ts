import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibility, launch, onMock, outOfSight, shot, untilPlaying, visit } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe("watching", () => {
  it("watch_opened_playsInTheMiddleOfTheProgramme", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/");
    await untilPlaying(page);
    await shot(page, "journey-watch-playing");
    await context.close();
  });

  it("arrowKey_pressed_changesTheChannelAndLBringsItBack", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/");
    await page.waitForSelector("video");
    await page.keyboard.press("ArrowUp");
    await page.waitForURL(/\/watch\/\d+/);
    const second = page.url();
    await page.waitForSelector("video");
    await page.waitForTimeout(300);
    await page.keyboard.press("ArrowUp");
    await page.waitForURL((url) => url.href !== second);
    await page.waitForTimeout(300);
    await page.keyboard.press("l");
    await page.waitForURL(second);
    await context.close();
  });

  it("unknownNumber_typed_showsTheTestCardAndAWayOn", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/");
    await page.waitForSelector("video");
    await page.keyboard.type("8642");
    await page.keyboard.press("Enter");
    await page.getByText("There is no channel 8642").waitFor();
    await shot(page, "journey-no-such-channel");
    await page.getByRole("button", { name: /^Go to/ }).click();
    await page.waitForURL(/\/watch\/\d{1,3}$/);
    await context.close();
  });

  it("startOver_pressed_playsFromTheBeginningAndComesBackToLive", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/");
    await untilPlaying(page);
    await page.keyboard.press("s");
    await page.waitForURL(/start=/);
    await page.getByText("Catching up").waitFor();
    await untilPlaying(page);
    await page.keyboard.press("b");
    await page.waitForURL((url) => !url.search.includes("start="));
    await context.close();
  });

  it("addresses_onAPhone_canAllBeCopied", async () => {
    const { page, context } = await visit(browser, { width: "phone" });
    await page.goto("/");
    await page.getByRole("button", { name: "Links and QR codes" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /^QR code: This page/ }).click();
    await dialog.getByRole("img").waitFor();
    expect(await outOfSight(page)).toEqual([]);
    await context.close();
  });

  it("questionMark_pressed_explainsTheKeys", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/");
    await page.waitForSelector("video");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await context.close();
  });
});

describe("guide", () => {
  it("arrowsAndEnter_openAProgrammeThatSaysWhyItIsThere", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/guide");
    const grid = page.getByRole("grid");
    await grid.getByRole("gridcell").first().waitFor();
    await page.waitForTimeout(800);
    await grid.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.getByText("Why it is here").waitFor();
    await shot(page, "journey-programme-card");
    await context.close();
  });

  it("programme_lookedFor_isFoundAndShownInTheGrid", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/guide");
    await page.getByRole("gridcell").first().waitFor();
    await page.getByRole("searchbox").fill("de");
    const coming = page.getByRole("region", { name: "Airs next" });
    await coming.getByRole("button").nth(1).click();
    await page.getByRole("dialog").getByText("Why it is here").waitFor();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-guide-found");
    await context.close();
  });

  it.runIf(onMock)("fiveHundredChannels_scrolledBothWays_drawOnlyWhatIsSeen", async () => {
    const { page, context } = await visit(browser, { width: "desktop", mode: "huge" });
    await page.goto("/guide");
    await page.getByRole("gridcell").first().waitFor();
    for (let i = 0; i < 12; i++) {
      await page.getByRole("grid").evaluate((grid) => grid.scrollBy(1500, 900));
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(1_500);
    const cells = await page.getByRole("gridcell").count();
    expect(cells).toBeGreaterThan(20);
    expect(cells).toBeLessThan(600);
    await shot(page, "journey-guide-far");
    await context.close();
  });
});

describe.runIf(onMock)("programming", () => {
  it("newChannel_threeFields_isOnTheAirAndCanBeDeletedAndBroughtBack", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/channels?create=true");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Evening Test");
    await dialog.getByRole("radio", { name: "Films" }).click();
    await page.waitForTimeout(600);
    await shot(page, "journey-create-channel");
    await page.getByRole("button", { name: "Make the channel" }).click();
    await page.getByText(/Evening Test is on the air as channel/).waitFor();
    await page.getByRole("button", { name: "More for Evening Test" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("link", { name: /Evening Test/ }).waitFor();
    await context.close();
  });

  it("planChanged_previewFollowsAndSaveKeepsIt", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/channels/2");
    await page.getByRole("button", { name: /^Documentary/ }).click();
    await page.getByText("1 change is not saved").waitFor();
    await shot(page, "journey-edit-plan");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/is saved/).waitFor();
    await context.close();
  });

  it("severalItems_chosen_getAGenreAndLoseItAgain", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/library");
    await page.getByRole("button", { name: "Choose" }).click();
    const cards = page.locator("main button[aria-pressed=false]:has(img)");
    await cards.nth(0).click();
    await cards.nth(2).click({ modifiers: ["Shift"] });
    await page.getByText("4 chosen").or(page.getByText("3 chosen")).waitFor();
    await page.getByLabel("Genre", { exact: true }).fill("Saturday");
    await shot(page, "journey-chosen");
    await page.getByRole("button", { name: "Add the genre" }).click();
    await page.getByText(/items are changed/).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await context.close();
  });

  it("firstRun_demo_endsWatching", async () => {
    const { page, context } = await visit(browser, { width: "phone", mode: "first" });
    await page.goto("/mock/first");
    await page.waitForURL(/welcome/);
    await page.getByRole("button", { name: "Try the demo" }).click();
    await page.getByLabel("Name of the network").fill("Home TV");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("You are on the air").waitFor();
    await shot(page, "journey-first-run");
    await page.getByRole("main").getByRole("link", { name: "Watch", exact: true }).click();
    await page.waitForSelector("video");
    await context.close();
  });

  it("german_chosen_isEverywhere", async () => {
    const { page, context } = await visit(browser, { width: "desktop", locale: "de-DE" });
    await page.goto("/channels");
    await page.getByRole("heading", { name: "Sender" }).waitFor();
    await shot(page, "journey-german");
    await context.close();
  });
});
