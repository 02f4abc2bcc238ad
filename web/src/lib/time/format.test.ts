import { describe, expect, it } from "vitest";
import { byteSize, clockTime, hms, relative } from "./format";

describe("times", () => {
  const moment = Date.UTC(2026, 10, 21, 4, 5, 6);

  it("clockTime_24HourLocale_padsTheHour", () => expect(clockTime(moment, "en-GB", "UTC")).toBe("04:05"));
  it("clockTime_12HourLocale_saysAmOrPm", () => expect(clockTime(moment, "en-US", "UTC")).toMatch(/^4:05\sAM$/u));
  it("clockTime_halfHourZone_isExact", () => expect(clockTime(moment, "en-GB", "Asia/Kolkata")).toBe("09:35"));
  it("hms_anyLength_hasHoursMinutesSeconds", () => {
    expect(hms(0)).toBe("0:00:00");
    expect(hms(5527.6)).toBe("1:32:08");
    expect(hms(360_000)).toBe("100:00:00");
    expect(hms(-3)).toBe("0:00:00");
  });
  it("relative_pastAndComing_useTheLargestUnit", () => {
    expect(relative(moment - 300_000, moment, "en")).toBe("5 minutes ago");
    expect(relative(moment + 3 * 3_600_000, moment, "en")).toBe("in 3 hours");
  });
  it("byteSize_zeroAndLarge_read", () => {
    expect(byteSize(0, "en")).toBe("0 byte");
    expect(byteSize(1_440_000_000_000, "en")).toBe("1.4 TB");
  });
});
