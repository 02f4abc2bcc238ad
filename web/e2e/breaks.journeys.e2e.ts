import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibility, launch, onMock, outOfSight, shot, visit, type Visit } from "./browser";

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
    await page.getByRole("button", { name: "Choose" }).click();
    await page.getByRole("button", { name: /^All [\d,]+$/ }).click();
    await page.getByRole("button", { name: "Company and category…" }).click();
    await dialog.getByLabel("Compared with other clips").selectOption({ label: "Twice as often" });
    await dialog.getByRole("button", { name: /^Change/ }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.goto(`/library/${CLIP}?tab=spot`);
    await page.getByText("It may air on any day.").waitFor();
    expect(await page.getByLabel("Company").inputValue()).toBe("Acme");
    expect(await page.getByLabel("Compared with other clips").inputValue()).toBe("2");
    expect(problems).toEqual([]);
    await context.close();
  });
});

/** The break templates of a channel; 8 has one, 10 as many as there may be, 5 has no grid yet. */
async function templates(channel: number, how: Visit) {
  const visited = await visit(browser, how);
  await visited.page.goto(`/channels/${channel}`);
  const type = visited.page.getByRole("radio", { name: "Programme grid" });
  await type.waitFor();
  if ((await type.getAttribute("aria-checked")) !== "true") await type.click();
  await visited.page.getByRole("radio", { name: "Breaks", exact: true }).click();
  return visited;
}

const parts = (page: Page) =>
  page.getByRole("button", { name: /^Move / }).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
const rundown = (page: Page) => page.getByRole("list", { name: "What airs in this hour" });

