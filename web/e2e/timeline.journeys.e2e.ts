import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibility, launch, onMock, outOfSight, shot, visit, type Visit } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const CHANNEL = 8;

async function timeline(how: Visit, channel = CHANNEL) {
  const visited = await visit(browser, how);
  await visited.page.goto(`/channels/${channel}?tab=schedule`);
  await entries(visited.page).first().waitFor();
  return visited;
}

const entries = (page: Page): Locator => page.getByRole("list", { name: "Programmes" }).getByRole("button");

/** A programme that may be changed, and is long enough to be taken hold of. */
async function changeable(page: Page, later = true): Promise<Locator> {
  if (later) {
    await page
      .getByRole("button", { name: /^\w+ \d+$/ })
      .nth(3)
      .click();
    await page.waitForTimeout(600);
  }
  for (const entry of await entries(page).all()) {
    const label = (await entry.getAttribute("aria-label")) ?? "";
    const box = await entry.boundingBox();
    if (box && box.y > 460 && box.y < 780 && box.height > 40 && !/On its way|programmes/.test(label)) {
      const key = await entry.evaluate((one) => one.closest<HTMLElement>("[data-row]")?.dataset["row"]);
      return page.locator(`[data-row="${key}"] button`);
    }
  }
  throw new Error("There is nothing to change.");
}

async function take(page: Page, entry: Locator, dy: number) {
  const box = await entry.boundingBox();
  if (!box) throw new Error("The programme is not there.");
  await page.mouse.move(box.x + 240, box.y + 14);
  await page.mouse.down();
  await page.mouse.move(box.x + 240, box.y + 14 + dy / 2, { steps: 4 });
  await page.mouse.move(box.x + 240, box.y + 14 + dy, { steps: 4 });
}

const labels = (page: Page) => entries(page).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));

