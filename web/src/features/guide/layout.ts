/** The arithmetic of the grid: moments to pixels, pixels to what must be fetched and drawn. No React, no clock. */

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;

/** A stretch of time, [from, to). */
export interface Stretch {
  from: number;
  to: number;
}

/** The scale of the grid: what lies at its left edge and how wide a minute is. */
export interface Scale {
  origin: number;
  pixelsPerMinute: number;
}

export function xOf(scale: Scale, ms: number): number {
  return ((ms - scale.origin) / MINUTE_MS) * scale.pixelsPerMinute;
}

export function momentAt(scale: Scale, x: number): number {
  return scale.origin + (x / scale.pixelsPerMinute) * MINUTE_MS;
}

/** Whole steps of `stepMs` that cover what the window [left, left + width) shows, and `spareMs` more on each side. */
export function visibleStretch(scale: Scale, left: number, width: number, stepMs: number, spareMs: number): Stretch {
  return {
    from: Math.floor((momentAt(scale, left) - spareMs) / stepMs) * stepMs,
    to: Math.ceil((momentAt(scale, left + width) + spareMs) / stepMs) * stepMs,
  };
}

/** The fetched unit in time. Aligned to the epoch, so that scrolling back asks for the very same blocks again. */
export const BLOCK_MS = 6 * HOUR_MS;

/** Starts of the blocks that cover the stretch. */
export function blocksOf({ from, to }: Stretch): number[] {
  const blocks = [];
  for (let start = Math.floor(from / BLOCK_MS) * BLOCK_MS; start < to; start += BLOCK_MS) blocks.push(start);
  return blocks;
}

/** How many channels one request asks for. */
export const ROWS_PER_BLOCK = 25;

/** First rows of the blocks of rows that cover rows [first, last]. */
export function rowBlocksOf(first: number, last: number): number[] {
  const blocks = [];
  for (let row = Math.floor(first / ROWS_PER_BLOCK) * ROWS_PER_BLOCK; row <= last; row += ROWS_PER_BLOCK)
    blocks.push(row);
  return blocks;
}

/** Something that airs from one moment to another, in ms since the epoch. */
export interface Timed {
  from: number;
  to: number;
}

/** One list out of the lists of neighbouring blocks: in order, each airing once though two blocks know it. */
export function merged<T extends Timed & { id: number }>(lists: readonly (readonly T[])[]): T[] {
  const seen = new Map<string, T>();
  for (const list of lists) for (const airing of list) seen.set(`${airing.id}@${airing.from}`, airing);
  return [...seen.values()].sort((a, b) => a.from - b.from);
}

/** One cell of a row: a programme, or several short ones that would be slivers each. */
export interface Cell<T extends Timed> extends Timed {
  airings: T[];
}

/** Programmes shorter than this share a cell with their neighbours. */
const SHORT_MS = 10 * MINUTE_MS;
/** The time a shared cell covers at most, by the clock. */
const SLOT_MS = 30 * MINUTE_MS;

/** The cells of a row: each long programme its own, short ones in a row together as far as they begin in the same half hour. */
export function cellsOf<T extends Timed>(airings: readonly T[]): Cell<T>[] {
  const cells: Cell<T>[] = [];
  for (const airing of airings) {
    const last = cells.at(-1);
    const neighbour = last?.airings.at(-1);
    if (last && neighbour && isShort(airing) && isShort(neighbour) && slotOf(airing) === slotOf(last)) {
      last.airings.push(airing);
      last.to = airing.to;
    } else {
      cells.push({ from: airing.from, to: airing.to, airings: [airing] });
    }
  }
  return cells;
}

const isShort = ({ from, to }: Timed) => to - from < SHORT_MS;
const slotOf = ({ from }: Timed) => Math.floor(from / SLOT_MS);

/** Those of an ordered list that touch the stretch. */
export function touching<T extends Timed>(list: readonly T[], { from, to }: Stretch): T[] {
  return list.filter((one) => one.to > from && one.from < to);
}

/** Where the arrow keys lead in time: from the cell under the moment to its neighbour's first minute. */
export function stepInTime(cells: readonly Timed[], ms: number, direction: 1 | -1): number {
  const here = cells.findIndex((cell) => cell.from <= ms && cell.to > ms);
  const there = cells[here + direction];
  if (here < 0 || !there) return ms + direction * 30 * MINUTE_MS;
  return there.from;
}

/** The half hours in the stretch, for the ruler. */
export function halfHours({ from, to }: Stretch): number[] {
  const step = 30 * MINUTE_MS;
  const marks = [];
  for (let at = Math.ceil(from / step) * step; at < to; at += step) marks.push(at);
  return marks;
}
