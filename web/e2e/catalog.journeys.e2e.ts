import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibility, launch, onMock, outOfSight, shot, visit } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.runIf(onMock)("catalog", () => {
  it("query_withAnUnknownField_isUnderlinedAndPutRight", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/library");
    const box = page.getByRole("combobox", { name: /^Search the library/ });
    await box.fill("gen");
    await page.getByRole("option", { name: /genre/ }).waitFor();
    await box.press("ArrowDown");
    await box.press("Enter");
    expect(await box.inputValue()).toBe("genre:");
    await box.fill("gnre:drama");
    await page.getByText("There is no field").waitFor();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-query-mistake");
    await page.getByRole("button", { name: /^Use/ }).click();
    expect(await box.inputValue()).toBe("genre:drama");
    await context.close();
  });

  it("item_opened_isEditedAndItsBreaksConfirmed", async () => {
    for (const width of ["desktop", "phone"] as const) {
      const { page, context, problems } = await visit(browser, { width });
      await page.goto("/library/7");
      await page.getByRole("button", { name: "Change Title" }).click();
      await page.getByLabel("Title", { exact: true }).fill("The tape");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText(/Hides: The Late Picture/).waitFor();
      expect(await outOfSight(page)).toEqual([]);
      expect(await accessibility(page)).toEqual([]);
      await shot(page, `journey-item-${width}`);
      await page.getByRole("tab", { name: "Breaks" }).click();
      await page
        .getByRole("button", { name: /^Confirm/ })
        .last()
        .click();
      await page
        .getByRole("button", { name: /^Remove/ })
        .first()
        .click();
      await page.waitForTimeout(500);
      expect(await accessibility(page)).toEqual([]);
      await shot(page, `journey-breaks-${width}`);
      await page.getByRole("tab", { name: "Files" }).click();
      await shot(page, `journey-files-${width}`);
      expect(problems).toEqual([]);
      await context.close();
    }
  });

  it("items_editedTogether_areUndoneFromTheHistory", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/library");
    await page.getByRole("button", { name: "Choose" }).click();
    const cards = page.locator("main button[aria-pressed=false]:has(img)");
    await cards.nth(0).click();
    await cards.nth(2).click();
    await page.getByRole("button", { name: "Edit them" }).click();
    await page.getByLabel("Genres: Add").fill("Saturday");
    await page.getByText("2 of the chosen items change").waitFor();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-bulk");
    await page.getByRole("button", { name: "Change them" }).click();
    await page.getByText("2 items are changed").waitFor();
    await page.getByRole("button", { name: "Edits" }).click();
    const edit = page.getByRole("dialog").getByRole("listitem").filter({ hasText: "genres of 2 items" });
    await edit.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("dialog").getByText("Undone", { exact: true }).first().waitFor();
    await shot(page, "journey-edits");
    await context.close();
  });

  it("collection_smart_countsWhileItIsTyped", async () => {
    const { page, context } = await visit(browser, { width: "phone" });
    await page.goto("/collections");
    await page.getByLabel("Name").fill("Long nights");
    await page.getByRole("button", { name: "Make the collection" }).click();
    await page.getByRole("combobox", { name: /^Search the library/ }).fill("genre:crime");
    await page
      .getByText(/^\d+ items · /)
      .last()
      .waitFor();
    expect(await outOfSight(page)).toEqual([]);
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-collection");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Long nights is saved").waitFor();
    await context.close();
  });

  it("collection_given_isPlayedByAChannel", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/channels/2");
    await page
      .getByRole("group", { name: "Collections" })
      .getByRole("button", { name: /^Late films/ })
      .click();
    await page.getByText("1 change is not saved").waitFor();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-channel-collection");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/is saved/).waitFor();
    await context.close();
  });

  it("series_fifteenHundred_areScrolledToTheLast_andFewAreInThePage", async () => {
    const total = 1_500;
    const { page, context, problems } = await visit(browser, { width: "desktop" });
    await page.route(/\/api\/catalog\/series\?/, (route) => {
      const asked = new URL(route.request().url()).searchParams;
      const offset = Number(asked.get("offset") ?? 0);
      const count = Math.max(0, Math.min(Number(asked.get("limit") ?? 50), total - offset));
      const items = Array.from({ length: count }, (_, i) => ({
        id: offset + i + 1,
        title: `Series ${offset + i + 1}`,
        year: 2001,
        poster_url: null,
        season_count: 1,
        episode_count: 12,
        genres: [],
        rating: null,
      }));
      return route.fulfill({ json: { total, offset, items } });
    });
    await page.goto("/series");
    await page.getByText("1,500 series").waitFor();
    await page.getByRole("link", { name: /^Series 1 / }).waitFor();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.getByRole("link", { name: /^Series 1500 / }).waitFor();
    expect(await page.getByRole("link", { name: /^Series / }).count()).toBeLessThan(120);
    await shot(page, "journey-series-many");
    expect(problems).toEqual([]);
    await context.close();
  });

  it("series_opened_showsItsSeasonsAndLeadsToAnEpisode", async () => {
    for (const width of ["desktop", "phone"] as const) {
      const { page, context, problems } = await visit(browser, { width });
      await page.goto("/series");
      await page.getByRole("searchbox").fill("night");
      await page
        .getByRole("link", { name: /^Night/ })
        .first()
        .click();
      await page.getByRole("heading", { name: "Season 1" }).waitFor();
      expect(await outOfSight(page)).toEqual([]);
      expect(await accessibility(page)).toEqual([]);
      await shot(page, `journey-series-${width}`);
      await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
      await page.getByRole("tab", { name: "Files" }).click();
      await page.getByRole("button", { name: "The same as another item" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Make them one" }).waitFor();
      expect(await accessibility(page)).toEqual([]);
      await shot(page, `journey-merge-${width}`);
      expect(problems).toEqual([]);
      await context.close();
    }
  });
});
