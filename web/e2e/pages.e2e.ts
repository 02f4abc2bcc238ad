import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibility, launch, onMock, outOfSight, shot, visit, type Width } from "./browser";

const PAGES = [
  { name: "watch", path: "/", heading: null },
  { name: "guide", path: "/guide", heading: "Guide" },
  { name: "channels", path: "/channels", heading: "Channels" },
  { name: "library", path: "/library", heading: "Library" },
  { name: "sources", path: "/sources", heading: "Sources" },
  { name: "new-source", path: "/sources/new", heading: "Add a source" },
  { name: "asrun", path: "/asrun", heading: "As-run" },
  { name: "reconciliation", path: "/asrun?view=reconciliation", heading: "As-run" },
  { name: "jobs", path: "/jobs", heading: "Jobs" },
  { name: "connect", path: "/connect", heading: "Connect a TV app" },
  { name: "system", path: "/system", heading: "System" },
  { name: "welcome", path: "/welcome", heading: null },
];
const WIDTHS: Width[] = ["desktop", "phone"];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(WIDTHS)("every page, %s", (width) => {
  it.each(PAGES)("$name: opened_showsItselfFitsTheWidthAndIsAccessible", async ({ name, path, heading }) => {
    for (const theme of ["dark", "light"] as const) {
      const { page, context, problems } = await visit(browser, { width, theme });
      await page.goto(path);
      await page.waitForSelector("h1");
      if (heading && !(name === "guide" && width === "phone")) expect(await page.textContent("h1")).toBe(heading);
      await page.waitForTimeout(1_200);
      await shot(page, `${name}-${width}-${theme}`);
      expect(await outOfSight(page)).toEqual([]);
      expect(await accessibility(page)).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    }
  });
});

describe.runIf(onMock).each(["empty", "failing", "stuck", "huge", "partial"])("station that is: %s", (mode) => {
  it.each(PAGES.filter(({ name }) => !["new-source", "connect", "system", "welcome"].includes(name)))(
    "$name: isADesignedState",
    async ({ name, path }) => {
      for (const width of WIDTHS) {
        const { page, context, problems } = await visit(browser, { width, mode });
        await page.goto(path);
        await page.waitForTimeout(mode === "failing" ? 4_500 : 1_200);
        await shot(page, `${mode}-${name}-${width}`);
        if (mode === "failing")
          expect(await page.getByRole("button", { name: "Try again" }).count()).toBeGreaterThan(0);
        expect(problems).toEqual([]);
        await context.close();
      }
    },
  );
});
