import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibility, launch, onMock, outOfSight, shot, visit } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.runIf(onMock)("reconciliation", () => {
  it("days_openedByKeyboard_tellWhatDiffered_andAreNarrowed", async () => {
    for (const [width, theme] of [
      ["desktop", "dark"],
      ["desktop", "light"],
      ["phone", "dark"],
      ["phone", "light"],
    ] as const) {
      const { page, context, problems } = await visit(browser, { width, theme });
      await page.goto("/asrun");
      await page.getByRole("tab", { name: "Log" }).focus();
      await page.keyboard.press("ArrowRight");
      await page.getByRole("tab", { name: "Reconciliation", selected: true }).waitFor();
      await page.getByLabel("Which days").selectOption({ label: "Days that differ" });
      const day = page.getByRole("listitem").filter({ hasText: /\d differ/ });
      const heading = day.first().locator("summary");
      await heading.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "What differed" }).waitFor();
      await page.getByText("Time lost").first().waitFor();
      await shot(page, `journey-reconciliation-${width}-${theme}`);
      expect(await accessibility(page)).toEqual([]);
      expect(await outOfSight(page)).toEqual([]);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "What differed" }).waitFor({ state: "detached" });
      await page.getByRole("tab", { name: "Log" }).click();
      await page.getByRole("searchbox", { name: "Search titles" }).waitFor();
      expect(problems).toEqual([]);
      await context.close();
    }
  });

  it("differences_thatCannotBeLoaded_sayWhy_andAreAskedForAgain", async () => {
    const { page, context } = await visit(browser, { width: "desktop", theme: "light" });
    let broken = true;
    await page.route("**/api/asrun?*discrepancy=any*", (route) =>
      broken ? route.fulfill({ status: 503, body: "" }) : route.continue(),
    );
    await page.goto("/asrun?view=reconciliation&outcome=any");
    await page.locator("summary").first().click();
    await page.getByText("The as-run log could not be loaded").waitFor();
    expect(await accessibility(page)).toEqual([]);
    broken = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "What differed" }).waitFor();
    await context.close();
  });
});
