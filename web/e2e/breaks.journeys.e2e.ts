import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibility, launch, onMock, outOfSight, shot, visit } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The first clip of the pretend library, and a film. */
const CLIP = 40;
const FILM = 1;

describe.runIf(onMock)("terms of a spot", () => {
  it("terms_ofAClip_areCheckedAsTheyAreTyped_savedAndTakenBack", async () => {
    for (const [width, theme] of [
      ["desktop", "dark"],
      ["phone", "light"],
    ] as const) {
      const { page, context, problems } = await visit(browser, { width, theme });
      await page.goto(`/library/${CLIP}`);
      await page.getByRole("tab", { name: "In breaks" }).click();
      await page.getByText("It may air on any day.").waitFor();
      expect(await accessibility(page)).toEqual([]);
      await page.getByLabel("Company").fill("Acme");
      await page.getByLabel("Compared with other clips").selectOption({ label: "Four times as often" });
      await page.getByLabel("At most an hour").fill("2");
      await page.getByRole("button", { name: "Add a flight" }).click();
      await page.getByLabel("First day").fill("2026-12-24");
      await page.getByLabel("Last day").fill("2026-12-01");
      await page.getByText("The last day is before the first.").waitFor();
      expect(await page.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
      await page.getByLabel("Last day").fill("2026-12-31");
      await page.getByRole("button", { name: "Add hours" }).click();
      await page.getByLabel("From").fill("22:00");
      await page.getByLabel("To", { exact: true }).fill("02:00");
      await page.getByText("On the next day").waitFor();
      await page.getByRole("group", { name: "Channels" }).getByRole("button").first().click();
      await page.getByText("It airs on the chosen channels only.").waitFor();
      expect(await accessibility(page)).toEqual([]);
      expect(await outOfSight(page)).toEqual([]);
      await shot(page, `journey-spot-${width}`);
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText(/is saved/).waitFor();
      expect(await page.getByLabel("Company").inputValue()).toBe("Acme");
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByText("It may air on any day.").waitFor();
      expect(problems).toEqual([]);
      await context.close();
    }
  });

  it("film_hasNoTerms", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto(`/library/${FILM}?tab=spot`);
    await page.getByRole("tab", { name: "Metadata", selected: true }).waitFor();
    expect(await page.getByRole("tab", { name: "In breaks" }).count()).toBe(0);
    await context.close();
  });

  it("terms_loadingOrFailing_saySo_andManyChannelsAreSearched", async () => {
    const failing = await visit(browser, { width: "desktop", theme: "light" });
    await failing.page.route(`**/api/catalog/items/${CLIP}/spot`, (route) => route.fulfill({ status: 503, body: "" }));
    await failing.page.goto(`/library/${CLIP}?tab=spot`);
    await failing.page.getByText("The terms could not be loaded").waitFor();
    expect(await accessibility(failing.page)).toEqual([]);
    await shot(failing.page, "journey-spot-failing");
    await failing.context.close();
    const huge = await visit(browser, { width: "phone", mode: "huge" });
    await huge.page.goto(`/library/${CLIP}?tab=spot`);
    await huge.page.getByRole("searchbox", { name: "Find a channel" }).fill("1");
    await huge.page.getByRole("group", { name: "Channels" }).getByRole("button").nth(3).click();
    expect(await outOfSight(huge.page)).toEqual([]);
    await huge.context.close();
  });

  it("manyClips_chosen_getACompanyAtOnce", async () => {
    const { page, context, problems } = await visit(browser, { width: "desktop" });
    await page.goto("/library?kind=clip");
    await page.getByRole("button", { name: "Choose" }).click();
    await page.getByRole("button", { name: /^All [\d,]+$/ }).click();
    await page.getByRole("button", { name: "Company and category…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Company").fill("Acme");
    await dialog.getByLabel("Category").fill("cars");
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-spot-bulk");
    await dialog.getByRole("button", { name: /^Change/ }).click();
    await page.getByText(/clips changed/).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
