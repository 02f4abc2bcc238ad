import { describe, expect, it } from "vitest";
import type { Item } from "@/lib/api/types";
import { genreChanges } from "./genres";

const item = (id: number, ...genres: string[]) => ({ id, genres }) as Item;

describe("genres of many items", () => {
  it("add_onlyWhereMissing_whateverTheCase", () =>
    expect(genreChanges([item(1, "Drama"), item(2, "noir"), item(3)], " Noir ", "add")).toEqual([
      { id: 1, before: ["Drama"], after: ["Drama", "Noir"] },
      { id: 3, before: [], after: ["Noir"] },
    ]));

  it("take_onlyWherePresent_leavesTheOthers", () =>
    expect(genreChanges([item(1, "Drama", "NOIR"), item(2, "Comedy")], "noir", "take")).toEqual([
      { id: 1, before: ["Drama", "NOIR"], after: ["Drama"] },
    ]));
});
