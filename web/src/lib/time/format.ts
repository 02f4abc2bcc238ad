/** Texts for times and durations, all through Intl, in the viewer's zone. Pure: locale and zone come in. */

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

/** Two figures where the day has 24 hours, so that columns line up: "04:15" but "4:15 AM". */
function hourWidth(locale: string): "numeric" | "2-digit" {
  return dateFormat(locale, { hour: "numeric" }).resolvedOptions().hour12 ? "numeric" : "2-digit";
}

/** "20:15" or "8:15 PM", as the locale has it. */
export function clockTime(ms: number, locale: string, timeZone?: string): string {
  return dateFormat(locale, { hour: hourWidth(locale), minute: "2-digit", timeZone }).format(ms);
}

/** "20:15:07". */
export function clockTimeWithSeconds(ms: number, locale: string, timeZone?: string): string {
  return dateFormat(locale, { hour: hourWidth(locale), minute: "2-digit", second: "2-digit", timeZone }).format(ms);
}

/** "Sat, 21 Nov". */
export function dayName(ms: number, locale: string, timeZone?: string): string {
  return dateFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone }).format(ms);
}

/** "Sat 21": a day of this week or the next, where there is little room. */
export function shortDay(ms: number, locale: string, timeZone?: string): string {
  return dateFormat(locale, { weekday: "short", day: "numeric", timeZone }).format(ms);
}

/** "Sat, 21 Nov, 20:15". */
export function dayAndTime(ms: number, locale: string, timeZone?: string): string {
  return `${dayName(ms, locale, timeZone)}, ${clockTime(ms, locale, timeZone)}`;
}

/** The full moment, for a hover over a relative one. */
export function fullMoment(ms: number, locale: string, timeZone?: string): string {
  return dateFormat(locale, { dateStyle: "full", timeStyle: "long", timeZone }).format(ms);
}

/** "1:32:07": hours, minutes and seconds, hours always present so that columns line up. */
export function hms(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (n: number) => String(n).padStart(2, "0");
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** "2,207 h" for more than can be pictured in seconds, else "1:32:07". */
export function lengthOf(seconds: number, locale: string): string {
  if (seconds < 100 * 3600) return hms(seconds);
  const hours = new Intl.NumberFormat(locale, { style: "unit", unit: "hour", unitDisplay: "short" });
  return hours.format(Math.round(seconds / 3600));
}

/** "5 minutes ago", "in 3 hours". */
export function relative(ms: number, nowMs: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const seconds = (ms - nowMs) / 1000;
  const size = Math.abs(seconds);
  if (size < 60) return format.format(Math.trunc(seconds), "second");
  if (size < 3600) return format.format(Math.trunc(seconds / 60), "minute");
  if (size < 86_400) return format.format(Math.trunc(seconds / 3600), "hour");
  return format.format(Math.trunc(seconds / 86_400), "day");
}

/** "1.4 TB": bytes in decimal units, as disks are sold. */
export function byteSize(bytes: number, locale: string): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte"];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[step],
    unitDisplay: "short",
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** Midnight of the viewer's day that `ms` falls in. Days are not 24 hours long twice a year, so ask the calendar. */
export function startOfDay(ms: number, daysLater = 0): number {
  const date = new Date(ms);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime();
}
