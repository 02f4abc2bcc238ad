import { describe, expect, it } from "vitest";
import type { Block, Grid } from "@/lib/api/grid";
import { begun, stepped, taken } from "./history";
import {
  blocksOf,
  clockOf,
  dayCopied,
  daysWith,
  editDay,
  freeId,
  holeIn,
  lengthened,
  named,
  newBlock,
  overlapping,
  painted,
  placeOf,
  replaced,
  shifted,
  without,
} from "./model";

const block = (id: string, start: string, minutes: number): Block =>
  newBlock(id, id, start, minutes, { kind: "off_air" });
const grid: Grid = {
  zone: "Europe/Berlin",
  day_start: "06:00",
  dayparts: [],
  templates: [
    { name: "weekday", blocks: [block("news", "20:00", 15), block("late", "23:00", 240)] },
    { name: "weekend", blocks: [] },
  ],
  week: { monday: "weekday", tuesday: "weekday", saturday: "weekend" },
  overrides: [],
  otherwise: { kind: "off_air" },
  filler: { kind: "off_air" },
  never: [],
  breaks: null,
  break_templates: [],
};
const own = (day: string) => `own ${day}`;

describe("grid", () => {
  it("time_beforeTheDayStarts_liesAtItsEnd", () => {
    expect(placeOf(grid, "06:00")).toBe(0);
    expect(placeOf(grid, "05:30")).toBe(1_410);
    expect(clockOf(-15)).toBe("23:45");
  });

  it("overlap_overMidnight_isSeen", () => {
    const blocks = [block("late", "23:00", 240), block("night", "02:00", 60), block("free", "04:00", 30)];
    expect([...overlapping(grid, blocks)].sort()).toEqual(["late", "night"]);
  });

  it("overlap_ofALongBlockWithALaterOne_isSeenBeyondAShortOneBetween", () => {
    const blocks = [block("long", "08:00", 240), block("short", "09:00", 15), block("third", "11:00", 15)];
    expect([...overlapping(grid, blocks)].sort()).toEqual(["long", "short", "third"]);
  });

  it("blockBeyondTheDay_isSeen", () => expect([...overlapping(grid, [block("x", "05:30", 60)])]).toEqual(["x"]));

  it("oneDay_ofSeveralWithATemplate_getsItsOwn", () => {
    const made = editDay(grid, "tuesday", "day", "weekday tuesday", (blocks) => without(blocks, "news"));
    expect(blocksOf(made, "monday")).toHaveLength(2);
    expect(blocksOf(made, "tuesday")).toHaveLength(1);
    expect(made.week.tuesday).toBe("weekday tuesday");
  });

  it("theOnlyDayWithATemplate_keepsIt", () => {
    const made = editDay(grid, "saturday", "day", "x", () => [block("a", "10:00", 30)]);
    expect(made.week.saturday).toBe("weekend");
    expect(blocksOf(made, "saturday")).toHaveLength(1);
  });

  it("dayWithoutATemplate_getsOne", () => {
    const made = editDay(grid, "sunday", "template", "sunday", () => [block("a", "10:00", 30)]);
    expect(made.week.sunday).toBe("sunday");
  });

  it("strip_paintedOnPartOfATemplatesDays_leavesTheOthers", () => {
    const made = painted(grid, block("soap", "19:50", 20), ["tuesday", "saturday"], own);
    expect(blocksOf(made, "monday").map((one) => one.id)).toEqual(["news", "late"]);
    expect(blocksOf(made, "tuesday").map((one) => [one.id, one.start, one.minutes])).toEqual([
      ["soap", "19:50", 20],
      ["news", "20:10", 5],
      ["late", "23:00", 240],
    ]);
    expect(made.week.saturday).toBe("weekend");
    expect(overlapping(made, blocksOf(made, "tuesday")).size).toBe(0);
  });

  it("strip_paintedOnAllOfATemplatesDays_keepsTheTemplate", () => {
    const made = painted(grid, block("soap", "12:00", 30), ["monday", "tuesday"], own);
    expect(daysWith(made, "weekday")).toEqual(["monday", "tuesday"]);
    expect(made.templates).toHaveLength(2);
  });

  it("day_copied_sharesTheTemplate", () =>
    expect(daysWith(dayCopied(grid, "monday", ["wednesday", "sunday"]), "weekday")).toEqual([
      "monday",
      "tuesday",
      "wednesday",
      "sunday",
    ]));

  it("block_movedBeyondTheDay_staysInIt", () => {
    expect(shifted(grid, block("a", "05:00", 60), 30).start).toBe("05:00");
    expect(shifted(grid, block("a", "06:05", 60), -30).start).toBe("06:00");
    expect(lengthened(grid, block("a", "05:00", 55), 20).minutes).toBe(60);
    expect(lengthened(grid, block("a", "10:00", 10), -20).minutes).toBe(5);
  });

  it("hole_isTheFirstThatIsFree", () => {
    expect(holeIn(grid, blocksOf(grid, "monday"), 60)).toEqual({ at: 0, minutes: 60 });
    expect(holeIn(grid, [block("all", "06:00", 1_440)], 60)).toBeNull();
  });

  it("id_ofATitle_isFreeAndPlain", () => {
    expect(freeId(grid, "Größte Filme!")).toBe("gro-te-filme");
    expect(freeId(grid, "News")).toBe("news-2");
    expect(freeId(grid, "ニュース")).toBe("block");
    expect(freeId(grid, "Filler")).toBe("block-filler");
  });

  it("ids_ofNewBlocks_followTheirTitles_andWhatRefersToThem", () => {
    const again = {
      ...block("late", "23:00", 60),
      content: { kind: "rerun", block: "new-block", days_back: 0 } as const,
    };
    const fresh = { ...block("new-block", "10:00", 30), title: "Prime Movies" };
    const made = named({ ...grid, templates: [{ name: "weekday", blocks: [fresh, again] }] }, grid);
    expect(made.templates[0]?.blocks.map((one) => one.id)).toEqual(["prime-movies", "late"]);
    expect(made.templates[0]?.blocks[1]?.content).toEqual({ kind: "rerun", block: "prime-movies", days_back: 0 });
    const kept = { ...grid, templates: [{ name: "weekday", blocks: [fresh] }] };
    expect(named(kept, kept)).toBe(kept);
  });
});

