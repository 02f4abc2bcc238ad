import { describe, expect, it } from "vitest";
import type { SpotTerms } from "@/lib/api/spot";
import { airsInBreaks, canBeKept, isGrounded, mistakeOf } from "./spot";

const TERMS: SpotTerms = {
  company: "",
  category: "",
  weight: 1,
  minimum_interval_minutes: 0,
  flights: [],
  windows: [],
  caps: { per_hour: 0, per_daypart: 0, per_day: 0 },
  channel_ids: [],
};

describe("spot terms", () => {
  it("flight_backwardsOrHalf_isAMistake", () => {
    expect(mistakeOf({ first: "2026-12-24", last: "2026-12-01" })).toBe("backwards");
    expect(mistakeOf({ first: "2026-12-24", last: "" })).toBe("missing");
    expect(mistakeOf({ first: "2026-12-24", last: "2026-12-24" })).toBeNull();
    expect(canBeKept({ ...TERMS, flights: [{ first: "", last: "" }] })).toBe(false);
    expect(canBeKept({ ...TERMS, windows: [{ days: [], from: "22:00", to: "" }] })).toBe(false);
    expect(canBeKept(TERMS)).toBe(true);
  });

  it("flights_allOver_groundTheSpot", () => {
    const past = { first: "2026-01-01", last: "2026-02-01" };
    expect(isGrounded([past], "2026-02-02")).toBe(true);
    expect(isGrounded([past], "2026-02-01")).toBe(false);
    expect(isGrounded([past, { first: "2027-01-01", last: "2027-02-01" }], "2026-06-01")).toBe(false);
    expect(isGrounded([], "2026-06-01")).toBe(false);
  });

  it("kinds_allButProgrammes_airInBreaks", () => {
    expect(airsInBreaks("commercial")).toBe(true);
    expect(airsInBreaks("music_video")).toBe(true);
    expect(airsInBreaks("episode")).toBe(false);
  });
});
