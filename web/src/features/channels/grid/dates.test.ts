import { describe, expect, it } from "vitest";
import type { Grid, Override, When } from "@/lib/api/grid";
import { easter, includes, monthLater, monthPage, overridesOn, templateOn } from "./dates";

const override = (name: string, when: When, more: Partial<Override> = {}): Override => ({
  name,
  when,
  template: name,
  priority: 0,
  expires: null,
  ...more,
});

describe("calendar", () => {
  it("easter_ofManyYears_isWhereItWas", () => {
    expect([1961, 1981, 2000, 2019, 2024, 2025, 2026, 2038, 2049].map(easter)).toEqual([
      "1961-04-02",
      "1981-04-19",
      "2000-04-23",
      "2019-04-21",
      "2024-03-31",
      "2025-04-20",
      "2026-04-05",
      "2038-04-25",
      "2049-04-18",
    ]);
  });

  it("goodFridayToEasterMonday_areFourDays", () => {
    const when: When = { kind: "easter", first_day: -2, last_day: 1 };
    expect(["2026-04-02", "2026-04-03", "2026-04-06", "2026-04-07"].map((day) => includes(when, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("yearly_overTheTurnOfTheYear_includesBothEnds", () => {
    const when: When = { kind: "yearly", first: "12-30", last: "01-02" };
    expect(["2026-12-29", "2026-12-31", "2027-01-02", "2027-01-03"].map((day) => includes(when, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("fourthThursdayAndLastMonday_areThose", () => {
    expect(includes({ kind: "nth_weekday", nth: 4, weekday: "thursday", month: 11 }, "2026-11-26")).toBe(true);
    expect(includes({ kind: "nth_weekday", nth: 4, weekday: "thursday", month: 11 }, "2026-11-19")).toBe(false);
    expect(includes({ kind: "nth_weekday", nth: -1, weekday: "monday", month: 5 }, "2026-05-25")).toBe(true);
    expect(includes({ kind: "nth_weekday", nth: -1, weekday: "monday", month: 5 }, "2026-05-18")).toBe(false);
  });

  it("overrides_ofADay_stayInTheGridsOrderAmongEquals", () => {
    const day: When = { kind: "between", first: "2026-12-24", last: "2026-12-24" };
    const grid = {
      week: { thursday: "weekday" },
      overrides: [override("a", day), override("b", day), override("c", day, { priority: 5, expires: "2026-12-23" })],
    } as unknown as Grid;
    expect(overridesOn(grid, "2026-12-24").map((one) => one.name)).toEqual(["a", "b"]);
    expect(templateOn(grid, "2026-12-24")).toBe("a");
    expect(templateOn(grid, "2026-12-31")).toBe("weekday");
  });

  it("month_isWholeWeeks", () => {
    const page = monthPage("2026-11");
    expect([page.length, page[0], page.at(-1)]).toEqual([42, "2026-10-26", "2026-12-06"]);
    expect(monthPage("2027-02")).toHaveLength(28);
    expect([monthLater("2026-11", 2), monthLater("2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
  });
});
