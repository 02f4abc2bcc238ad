/** The arithmetic of the timeline: moments to pixels, what is drawn alone and what together, what an edit makes of an entry. */
import type { Airing } from "@/lib/api/types";
import { startOfDay } from "@/lib/time/format";

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Time runs down: what lies at the top edge, at the bottom edge, and how high a minute is. */
export interface Axis {
  from: number;
  to: number;
  perMinute: number;
}

/** An airing with its times as numbers. */
export interface Entry {
  key: string;
  airing: Airing;
  start: number;
  end: number;
}

export const keyOf = (airing: Pick<Airing, "id" | "start">) => `${airing.id}@${airing.start}`;
export const entryOf = (airing: Airing): Entry => ({
  key: keyOf(airing),
  airing,
  start: Date.parse(airing.start),
  end: Date.parse(airing.stop),
});

export const yOf = (axis: Axis, ms: number) => ((ms - axis.from) / MINUTE_MS) * axis.perMinute;
export const momentAt = (axis: Axis, y: number) => axis.from + (y / axis.perMinute) * MINUTE_MS;

/** Pixels a minute: from a week to some minutes in a box of usual height. */
export const LEAST = 0.06;
export const MOST = 90;
export const LEVELS = { week: 0.066, day: 0.45, hours: 1.5, minutes: 22 } as const;
export type Level = keyof typeof LEVELS;

/** From here on breaks are legible. */
export const BREAKS_FROM = 3;

export const zoomOf = (perMinute: number) => Math.log(perMinute / LEAST) / Math.log(MOST / LEAST);
export const perMinuteOf = (zoom: number) => Math.min(MOST, Math.max(LEAST, LEAST * (MOST / LEAST) ** zoom));

/** The level of zoom nearest to a scale. */
export function levelOf(perMinute: number): Level {
  let best: Level = "week";
  for (const level of Object.keys(LEVELS) as Level[])
    if (Math.abs(Math.log(LEVELS[level] / perMinute)) < Math.abs(Math.log(LEVELS[best] / perMinute))) best = level;
  return best;
}

const STEPS = [1, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE_MS);
const stepOf = (perMinute: number, px: number) => STEPS.find((step) => (step / MINUTE_MS) * perMinute >= px) ?? DAY_MS;

const MARK_PX = 38;

/** The times written beside the axis, by the viewer's clock. */
export function marksOf(axis: Axis, from: number, to: number): number[] {
  const step = stepOf(axis.perMinute, MARK_PX);
  const marks: number[] = [];
  for (let day = startOfDay(from); day < to; day = startOfDay(day, 1)) {
    const next = startOfDay(day, 1);
    for (let at = day; at < next; at += step) if (at >= from && at < to) marks.push(at);
  }
  return marks;
}

/** One line of the timeline: an entry, or several that would be slivers each. */
export interface Row {
  key: string;
  from: number;
  to: number;
  entries: Entry[];
}

const ALONE_PX = 17;
const TOGETHER_PX = 20;

/** Entries that are high enough stand alone; others share a line with those that begin in the same stretch of the clock. */
export function rowsOf(entries: readonly Entry[], perMinute: number): Row[] {
  const slot = stepOf(perMinute, TOGETHER_PX);
  const rows: Row[] = [];
  let shared: Row | undefined;
  for (const entry of entries) {
    const small = ((entry.end - entry.start) / MINUTE_MS) * perMinute < ALONE_PX;
    const last = shared?.entries.at(-1);
    if (
      small &&
      shared &&
      last?.end === entry.start &&
      Math.floor(entry.start / slot) === Math.floor(shared.from / slot)
    ) {
      shared.entries.push(entry);
      shared.to = entry.end;
      continue;
    }
    const row = { key: entry.key, from: entry.start, to: entry.end, entries: [entry] };
    rows.push(row);
    shared = small ? row : undefined;
  }
  return rows;
}

/** What an edit in hand would put where. */
export interface Draft {
  verb: "move" | "start" | "end" | "insert";
  /** What is moved or trimmed; null for what is new. */
  entry: Entry | null;
  item: { id: number; title: string } | null;
  start: number;
  end: number;
  inSeconds: number;
}

