import { describe, expect, it } from "vitest";
import type { Channel } from "@/lib/api/types";
import { isCertain } from "./lineup";

const lineup = [1, 2, 12, 340].map((number) => ({ number }) as Channel);

describe("figures typed on the remote", () => {
  it.each(["2", "12", "340"])("isCertain_%s_noOtherNumberBeginsSo_isNotWaitedForLong", (typed) =>
    expect(isCertain(lineup, typed)).toBe(true),
  );
  it.each(["1", "3", "34", "7", "02", "120"])("isCertain_%s_mayGoOnOrIsNone_isWaitedFor", (typed) =>
    expect(isCertain(lineup, typed)).toBe(false),
  );
});