describe.runIf(onMock)("timeline", () => {
  it("entry_dragged_saysWhatItReplacesAndIsUndone", async () => {
    const { page, context, problems } = await timeline({ width: "desktop" });
    const entry = await changeable(page);
    const before = (await entry.getAttribute("aria-label")) ?? "";
    const isThere = async () => (await labels(page)).includes(before);
    await take(page, entry, 62);
    await page.getByText(/Takes time from|Nothing else loses time/).waitFor();
    await shot(page, "journey-timeline-drag");
    await page.mouse.up();
    await page
      .getByText(/\d\d:\d\d–\d\d:\d\d\. /)
      .or(page.getByRole("status"))
      .first()
      .waitFor();
    await expect.poll(isThere).toBe(false);
    await shot(page, "journey-timeline-dropped");
    expect(await accessibility(page)).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(isThere).toBe(true);
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(isThere).toBe(false);
    expect(problems).toEqual([]);
    await context.close();
  });

  it("entry_draggedIntoWhatIsFixed_isRefused", async () => {
    const { page, context } = await timeline({ width: "desktop" });
    await page.getByRole("button", { name: "Now", exact: true }).click();
    await page.waitForTimeout(500);
    const entry = await changeable(page, false);
    const label = await entry.getAttribute("aria-label");
    const top = (await page.getByRole("region", { name: "Timeline of the coming days" }).boundingBox())?.y ?? 0;
    await take(page, entry, top + 36 - ((await entry.boundingBox())?.y ?? 0) - 14);
    await page.getByText("That is too soon").waitFor();
    await shot(page, "journey-timeline-refused");
    await page.mouse.up();
    expect(await labels(page)).toContain(label);
    await context.close();
  });

  it("keys_onAnEntry_moveTrimLockRemoveAndUndo", async () => {
    const { page, context, problems } = await timeline({ width: "desktop", theme: "light" }, 3);
    const entry = await changeable(page);
    const title = ((await entry.getAttribute("aria-label")) ?? "").split(",")[0] ?? "";
    await entry.click();
    await entry.focus();
    await page.keyboard.press("l");
    await page.getByText(`${title} is locked.`).waitFor();
    await page.getByText("Locked: it stays whatever is planned anew").waitFor();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.getByText("Enter puts it there, Escape lets go.").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Placed by hand: it stays whatever is planned anew").waitFor();
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Delete");
    await page.getByText(`${title} is taken out.`).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("Undone.").waitFor();
    await shot(page, "journey-timeline-keys");
    expect(await accessibility(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it("item_insertedAndReplaced_airsThere", async () => {
    const { page, context, problems } = await timeline({ width: "desktop" }, 4);
    const entry = await changeable(page);
    await entry.click();
    await page.getByText("Why it is here").waitFor();
    await page.getByRole("button", { name: "Replace" }).click();
    const found = page.getByRole("list", { name: "Found in the library" }).getByRole("listitem");
    await found.first().waitFor();
    await shot(page, "journey-timeline-insert");
    expect(await accessibility(page)).toEqual([]);
    await found
      .first()
      .getByRole("button", { name: /^Replace / })
      .click();
    await page.getByText(/airs instead of/).waitFor();
    await expect.poll(async () => (await labels(page)).some((label) => label?.includes("Placed by hand"))).toBe(true);
    const grip = await found.nth(2).locator("[title]").first().boundingBox();
    const box = await page.getByRole("region", { name: "Timeline of the coming days" }).boundingBox();
    await page.mouse.move((grip?.x ?? 0) + 8, (grip?.y ?? 0) + 8);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 420, { steps: 6 });
    await page
      .getByText(/Takes time from|is there by hand/)
      .first()
      .waitFor();
    await shot(page, "journey-timeline-insert-drag");
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(problems).toEqual([]);
    await context.close();
  });

  it("zoom_fromAWeekToABreak_keepsWhatIsLookedAt", async () => {
    for (const width of ["desktop", "phone"] as const) {
      const { page, context, problems } = await timeline({ width, theme: width === "phone" ? "light" : "dark" });
      await page.getByText("The channel goes by Europe/Berlin").waitFor();
      for (const level of ["Week", "Day", "Hours", "Minutes"]) {
        await page.getByRole("radio", { name: level }).click();
        await page.waitForTimeout(500);
        expect(await outOfSight(page)).toEqual([]);
        await shot(page, `journey-timeline-${level.toLowerCase()}-${width}`);
      }
      await page.getByRole("button", { name: "Now", exact: true }).click();
      await page.getByRole("list", { name: "Breaks" }).waitFor();
      await page
        .getByRole("button", { name: /^Spot, / })
        .first()
        .click();
      await page
        .locator("details[open]")
        .getByText(/most overdue of 40/)
        .waitFor();
      await shot(page, `journey-timeline-break-${width}`);
      expect(await accessibility(page)).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    }
  });

  it("plan_triedFirst_saysHowMuchWouldChange", async () => {
    const { page, context } = await timeline({ width: "desktop" });
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.getByText(/217 entries change, from .*40 stay as they are/).waitFor();
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-timeline-plan");
    await page.getByRole("dialog").getByRole("button", { name: "Refresh" }).click();
    await page.getByText("217 programmes added.").waitFor();
    await page.getByRole("tab", { name: "Guide" }).click();
    await page.getByText(/as TV apps show it/).waitFor();
    await shot(page, "journey-timeline-guide");
    await page.getByRole("tab", { name: /^Problems/ }).click();
    await shot(page, "journey-timeline-problems");
    await context.close();
  });

  it("aFullWeek_staysSmooth", async () => {
    const { page, context, problems } = await timeline({ width: "desktop", mode: "huge" });
    await page.getByRole("radio", { name: "Week" }).click();
    await page.waitForTimeout(800);
    const drawn = await page.locator("[data-row]").count();
    await page.getByRole("radio", { name: "Hours" }).click();
    const took = await page.evaluate(async () => {
      const box = document.querySelector<HTMLElement>("[role=region][aria-label='Timeline of the coming days']");
      let longest = 0;
      for (let i = 0; i < 60; i++) {
        const begun = performance.now();
        box?.scrollBy({ top: 90 });
        await new Promise(requestAnimationFrame);
        longest = Math.max(longest, performance.now() - begun);
      }
      return longest;
    });
    expect(drawn).toBeLessThan(200);
    expect(took).toBeGreaterThan(0);
    console.log(`timeline: ${drawn} lines drawn for a week, longest frame ${took.toFixed(0)} ms`);
    expect(problems).toEqual([]);
    await context.close();
  });

  it("onAPhone_aProgrammeOpensInASheet_andIsLockedThere", async () => {
    const { page, context, problems } = await timeline({ width: "phone" }, 5);
    await page.getByRole("button", { name: "Now", exact: true }).click();
    await entries(page)
      .filter({ hasNotText: /programmes/ })
      .last()
      .click();
    const sheet = page.getByRole("dialog");
    await sheet.getByText("Why it is here").waitFor();
    await sheet.getByRole("button", { name: "Lock" }).click();
    await sheet.getByText("Locked: it stays whatever is planned anew").waitFor();
    expect(await outOfSight(page)).toEqual([]);
    expect(await accessibility(page)).toEqual([]);
    await shot(page, "journey-timeline-sheet-phone");
    await sheet.getByRole("tab", { name: "Insert" }).click();
    await sheet
      .getByRole("button", { name: /^Insert .* here$/ })
      .first()
      .waitFor();
    expect(await outOfSight(page)).toEqual([]);
    await shot(page, "journey-timeline-insert-phone");
    expect(problems).toEqual([]);
    await context.close();
  });

  it.each(["failing", "stuck", "empty"])("schedule_%s_isADesignedState", async (state) => {
    for (const width of ["desktop", "phone"] as const) {
      const { page, context, problems } = await visit(browser, { width });
      await page.route("**/api/schedules/channel/**", async (route) => {
        if (state === "failing")
          await route.fulfill({ status: 503, json: { code: "busy", detail: "The disk is full." } });
        else if (state === "empty") await route.fulfill({ json: { channel_id: CHANNEL, airings: [] } });
        // What is stuck is never answered.
      });
      await page.goto(`/channels/${CHANNEL}?tab=schedule`);
      const timeline = page.getByRole("region", { name: "Timeline of the coming days" });
      await timeline.waitFor();
      if (state === "failing") await page.getByText("The disk is full.").waitFor();
      else await page.waitForTimeout(1_000);
      await shot(page, `${state}-timeline-${width}`);
      expect(await outOfSight(page)).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    }
  });
});