describe.runIf(onMock)("break templates", () => {
  it("template_edited_isTriedAsItChanges_refusedByItsMistake_undoneAndSaved", async () => {
    for (const [width, theme] of [
      ["desktop", "dark"],
      ["phone", "light"],
      ["desktop", "light"],
      ["phone", "dark"],
    ] as const) {
      const { page, context, problems } = await templates(8, { width, theme });
      await rundown(page).getByText("Up next: The Long Street").waitFor();
      await rundown(page).getByText("Acme Motors").first().click();
      await page.getByText("never aired before").first().waitFor();
      expect(await accessibility(page)).toEqual([]);
      expect(await outOfSight(page)).toEqual([]);
      await shot(page, `journey-breaks-${width}-${theme}`);
      await page.getByLabel("Usual, seconds").fill("20");
      await page.getByText("It lies between the shortest and the longest.").waitFor();
      await page.getByText("The template has a mistake").waitFor();
      await page.getByLabel("Usual, seconds").fill("180");
      await page.getByText("The template has a mistake").waitFor({ state: "detached" });
      await page.getByRole("radio", { name: "Every so often" }).click();
      await page.getByText("At fixed distances").waitFor();
      await page.getByLabel("What airs in the spots").selectOption({ label: "A still card" });
      await rundown(page).getByText("Station card").first().waitFor();
      await shot(page, `journey-breaks-card-${width}-${theme}`);
      for (let n = 0; n < 3; n++) await page.getByRole("button", { name: "Undo" }).click();
      await rundown(page).getByText("Acme Motors").first().waitFor();
      expect(await page.getByLabel("Usual, seconds").inputValue()).toBe("120");
      expect(problems).toEqual([]);
      await context.close();
    }
  });

  it("parts_ofABreak_areMovedByKeysAndByThePointer_addedAndTakenOut", async () => {
    const { page, context, problems } = await templates(8, { width: "desktop" });
    await page.getByRole("button", { name: /^Move Promo/ }).focus();
    await page.keyboard.press("ArrowUp");
    await page.getByText("Promo is now 2 of 5.").waitFor();
    expect((await parts(page))[1]).toBe("Move Promo, 2 of 5");
    await page.keyboard.press("Home");
    expect((await parts(page))[0]).toBe("Move Promo, 1 of 5");
    const promo = page.getByRole("button", { name: /^Move Promo/ });
    await promo.scrollIntoViewIfNeeded();
    const box = await promo.boundingBox();
    const last = await page.getByRole("button", { name: /^Move Up next card/ }).boundingBox();
    if (!box || !last) throw new Error("The parts are not there.");
    await page.mouse.move(box.x + 10, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 10, last.y + 40, { steps: 6 });
    await shot(page, "journey-breaks-drag");
    await page.mouse.up();
    expect((await parts(page))[4]).toBe("Move Promo, 5 of 5");
    await page.getByRole("group", { name: "Add a part" }).getByRole("button", { name: "Rating card" }).click();
    await page.getByLabel("Shortest, seconds").last().fill("30");
    await page.getByText("It is at least the shortest.").waitFor();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-breaks-part");
    await page.getByRole("button", { name: "Take Rating card out" }).click();
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: /^Move Rating card/ }).waitFor();
    expect((await parts(page))[4]).toBe("Move Promo, 5 of 6");
    expect(problems).toEqual([]);
    await context.close();
  });

  it("template_duplicatedAndRenamed_isChosenByABlock", async () => {
    const { page, context, problems } = await templates(8, { width: "desktop" });
    await page.getByRole("button", { name: "Duplicate it" }).click();
    await page.getByRole("button", { name: /^standard 2/, pressed: true }).waitFor();
    await page.getByLabel("Name", { exact: true }).fill("standard");
    await page.getByText("Another one is called so already.").waitFor();
    await page.getByLabel("Name", { exact: true }).fill("late night");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^late night/, pressed: true }).waitFor();
    await page.getByRole("radio", { name: "Week", exact: true }).click();
    await page
      .getByRole("list", { name: "Blocks of Monday" })
      .getByRole("button", { name: /^Late Crime/ })
      .click();
    await page.getByRole("combobox", { name: "Breaks", exact: true }).selectOption({ label: "late night" });
    await page.getByText("This block has breaks of its own.").waitFor();
    await page.getByRole("radio", { name: "Breaks", exact: true }).click();
    await page.getByRole("button", { name: /^late night 1 block/ }).click();
    await page.getByRole("button", { name: /^(Save|Use this grid)$/ }).click();
    await page.getByText(/is saved/).waitFor();
    await page.getByRole("button", { name: "Remove late night" }).click();
    await page.getByRole("button", { name: /^standard/, pressed: true }).waitFor();
    await page.getByRole("button", { name: "Remove standard" }).click();
    await page.getByText("No break templates yet").waitFor();
    await page.getByText("Add a break template to see an hour of it.").waitFor();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-breaks-empty");
    await page.getByRole("button", { name: "Add a break template" }).click();
    await page.getByRole("button", { name: /^standard/, pressed: true }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it("hour_thatCannotBeTriedOrIsFull_saysSo", async () => {
    const failing = await visit(browser, { width: "desktop" });
    await failing.page.route("**/grid/try-break", (route) => route.fulfill({ status: 503, body: "" }));
    await failing.page.goto("/channels/8");
    await failing.page.getByRole("radio", { name: "Programme grid" }).click();
    await failing.page.getByRole("radio", { name: "Breaks", exact: true }).click();
    await failing.page.getByText("The hour could not be tried").waitFor();
    expect(await accessibility(failing.page)).toEqual([]);
    await shot(failing.page, "journey-breaks-failing");
    await failing.context.close();
    for (const width of ["desktop", "phone"] as const) {
      const { page, context, problems } = await templates(10, { width });
      await page.getByText("A channel has at most 40 break templates.").waitFor();
      await page.getByText("A break is made of at most 16 parts.").waitFor();
      expect(await outOfSight(page)).toEqual([]);
      expect(await accessibility(page)).toEqual([]);
      await shot(page, `journey-breaks-full-${width}`);
      expect(problems).toEqual([]);
      await context.close();
    }
  });
});
