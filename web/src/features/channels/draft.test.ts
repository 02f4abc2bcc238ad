import { describe, expect, it } from "vitest";
import { moved, renumbered } from "./draft";

const lineup = [
  { id: 10, number: 1 },
  { id: 11, number: 2 },
  { id: 12, number: 7 },
];

describe("channel order", () => {
  it("moved_downAndUp_keepsTheOthersInOrder", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  });

  it("renumbered_aMove_reusesTheNumbersAndKeepsTheGap", () => {
    expect(renumbered(lineup, moved(lineup, 2, 0))).toEqual([
      { id: 12, number: 1 },
      { id: 10, number: 2 },
      { id: 11, number: 7 },
    ]);
  });

  it("renumbered_sameOrder_changesNothing", () => expect(renumbered(lineup, lineup)).toEqual([]));
});
