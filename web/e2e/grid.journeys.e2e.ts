import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibility, launch, onMock, outOfSight, shot, visit, type Visit } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The editor of a channel; 8 has a week, 10 has 48 blocks a day, 5 has none. */
async function editor(channel: number, how: Visit) {
  const visited = await visit(browser, how);
  await visited.page.goto(`/channels/${channel}`);
  const type = visited.page.getByRole("radio", { name: "Programme grid" });
  await type.waitFor();
  if ((await type.getAttribute("aria-checked")) !== "true") await type.click();
  await visited.page.getByRole("tab", { name: "Coming days" }).waitFor();
  return visited;
}

const block = (page: Page, day: string, name: RegExp): Locator =>
  page.getByRole("list", { name: `Blocks of ${day}` }).getByRole("button", { name });

async function drag(page: Page, from: Locator, dy: number, atBottom = false) {
  await from.evaluate((button) => button.scrollIntoView({ block: "center" }));
  const box = await from.boundingBox();
  if (!box) throw new Error("The block is not there.");
  const [x, y] = [box.x + box.width / 2, atBottom ? box.y + box.height - 2 : box.y + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + dy / 2, { steps: 3 });
  await page.mouse.move(x, y + dy, { steps: 3 });
}

describe.runIf(onMock)("programme grid", () => {
  it("block_dragged_snapsShowsItsOverlapAndIsUndone", async () => {
    const { page, context, problems } = await editor(8, { width: "desktop" });
    const tea = block(page, "Monday", /^Tea-time Comedy/);
    // 32 pixels are half an hour: 130 of them are 121.9 minutes, which snaps to 120.
    await drag(page, tea, 130);
    await block(page, "Monday", /^Tea-time Comedy, 19:00 to 21:00.*shares time/).waitFor();
    await block(page, "Tuesday", /^Tea-time Comedy, 19:00 to 21:00/).waitFor();
    await shot(page, "journey-grid-drag");
    await page.mouse.up();
    await page.getByText("The grid is not saved.").or(page.getByText("does not go by a grid")).waitFor();
    await page.getByRole("tab", { name: /^Findings/ }).click();
    await page.getByText("It goes on into The News.").first().waitFor();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-grid-findings");
    await page.getByRole("button", { name: "Undo" }).click();
    await block(page, "Monday", /^Tea-time Comedy, 17:00 to 19:00/).waitFor();
    await drag(page, tea, 33, true);
    await page.mouse.up();
    await block(page, "Monday", /^Tea-time Comedy, 17:00 to 19:30/).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it("block_draggedToAnotherDayOrDrawn_isThere_andOutlivesALookElsewhere", async () => {
    const { page, context, problems } = await editor(8, { width: "desktop" });
    const soap = block(page, "Friday", /^The Long Street/);
    const sunday = await page.getByRole("list", { name: "Blocks of Sunday" }).boundingBox();
    await drag(page, soap, 0);
    await page.mouse.move((sunday?.x ?? 0) + 40, ((await soap.boundingBox())?.y ?? 0) + 8, { steps: 4 });
    await page.mouse.up();
    await block(page, "Saturday", /^The Long Street, 12:30/).waitFor();
    await block(page, "Monday", /^The Long Street/).waitFor({ state: "detached" });
    const box = await block(page, "Sunday", /^The Long Street/).boundingBox();
    await page.mouse.move((sunday?.x ?? 0) + 40, (box?.y ?? 0) - 33);
    await page.mouse.down();
    await page.mouse.move((sunday?.x ?? 0) + 40, (box?.y ?? 0) - 10, { steps: 3 });
    await page.mouse.up();
    await block(page, "Sunday", /^New block, 12:00 to 12:20/).waitFor();
    await page.getByRole("tab", { name: "Look" }).click();
    await page.getByRole("tab", { name: "Programme plan" }).click();
    await block(page, "Sunday", /^New block/).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await block(page, "Sunday", /^New block/).waitFor({ state: "detached" });
    expect(problems).toEqual([]);
    await context.close();
  });

  it("keys_onABlock_moveResizeRemoveAndUndo", async () => {
    const { page, context } = await editor(8, { width: "desktop" });
    await block(page, "Monday", /^The News/).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Shift+ArrowDown");
    await block(page, "Monday", /^Tea-time Comedy, 17:05 to 19:05/).waitFor();
    await page.getByText("Tea-time Comedy: Monday, 17:05 to 19:05.").waitFor();
    await page.keyboard.press("Alt+ArrowUp");
    await block(page, "Monday", /^Tea-time Comedy, 17:05 to 19:00/).waitFor();
    await page.keyboard.press("Delete");
    await block(page, "Monday", /^Tea-time Comedy/).waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await block(page, "Monday", /^Tea-time Comedy, 17:05 to 19:00/).waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+y");
    await block(page, "Monday", /^Tea-time Comedy, 17:05 to 19:00/).waitFor();
    await block(page, "Monday", /^The News/).focus();
    await page.keyboard.press("ArrowRight");
    expect(await block(page, "Tuesday", /^The News/).evaluate((button) => button === document.activeElement)).toBe(
      true,
    );
    await context.close();
  });

  it("onlyThisDay_changed_getsATemplateOfItsOwn_andAStripIsPainted", async () => {
    const { page, context } = await editor(8, { width: "desktop", theme: "light" });
    await page.getByRole("radio", { name: "Only this day" }).click();
    await block(page, "Wednesday", /^The News/).focus();
    await page.keyboard.press("Shift+ArrowUp");
    await page.getByRole("button", { name: "Wednesday, template Wednesday" }).waitFor();
    await block(page, "Thursday", /^The News, 20:00/).waitFor();
    await block(page, "Monday", /^The Long Street/).click();
    await page.getByRole("button", { name: "Paint a strip" }).click();
    const dialog = page.getByRole("dialog");
    for (const day of ["Saturday", "Sunday"]) await dialog.getByRole("button", { name: day }).click();
    expect(await accessibility(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Paint it" }).click();
    await block(page, "Sunday", /^The Long Street, 12:30 to 13:30/).waitFor();
    await page.getByRole("button", { name: "Sunday, template weekend" }).click();
    await shot(page, "journey-grid-template-menu");
    await page.getByRole("menuitem", { name: "Copy to other days" }).click();
    await dialog.getByRole("button", { name: "Friday" }).click();
    await dialog.getByRole("button", { name: "Copy the day" }).click();
    await block(page, "Friday", /^Matinee/).waitFor();
    await shot(page, "journey-grid-strip");
    await context.close();
  });

  it("block_edited_isTriedRefusedPutRightAndSaved", async () => {
    const { page, context, problems } = await editor(8, { width: "desktop" });
    await block(page, "Monday", /^Prime Movies/).click();
    await page.getByLabel("What airs").selectOption({ label: "A search" });
    await page.getByRole("combobox", { name: /^Search the library/ }).fill("genre:nothing");
    await page.getByLabel("Title", { exact: true }).fill("Refuse me");
    await page.getByLabel("Order").selectOption({ label: "By premiere" });
    await page.getByText("Start, alignment and what gives way").click();
    await page.getByRole("radio", { name: "Hard" }).click();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-grid-block");
    await page.getByRole("tab", { name: "Findings (1)" }).click();
    await page.getByText("The search finds nothing.").waitFor();
    await page.getByText(/entries change, from/).waitFor();
    await shot(page, "journey-grid-will");
    await page.getByRole("button", { name: /^(Save|Use this grid)$/ }).click();
    await page.getByText("The grid was not kept.").waitFor();
    await page.getByRole("button", { name: "Open Refuse me" }).first().click();
    await page.getByText("must be something else").waitFor();
    await shot(page, "journey-grid-refused");
    await page.getByLabel("Title", { exact: true }).fill("Prime Search");
    await page.getByRole("button", { name: /^(Save|Use this grid)$/ }).click();
    await page.getByText(/is saved/).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it("blockOffTheAir_signsOff_withACardOrACollection", async () => {
    for (const width of ["desktop", "phone"] as const) {
      const { page, context, problems } = await editor(8, { width });
      if (width === "phone") await page.getByLabel("Day", { exact: true }).selectOption({ label: "Monday" });
      await block(page, "Monday", /^Late Crime/).click();
      await page.getByLabel("What airs").selectOption({ label: "Off the air" });
      const signOff = page.getByLabel("Sign-off");
      expect(await signOff.locator("option:checked").textContent()).toBe("A card for one minute");
      await signOff.selectOption({ index: 1 });
      expect(await accessibility(page)).toEqual([]);
      expect(await outOfSight(page)).toEqual([]);
      await shot(page, `journey-grid-off-air-${width}`);
      expect(problems).toEqual([]);
      await context.close();
    }
  });

  it("entry_opened_saysWhyItIsThere", async () => {
    const { page, context } = await editor(8, { width: "desktop" });
    const entries = page.getByRole("list", { name: "Coming days" }).getByRole("listitem");
    await page
      .getByRole("button", { name: /^Mon .* health/ })
      .first()
      .click();
    const entry = entries.filter({ hasText: "Open Tea-time Comedy" }).first();
    await entry.locator("summary").click();
    await entry.getByText("Why it is here").waitFor();
    await shot(page, "journey-grid-why");
    await entry.getByRole("button", { name: "Open Tea-time Comedy" }).click();
    expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe("Tea-time Comedy");
    await context.close();
  });

  it("specialDay_added_standsInTheCalendar", async () => {
    for (const width of ["desktop", "phone"] as const) {
      const { page, context, problems } = await editor(8, { width });
      await page.getByRole("radio", { name: "Calendar" }).click();
      await page.getByRole("button", { name: "Add a special day" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Name").fill("Good Friday");
      await dialog.getByLabel("On which days").selectOption({ label: "Around Easter" });
      await dialog.getByLabel("Template of the day").selectOption({ label: "A new, empty template" });
      expect(await accessibility(page)).toEqual([]);
      await shot(page, `journey-grid-special-${width}`);
      await dialog.getByRole("button", { name: "Put it in" }).click();
      await page.getByRole("button", { name: /^Good Friday/ }).waitFor();
      expect(await outOfSight(page)).toEqual([]);
      expect(await accessibility(page)).toEqual([]);
      await shot(page, `journey-grid-calendar-${width}`);
      expect(problems).toEqual([]);
      await context.close();
    }
  });

  it("rules_changed_holdForTheChannel", async () => {
    for (const width of ["desktop", "phone"] as const) {
      const { page, context, problems } = await editor(8, { width, theme: "light" });
      await page.getByRole("radio", { name: "Rules" }).click();
      await page.getByLabel("Time zone").fill("Mars/Olympus");
      await page.getByText("There is no such time zone").waitFor();
      await page.getByLabel("Time zone").fill("America/New_York");
      await page.getByRole("button", { name: "Add a daypart" }).click();
      await page.getByLabel("Oldest audience").last().fill("16");
      await page.getByText("What is rated above 16 does not air.").waitFor();
      expect(await outOfSight(page)).toEqual([]);
      expect(await accessibility(page)).toEqual([]);
      await shot(page, `journey-grid-rules-${width}`);
      expect(problems).toEqual([]);
      await context.close();
    }
  });

  it("onAPhone_oneDayAtATime_blocksOpenInASheet", async () => {
    for (const channel of [5, 8, 10]) {
      const { page, context, problems } = await editor(channel, { width: "phone" });
      expect(await page.getByRole("list", { name: /^Blocks of/ }).count()).toBe(1);
      if (channel !== 5) {
        await page.getByLabel("Day", { exact: true }).selectOption({ label: "Saturday" });
        await page.getByRole("list", { name: "Blocks of Saturday" }).getByRole("button").first().click();
        await page.getByRole("dialog").getByLabel("What airs").waitFor();
      }
      expect(await outOfSight(page)).toEqual([]);
      expect(await accessibility(page)).toEqual([]);
      await shot(page, `journey-grid-phone-${channel}`);
      expect(problems).toEqual([]);
      await context.close();
    }
  });

  it("networkFile_chosen_isComparedBeforeItIsApplied", async () => {
    const { page, context } = await visit(browser, { width: "desktop" });
    await page.goto("/system");
    const file = (text: string) => ({ name: "attic.yaml", mimeType: "text/yaml", buffer: Buffer.from(text) });
    const picker = page.locator("input[type=file]");
    await picker.setInputFiles(file("- channel: 1\n\tname: x\n"));
    await page.getByText("A tab cannot indent YAML.").waitFor();
    await picker.setInputFiles(file('- channel: 1\n  name: "Attic"\n'));
    await page.getByText("1 thing changes").waitFor();
    await page.getByRole("switch", { name: "Also delete channels that are not in the file" }).click();
    await page.getByText("12 things change").waitFor();
    await page.getByText("Removed").first().waitFor();
    await page.getByRole("switch", { name: "Also delete channels that are not in the file" }).click();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-network");
    await page.getByRole("button", { name: "Apply the file" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Apply the file" }).click();
    await page.getByText("The file is applied").waitFor();
    await context.close();
  });
});
