import { describe, expect, it } from "vitest";
import type { Airing } from "@/lib/api/types";
import {
  asDraft,
  coveredBy,
  DAY_MS,
  endedAt,
  entryOf,
  HOUR_MS,
  isChanged,
  lockAt,
  marksOf,
  MINUTE_MS,
  momentAt,
  moved,
  perMinuteOf,
  refusalOf,
  rowsOf,
  snapped,
  startedAt,
  yOf,
  zoomOf,
} from "./axis";
import { done, redone, undone } from "./history";

const NOON = Date.parse("2026-11-21T12:00:00Z");

function entry(id: number, minute: number, minutes: number, more: Partial<Airing> = {}) {
  const start = NOON + minute * MINUTE_MS;
  return entryOf({
    id,
    start: new Date(start).toISOString(),
    stop: new Date(start + minutes * MINUTE_MS).toISOString(),
    title: `Film ${id}`,
    kind: "movie",
    origin: "generated",
    in_seconds: 0,
    item_seconds: minutes * 60,
    ...more,
  } as Airing);
}

describe("the axis", () => {
  const axis = { from: NOON, to: NOON + 7 * DAY_MS, perMinute: 1.5 };

  it("finds the moment of a place and the place of a moment", () => {
    expect(yOf(axis, NOON + HOUR_MS)).toBe(90);
    expect(momentAt(axis, yOf(axis, NOON + 12_345_000))).toBeCloseTo(NOON + 12_345_000, 3);
    expect(perMinuteOf(zoomOf(4))).toBeCloseTo(4, 9);
  });

  it("writes times as finely as there is room for", () => {
    expect(marksOf(axis, NOON, NOON + 2 * HOUR_MS).map((ms) => (ms - NOON) / MINUTE_MS)).toEqual([0, 30, 60, 90]);
    expect(marksOf({ ...axis, perMinute: 0.066 }, NOON, NOON + 3 * DAY_MS).length).toBeLessThan(8);
  });

  it("draws slivers together and the rest alone", () => {
    const entries = [entry(1, 0, 60), entry(2, 60, 2), entry(3, 62, 2), entry(4, 64, 2), entry(5, 66, 60)];
    expect(rowsOf(entries, 1.5).map((row) => row.entries.map((one) => one.airing.id))).toEqual([[1], [2, 3, 4], [5]]);
    expect(rowsOf(entries, 20)).toHaveLength(5);
  });

  it("draws a week of two thousand in a screenful, whatever is loaded before it", () => {
    const entries = Array.from({ length: 2_000 }, (_, i) => entry(i + 1, i * 5, 5));
    const all = rowsOf(entries, 0.066);
    const later = rowsOf(entries.slice(500), 0.066);
    expect(all.length).toBeLessThan(60);
    expect(all.slice(-10).map((row) => row.key)).toEqual(later.slice(-10).map((row) => row.key));
  });

  it("snaps to the clock, and sooner to what is near", () => {
    expect(snapped(NOON + 61_000, 4, [])).toBe(NOON + MINUTE_MS);
    expect(snapped(NOON + 61_000, 4, [NOON + 95_000])).toBe(NOON + 95_000);
    expect(snapped(NOON + 8 * MINUTE_MS, 0.1, [])).toBe(NOON + 15 * MINUTE_MS);
  });

  it("locks whole minutes, two to three ahead", () => {
    expect(lockAt(NOON)).toBe(NOON + 2 * MINUTE_MS);
    expect(lockAt(NOON + 1)).toBe(NOON + 3 * MINUTE_MS);
  });
});

describe("a draft", () => {
  const film = entry(1, 0, 60);

  it("keeps its length when it is moved", () => {
    const draft = moved(asDraft(film, "move"), NOON + HOUR_MS);
    expect([draft.start, draft.end]).toEqual([NOON + HOUR_MS, NOON + 2 * HOUR_MS]);
    expect(isChanged(draft)).toBe(true);
    expect(isChanged(asDraft(film, "move"))).toBe(false);
  });

  it("loses its beginning at the upper edge, and gets back no more than there is", () => {
    const later = startedAt(asDraft(film, "start"), NOON + 10 * MINUTE_MS);
    expect([later.inSeconds, later.end]).toEqual([600, film.end]);
    expect(startedAt(later, NOON - HOUR_MS)).toMatchObject({ start: NOON, inSeconds: 0 });
    expect(startedAt(later, NOON + 9 * HOUR_MS).start).toBe(film.end - 1_000);
  });

  it("ends no later than its item", () => {
    const sooner = endedAt(asDraft(film, "end"), NOON + 10 * MINUTE_MS);
    expect(sooner.end).toBe(NOON + 10 * MINUTE_MS);
    expect(endedAt(asDraft(film, "end"), NOON + 9 * HOUR_MS).end).toBe(film.end);
    expect(endedAt(asDraft(film, "end"), NOON - HOUR_MS).end).toBe(NOON + 1_000);
  });

  it("is refused over what is by hand and before the lock", () => {
    const other = entry(2, 60, 60, { origin: "manual" });
    const draft = moved(asDraft(film, "move"), NOON + 30 * MINUTE_MS);
    const covered = coveredBy(draft, [film, other, entry(3, 120, 60)]);
    expect(covered).toEqual([other]);
    expect(refusalOf(draft, covered, NOON)).toBe("by_hand");
    expect(refusalOf(draft, [], NOON + HOUR_MS)).toBe("locked");
    expect(refusalOf(draft, [], NOON)).toBeNull();
  });
});

describe("the history", () => {
  it("undoes and does again in order, and forgets what was undone when something else is done", () => {
    const one = done({ past: [], future: [] }, [{ edit: 1 }]);
    const two = done(one, [{ edit: 2 }]);
    const back = undone(two, [{ edit: 3 }]);
    expect(back).toEqual({ past: [[{ edit: 1 }]], future: [[{ edit: 3 }]] });
    expect(redone(back, [{ edit: 4 }])).toEqual({ past: [[{ edit: 1 }], [{ edit: 4 }]], future: [] });
    expect(done(back, [{ edit: 5 }]).future).toEqual([]);
  });
});