describe("history", () => {
  it("gridKept_canBeUndoneToWhatItWas", () => {
    const first = grid;
    const edited = stepped(begun(first), { do: "edit", of: null, change: (now) => ({ ...now, zone: "UTC" }) });
    const kept = stepped(edited, { do: "kept", grid: edited.grid });

    expect(stepped(kept, { do: "undo" }).grid).toBe(first);
    expect(kept.future).toEqual([]);
  });

  it("draft_withNothingUnsaved_makesWayForWhatTheStationHasNow", () => {
    const before = grid;
    const now = { ...before, never: [7] };
    const edited = stepped(begun(before), { do: "edit", of: null, change: (one) => ({ ...one, zone: "UTC" }) });

    expect(taken({ history: begun(before), kept: before }, now).grid).toBe(now);
    expect(taken({ history: edited, kept: before }, now)).toBe(edited);
    expect(taken(undefined, now).grid).toBe(now);
  });

  const longer = (minutes: number) => (before: Grid) =>
    editDay(before, "monday", "template", "", (blocks) => replaced(blocks, "news", { minutes }));

  it("edits_undoneAndDoneAgain_areBack", () => {
    const edited = stepped(begun(grid), { do: "edit", of: null, change: longer(30) });
    expect(blocksOf(edited.grid, "monday")[0]?.minutes).toBe(30);
    const undone = stepped(edited, { do: "undo" });
    expect(undone.grid).toBe(grid);
    expect(stepped(undone, { do: "redo" }).grid).toBe(edited.grid);
  });

  it("edits_ofTheSameThing_areOneStep", () => {
    const once = stepped(begun(grid), { do: "edit", of: "news/minutes", change: longer(30) });
    const twice = stepped(once, { do: "edit", of: "news/minutes", change: longer(45) });
    expect(stepped(twice, { do: "undo" }).grid).toBe(grid);
  });

  it("edit_thatChangesNothing_isNoStep", () =>
    expect(stepped(begun(grid), { do: "edit", of: null, change: longer(15) }).past).toHaveLength(0));
});
