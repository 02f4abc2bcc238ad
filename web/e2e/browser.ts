import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const env = (name: string) => process.env[name] ?? "";
export const baseUrl = env("E2E_BASE_URL").replace(/\/$/, "");
export const onMock = env("E2E_MOCK") === "yes";
const shots = env("E2E_SHOTS");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const WIDTHS = { desktop: 1440, phone: 390 } as const;
export type Width = keyof typeof WIDTHS;

export interface Visit {
  width: Width;
  theme?: "dark" | "light";
  /** What the pretend station pretends; nothing against a real one. */
  mode?: string;
  locale?: string;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: env("E2E_CHROMIUM"), args: ["--no-sandbox"] });
}

/** A fresh visitor's page; `problems` collects what the console and the page complain about. */
export async function visit(
  browser: Browser,
  { width, theme = "dark", mode = "normal", locale = "en-GB" }: Visit,
): Promise<{ page: Page; context: BrowserContext; problems: string[] }> {
  const phone = width === "phone";
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width: WIDTHS[width], height: phone ? 844 : 900 },
    isMobile: phone,
    hasTouch: phone,
    locale,
    reducedMotion: "reduce",
  });
  if (onMock) await context.addCookies([{ name: "mock", value: mode, url: baseUrl }]);
  await context.addInitScript((chosen) => localStorage.setItem("genlock.theme", chosen), theme);
  const page = await context.newPage();
  // Generous: decoding video in software on a busy machine starves everything else, and no test is about speed.
  page.setDefaultTimeout(60_000);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  return { page, context, problems };
}

export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

/** The controls that reach past the edge of the window and cannot be scrolled to. */
export async function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement?.closest("*") ?? null));
    return [...document.querySelectorAll("main button, main a, main input, main select, [role=dialog] button")]
      .filter((control) => control.getBoundingClientRect().right > innerWidth + 1 && !scrolls(control.parentElement))
      .map((control) => control.getAttribute("aria-label") ?? control.textContent);
  });
}

/** Waits until the picture moves. */
export async function untilPlaying(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 0);
}

/** What axe finds against WCAG 2 A and AA, one line each. */
export async function accessibility(page: Page): Promise<string[]> {
  // Evaluated, not added: the server's pages run no script but their own.
  await page.evaluate(axe);
  const results = await page.evaluate<{ violations: { id: string; help: string; nodes: { target: string[] }[] }[] }>(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa"] })`,
  );
  return results.violations.map(
    (one) =>
      `${one.id}: ${one.help} (${one.nodes
        .slice(0, 3)
        .map((node) => node.target.join(" "))
        .join(", ")})`,
  );
}
