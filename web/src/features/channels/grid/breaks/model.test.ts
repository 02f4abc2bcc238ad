import { describe, expect, it } from "vitest";
import type { Grid } from "@/lib/api/grid";
import type { Piece } from "@/lib/api/types";
import { newBlock } from "../model";
import {
  changed,
  mistakesOf,
  moved,
  newTemplate,
  renamed,
  rowsOf,
  runsOf,
  usedBy,
  without,
  withTemplate,
} from "./model";

const OFF = { kind: "off_air" } as const;
const block = { ...newBlock("prime", "Prime", "20:00", 60, OFF), breaks: "night" };
const GRID: Grid = {
  zone: "UTC",
  day_start: "06:00",
  dayparts: [],
  templates: [{ name: "every day", blocks: [block, newBlock("late", "Late", "22:00", 60, OFF)] }],
  week: {},
  overrides: [],
  otherwise: OFF,
  filler: OFF,
  never: [],
  breaks: "standard",
  break_templates: [newTemplate("standard"), newTemplate("night")],
};
const piece = (from: number, to: number, part: Partial<Piece> = {}): Piece => ({
  id: 0,
  entry_id: 0,
  kind: "programme",
  role: null,
  break_number: null,
  item_id: null,
  title: "",
  start: new Date(from * 60_000).toISOString(),
  end: new Date(to * 60_000).toISOString(),
  seconds: (to - from) * 60,
  in_seconds: 0,
  rule: "",
  reason: "",
  relaxed: [],
  ...part,
});

describe("break templates", () => {
  it("template_renamed_isAskedForByItsNewName", () => {
    const made = renamed(GRID, 1, "late night");
    expect(made.break_templates[1]?.name).toBe("late night");
    expect(made.templates[0]?.blocks[0]?.breaks).toBe("late night");
    expect(renamed(GRID, 0, "day").breaks).toBe("day");
  });

  it("template_removed_isAskedForByNobody", () => {
    expect(without(GRID, 1).templates[0]?.blocks[0]?.breaks).toBeNull();
    expect(without(GRID, 0).breaks).toBeNull();
    expect(without(GRID, 7)).toBe(GRID);
  });

  it("template_addedWithATakenName_getsAFreeOne_andIsUsedByNobody", () => {
    const made = withTemplate(GRID, newTemplate("standard"));
    expect(made.break_templates[2]?.name).toBe("standard 2");
    expect(usedBy(made, "standard 2")).toBe(0);
    expect(usedBy(made, "standard")).toBe(1);
    expect(usedBy(made, "night")).toBe(1);
  });

  it("avails_moved_keepTheOthersInOrder", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["c", "a", "b"]);
  });

  it("mistakes_areFoundByField", () => {
    const [template] = changed(GRID, 0, { usual_seconds: 20 }).break_templates;
    if (!template) throw new Error("no template");
    template.avails = template.avails.map((one) =>
      one.role === "up_next_card" ? { ...one, minimum_seconds: 30, places: [] } : one,
    );
    expect([...mistakesOf(template).keys()]).toEqual([
      "usual_seconds",
      "avails[4].maximum_seconds",
      "avails[4].places",
    ]);
    expect(mistakesOf(newTemplate("new")).size).toBe(0);
  });
});

describe("the simulated hour", () => {
  it("pieces_beyondARow_goOnInTheNext", () => {
    const rows = rowsOf([piece(0, 20), piece(20, 21, { kind: "spot", role: "spots" })], 15 * 60_000);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual([{ index: 0, look: "programme", left: 0, width: 100 }]);
    expect(rows[1]?.map(({ index, look }) => [index, look])).toEqual([
      [0, "programme"],
      [1, "spot"],
    ]);
    expect(rows[1]?.[1]?.left).toBeCloseTo(100 / 3);
    expect(rowsOf([], 1_000)).toEqual([]);
  });

  it("pieces_ofABreak_standTogether", () => {
    const runs = runsOf([
      piece(0, 8),
      piece(8, 9, { break_number: 1 }),
      piece(9, 10, { break_number: 1 }),
      piece(10, 20),
    ]);
    expect(runs.map((run) => [run.breakNumber, run.pieces.length])).toEqual([
      [null, 1],
      [1, 2],
      [null, 1],
    ]);
  });
});