/** The shortest that may be left of anything. */
const SHORTEST_MS = SECOND_MS;

export const asDraft = (entry: Entry, verb: Draft["verb"]): Draft => ({
  verb,
  entry,
  item: null,
  start: entry.start,
  end: entry.end,
  inSeconds: entry.airing.in_seconds,
});

export function moved(draft: Draft, start: number): Draft {
  return { ...draft, start, end: start + (draft.end - draft.start) };
}

/** The upper edge at `ms`: what is cut off is the item's beginning. */
export function startedAt(draft: Draft, ms: number): Draft {
  const earliest = Math.ceil(draft.start - draft.inSeconds * 1000);
  const start = Math.round(Math.max(earliest, Math.min(ms, draft.end - SHORTEST_MS)));
  return { ...draft, start, inSeconds: Math.max(0, draft.inSeconds + (start - draft.start) / 1000) };
}

/** The lower edge at `ms`, no later than the item ends. */
export function endedAt(draft: Draft, ms: number): Draft {
  const whole = draft.entry?.airing.item_seconds ?? null;
  const latest = whole === null ? draft.end : Math.ceil(draft.start + (whole - draft.inSeconds) * 1000);
  return {
    ...draft,
    end: Math.round(Math.max(draft.start + SHORTEST_MS, Math.min(ms, Math.max(latest, draft.end)))),
  };
}

/** Whether anything about the entry is another. */
export const isChanged = (draft: Draft) =>
  draft.entry === null || draft.start !== draft.entry.start || draft.end !== draft.entry.end;

/** The entries that would lose time to it. */
export function coveredBy(draft: Draft, entries: readonly Entry[]): Entry[] {
  return entries.filter((one) => one.key !== draft.entry?.key && one.end > draft.start && one.start < draft.end);
}

/** Why it cannot be there, as far as can be seen here. */
export function refusalOf(draft: Draft, covered: readonly Entry[], lock: number): "locked" | "by_hand" | null {
  if (draft.start < lock) return "locked";
  return covered.some((one) => one.airing.origin === "manual") ? "by_hand" : null;
}

/** How finely a drag snaps: coarse where a pixel is minutes, to the second where it is less. */
export function snapOf(perMinute: number): number {
  if (perMinute < 0.5) return 15 * MINUTE_MS;
  if (perMinute < 2) return 5 * MINUTE_MS;
  if (perMinute < 12) return MINUTE_MS;
  return perMinute < 40 ? 10 * SECOND_MS : SECOND_MS;
}

const MAGNET_PX = 7;

/** The nearest step of the clock, or the edge of something near. */
export function snapped(ms: number, perMinute: number, edges: readonly number[]): number {
  const reach = (MAGNET_PX / perMinute) * MINUTE_MS;
  let best: number | null = null;
  for (const edge of edges)
    if (Math.abs(edge - ms) <= reach && (best === null || Math.abs(edge - ms) < Math.abs(best - ms))) best = edge;
  const step = snapOf(perMinute);
  return best ?? Math.round(ms / step) * step;
}

const AHEAD_MS = 120_000;

/** What begins before is on its way to viewers: the station fixes whole minutes, two to three ahead. */
export const lockAt = (now: number) => Math.ceil((now + AHEAD_MS) / MINUTE_MS) * MINUTE_MS;

/** The scale at which a stretch fills the box, and its entries can be told apart. */
export const fitting = (from: number, to: number, px: number) =>
  Math.min(MOST, Math.max(LEAST, px / Math.max(1, (to - from) / MINUTE_MS)));

/** The entry that was chosen, or what is in its place since it was planned anew. */
export function found(entries: readonly Entry[], chosen: Airing | null): Entry | null {
  if (!chosen) return null;
  const key = keyOf(chosen);
  const at = Date.parse(chosen.start);
  return (
    entries.find((entry) => entry.key === key) ??
    entries.find(({ airing }) => airing.id === chosen.id) ??
    entries.find((entry) => entry.start <= at && entry.end > at) ??
    null
  );
}

/** Where the first entry begins that is not fixed. */
export function nextFree(entries: readonly Entry[], lock: number): number {
  return entries.find((entry) => entry.start >= lock)?.start ?? lock;
}
