import { WEEKDAYS, type Weekday } from "@/lib/api/grid";
import { clockTime } from "@/lib/time/format";
import { dateMs } from "./dates";
import { minutesOf } from "./model";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes far longer than using it. Throws RangeError for an unknown zone. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

const clocks = new Map<string, string>();

/** "20:15" on the channel's wall clock, as the viewer's locale writes times. A full week asks for hundreds at a time. */
export function wallClock(clock: string, locale: string): string {
  const key = `${locale} ${clock}`;
  const known = clocks.get(key) ?? clockTime(minutesOf(clock) * 60_000, locale, "UTC");
  clocks.set(key, known);
  return known;
}

/** "Monday", or "Mon". 1 January 2024 was one. */
export const dayWord = (day: Weekday, locale: string, length: "long" | "short" = "long"): string =>
  format(locale, { weekday: length, timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day)));

export const monthWord = (month: number, locale: string): string =>
  format(locale, { month: "long", timeZone: "UTC" }).format(Date.UTC(2024, month - 1, 1));

/** "November 2026". */
export const monthAndYear = (month: string, locale: string): string =>
  format(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(dateMs(`${month}-01`));

/** "Sat 21 Nov" of a date. */
export const dateWord = (date: string, locale: string): string =>
  format(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(dateMs(date));

/** "21 November 2026" of a date. */
export const longDate = (date: string, locale: string): string =>
  format(locale, { dateStyle: "full", timeZone: "UTC" }).format(dateMs(date));

/** The broadcast day of a moment: "2026-11-20" at 03:00 on the 21st where days start at 06:00. */
export function broadcastDate(ms: number, zone: string, dayStart: string): string {
  const [date = "", clock = ""] = format("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "short",
  })
    .format(ms)
    .split(" ");
  if (minutesOf(clock) >= minutesOf(dayStart)) return date;
  return new Date(dateMs(date) - 86_400_000).toISOString().slice(0, 10);
}

/** Whether the browser knows the time zone: a name that is still being typed is none. */
export function isZone(zone: string): boolean {
  try {
    return format("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

export const zoneOr = (zone: string): string | undefined => (isZone(zone) ? zone : undefined);
