import { describe, expect, it } from "vitest";
import {
  BLOCK_MS,
  blocksOf,
  cellsOf,
  halfHours,
  HOUR_MS,
  merged,
  MINUTE_MS,
  momentAt,
  rowBlocksOf,
  stepInTime,
  touching,
  visibleStretch,
  xOf,
} from "./layout";

const origin = Date.UTC(2026, 10, 21, 1);
const scale = { origin, pixelsPerMinute: 6 };
const airing = (id: number, fromMinute: number, toMinute: number) => ({
  id,
  from: origin + fromMinute * MINUTE_MS,
  to: origin + toMinute * MINUTE_MS,
});

describe("guide layout", () => {
  it("xOf_andMomentAt_areEachOthersInverse", () => {
    for (const minutes of [0, 1, 37.5, 10_080])
      expect(momentAt(scale, xOf(scale, origin + minutes * MINUTE_MS))).toBe(origin + minutes * MINUTE_MS);
  });

  it("visibleStretch_aSmallScroll_staysTheSame", () => {
    const stretch = visibleStretch(scale, 700, 1200, HOUR_MS, HOUR_MS);
    expect(visibleStretch(scale, 705, 1200, HOUR_MS, HOUR_MS)).toEqual(stretch);
    expect(stretch.from).toBeLessThanOrEqual(momentAt(scale, 700) - HOUR_MS);
    expect(stretch.to).toBeGreaterThanOrEqual(momentAt(scale, 1900) + HOUR_MS);
  });

  it("blocksOf_anyStretch_coverItWithoutOverlap", () => {
    const blocks = blocksOf({ from: origin + 17, to: origin + 31 * HOUR_MS });
    expect(blocks[0]).toBeLessThanOrEqual(origin + 17);
    blocks.slice(1).forEach((block, i) => expect(block - (blocks[i] ?? 0)).toBe(BLOCK_MS));
    expect((blocks.at(-1) ?? 0) + BLOCK_MS).toBeGreaterThanOrEqual(origin + 31 * HOUR_MS);
  });

  it("rowBlocksOf_rowsAcrossABlock_namesBoth", () => expect(rowBlocksOf(24, 26)).toEqual([0, 25]));

  it("merged_anAiringAcrossTwoBlocks_isThereOnce", () => {
    const film = airing(2, 30, 130);
    expect(
      merged([
        [airing(1, 0, 30), film],
        [film, airing(3, 130, 150)],
      ]).map((one) => one.id),
    ).toEqual([1, 2, 3]);
  });

  it("cellsOf_shortProgrammes_shareTheirHalfHourAndLongOnesStandAlone", () => {
    const list = [
      airing(1, 0, 4),
      airing(2, 4, 9),
      airing(3, 9, 29),
      airing(4, 29, 33),
      airing(5, 33, 35),
      airing(6, 35, 36),
    ];
    expect(cellsOf(list).map((cell) => cell.airings.map((one) => one.id))).toEqual([[1, 2], [3], [4], [5, 6]]);
    expect(cellsOf(list)[0]).toMatchObject({ from: origin, to: origin + 9 * MINUTE_MS });
  });

  it("touching_edges_belongToOneSide", () => {
    const list = [airing(1, 0, 30), airing(2, 30, 60), airing(3, 60, 90)];
    expect(touching(list, { from: origin + 30 * MINUTE_MS, to: origin + 60 * MINUTE_MS }).map((one) => one.id)).toEqual(
      [2],
    );
  });

  it("stepInTime_rightAndLeft_landInTheNeighbour", () => {
    const list = [airing(1, 0, 30), airing(2, 30, 60)];
    expect(stepInTime(list, origin + 10 * MINUTE_MS, 1)).toBe(origin + 30 * MINUTE_MS);
    expect(stepInTime(list, origin + 45 * MINUTE_MS, -1)).toBe(origin);
    expect(stepInTime(list, origin + 45 * MINUTE_MS, 1)).toBe(origin + 75 * MINUTE_MS);
  });

  it("halfHours_ofAnOddStart_areOnTheHalfHour", () => {
    expect(halfHours({ from: origin + MINUTE_MS, to: origin + HOUR_MS })).toEqual([origin + 30 * MINUTE_MS]);
  });
});
