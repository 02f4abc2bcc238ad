import { describe, expect, it } from "vitest";
import type { Item } from "@/lib/api/types";
import { changedBy, editOf } from "./bulk";

const item = (kind: string, ...genres: string[]) => ({ kind, genres }) as Item;

describe("edit of many", () => {
  it("edit_onlyWhatIsFilledIn_isAsked", () =>
    expect(editOf({ kind: "promo", company: " ", "add.genres": "Noir, ,Crime", "remove.tags": "old" })).toEqual({
      set: { kind: "promo" },
      add: { genres: ["Noir", "Crime"] },
      remove: { tags: ["old"] },
    }));

  it("changed_countsOnlyWhatWouldDiffer", () => {
    const items = [item("movie", "Noir"), item("clip"), item("movie", "Drama")];
    expect(changedBy(items, editOf({ "add.genres": "noir" }))).toBe(2);
    expect(changedBy(items, editOf({ "remove.genres": "Drama" }))).toBe(1);
    expect(changedBy(items, editOf({ kind: "movie" }))).toBe(1);
    expect(changedBy(items, editOf({}))).toBe(0);
  });
});
