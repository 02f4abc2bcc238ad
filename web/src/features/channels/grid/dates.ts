/** Which days the departures from the week fall on, in the editor before anything is saved. The station has the last word. */
import { WEEKDAYS, type Grid, type Override, type Weekday, type When } from "@/lib/api/grid";

const DAY_MS = 86_400_000;

/** A date "2026-11-21" as milliseconds of its midnight in UTC, in which every day is 24 hours long. */
export const dateMs = (date: string): number => Date.parse(`${date}T00:00:00Z`);
export const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
export const weekdayOf = (date: string): Weekday => WEEKDAYS[(new Date(dateMs(date)).getUTCDay() + 6) % 7] ?? "monday";

/** Easter Sunday of the Gregorian calendar, by Gauss's way as Lichtenberg put it (1997). */
export function easter(year: number): string {
  const century = Math.floor(year / 100);
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sun = 2 - Math.floor((3 * century + 3) / 4);
  const cycle = year % 19;
  const seed = (19 * cycle + moon) % 30;
  const correction = Math.floor((seed + Math.floor(cycle / 11)) / 29);
  const fullMoon = 21 + seed - correction;
  const sunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
  const march = fullMoon + 7 - ((((fullMoon - sunday) % 7) + 7) % 7);
  return dateOf(Date.UTC(year, 2, march));
}

export function includes(when: When, date: string): boolean {
  switch (when.kind) {
    case "between":
      return date >= when.first && date <= when.last;
    case "yearly": {
      const day = date.slice(5);
      return when.first > when.last ? day >= when.first || day <= when.last : day >= when.first && day <= when.last;
    }
    case "nth_weekday":
      return Number(date.slice(5, 7)) === when.month && weekdayOf(date) === when.weekday && isNth(when.nth, date);
    case "easter": {
      const after = Math.round((dateMs(date) - dateMs(easter(Number(date.slice(0, 4))))) / DAY_MS);
      return after >= when.first_day && after <= when.last_day;
    }
  }
}

function isNth(nth: number, date: string): boolean {
  if (nth === -1) return dateOf(dateMs(date) + 7 * DAY_MS).slice(0, 7) !== date.slice(0, 7);
  return Math.ceil(Number(date.slice(8)) / 7) === nth;
}

const happensOn = (override: Override, date: string): boolean =>
  includes(override.when, date) && (override.expires === null || date <= override.expires);

/** The departure that counts on a day, and those that it outranks. */
export function overridesOn(grid: Grid, date: string): Override[] {
  return grid.overrides.filter((one) => happensOn(one, date)).sort((a, b) => b.priority - a.priority);
}

/** Name of the template that airs on a day. */
export const templateOn = (grid: Grid, date: string): string | null =>
  overridesOn(grid, date)[0]?.template ?? grid.week[weekdayOf(date)] ?? null;

/** The dates of a month's page: whole weeks, Monday first, that hold "2026-11". */
export function monthPage(month: string): string[] {
  const first = dateMs(`${month}-01`);
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY_MS;
  const page: string[] = [];
  for (let at = start; at < first || dateOf(at).startsWith(month) || page.length % 7 !== 0; at += DAY_MS)
    page.push(dateOf(at));
  return page;
}

/** The month so many later: "2026-11" and 2 are "2027-01". */
export function monthLater(month: string, months: number): string {
  return dateOf(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + months, 1)).slice(0, 7);
}
