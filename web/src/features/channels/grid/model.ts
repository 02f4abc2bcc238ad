/** What an edit makes of a grid. Pure: every function answers a new grid and leaves the old one alone. */
import { WEEKDAYS, type Block, type Content, type DayTemplate, type Grid, type Weekday } from "@/lib/api/grid";

export const DAY_MINUTES = 1_440;
/** Blocks are moved and resized by so many minutes. */
export const SNAP = 5;

/** Whether an edit is meant for every day with the same template, or makes the day one of its own. */
export type Scope = "template" | "day";

/** What stands in a column of the editor: a weekday, or a template that only dates ask for. */
export type Column = Weekday | `#${string}`;

/** "20:15" as minutes since midnight; NaN for what is no time. */
export function minutesOf(clock: string): number {
  const match = /^(\d{1,2}):(\d\d)/.exec(clock);
  return match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
}

/** Minutes since midnight, of any day, as "20:15". */
export function clockOf(minutes: number): string {
  const whole = ((Math.round(minutes) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

/** Where a time lies in the broadcast day, in minutes from its start. */
export const placeOf = (grid: Grid, clock: string): number =>
  (minutesOf(clock) - minutesOf(grid.day_start) + DAY_MINUTES) % DAY_MINUTES;

export const clockAt = (grid: Grid, place: number): string => clockOf(place + minutesOf(grid.day_start));

export const snapped = (minutes: number): number => Math.round(minutes / SNAP) * SNAP;

const isDay = (column: Column): column is Weekday => !column.startsWith("#");

export function templateOf(grid: Grid, column: Column): DayTemplate | null {
  const name = isDay(column) ? grid.week[column] : column.slice(1);
  return grid.templates.find((template) => template.name === name) ?? null;
}

/** The week, then the templates that are none of a weekday's. */
export function columnsOf(grid: Grid): Column[] {
  const apart = grid.templates.filter((template) => daysWith(grid, template.name).length === 0);
  return [...WEEKDAYS, ...apart.map((template) => `#${template.name}` as const)];
}

/** The blocks of a day in the order in which they begin. */
export function blocksOf(grid: Grid, day: Column): Block[] {
  return sorted(grid, templateOf(grid, day)?.blocks ?? []);
}

export const sorted = (grid: Grid, blocks: readonly Block[]): Block[] =>
  [...blocks].sort((a, b) => placeOf(grid, a.start) - placeOf(grid, b.start) || a.id.localeCompare(b.id));

export const daysWith = (grid: Grid, template: string): Weekday[] =>
  WEEKDAYS.filter((day) => grid.week[day] === template);

/** The ids of blocks that share time with another, or go on beyond the end of the broadcast day. */
export function overlapping(grid: Grid, blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  let before: Block | undefined;
  let beforeEnd = 0;
  for (const block of sorted(grid, blocks)) {
    const from = placeOf(grid, block.start);
    if (before && from < beforeEnd) found.add(before.id).add(block.id);
    if (from + block.minutes > DAY_MINUTES) found.add(block.id);
    if (!before || from + block.minutes > beforeEnd) [before, beforeEnd] = [block, from + block.minutes];
  }
  return found;
}

/** The name with the smallest number that nobody has: "weekday 2". */
export function freeName(taken: readonly string[], wanted: string): string {
  if (!taken.includes(wanted)) return wanted;
  let n = 2;
  while (taken.includes(`${wanted} ${n}`)) n++;
  return `${wanted} ${n}`;
}

/** An id of the title that no block of the grid has. */
export function freeId(grid: Grid, title: string): string {
  const taken = idsOf(grid);
  const stem = stemOf(title);
  if (!taken.has(stem)) return stem;
  let n = 2;
  while (taken.has(`${stem}-${n}`)) n++;
  return `${stem}-${n}`;
}

const idsOf = (grid: Grid) => new Set(grid.templates.flatMap((template) => template.blocks.map((block) => block.id)));

/** Two ids are the grid's own: no block may have them. */
const RESERVED = ["otherwise", "filler"];

function stemOf(title: string): string {
  const stem = title
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 50);
  return stem === "" || RESERVED.includes(stem) ? `block${stem && `-${stem}`}` : stem;
}

/** The grid with ids that say what they are of, for the blocks that were not kept before: those never change. */
export function named(grid: Grid, kept: Grid): Grid {
  const known = idsOf(kept);
  let made = grid;
  for (const { id, title } of grid.templates.flatMap((template) => template.blocks)) {
    const stem = stemOf(title);
    const suits = id === stem || id.replace(/-\d+$/, "") === stem;
    if (title === "" || suits || known.has(id) || !idsOf(made).has(id)) continue;
    made = withId(made, id, freeId(made, title));
  }
  return made;
}

function withId(grid: Grid, from: string, to: string): Grid {
  const content = (of: Content): Content => (of.kind === "rerun" && of.block === from ? { ...of, block: to } : of);
  const templates = grid.templates.map((template) => ({
    ...template,
    blocks: template.blocks.map((block) => ({
      ...block,
      id: block.id === from ? to : block.id,
      content: content(block.content),
    })),
  }));
  return { ...grid, templates, otherwise: content(grid.otherwise), filler: content(grid.filler) };
}

export const newBlock = (id: string, title: string, start: string, minutes: number, content: Content): Block => ({
  id,
  title,
  start,
  minutes,
  content,
  order: "episodes",
  amount: { kind: "fill" },
  start_mode: "soft",
  grace_minutes: null,
  align_minutes: 0,
  when_long: "slide",
  when_short: "fill",
  when_late: "begin_late",
  breaks: null,
});

/** Changes the blocks of a day. A day without a template gets one; so does one of several that is to differ from now on. */
export function editDay(
  grid: Grid,
  day: Column,
  scope: Scope,
  ownName: string,
  change: (blocks: Block[]) => Block[],
): Grid {
  const template = templateOf(grid, day);
  if (!isDay(day)) return withBlocks(grid, day.slice(1), change(template?.blocks ?? []));
  if (template && (scope === "template" || daysWith(grid, template.name).length === 1))
    return withBlocks(grid, template.name, change(template.blocks));
  return withOwn(grid, day, ownName, change(template?.blocks ?? []));
}

function withBlocks(grid: Grid, name: string, blocks: Block[]): Grid {
  const templates = grid.templates.map((one) => (one.name === name ? { ...one, blocks } : one));
  return { ...grid, templates };
}

function withOwn(grid: Grid, day: Weekday, wanted: string, blocks: Block[]): Grid {
  const name = freeName(
    grid.templates.map((one) => one.name),
    wanted,
  );
  return { ...grid, templates: [...grid.templates, { name, blocks }], week: { ...grid.week, [day]: name } };
}

export const replaced = (blocks: Block[], id: string, part: Partial<Block>): Block[] =>
  blocks.map((block) => (block.id === id ? { ...block, ...part } : block));

export const without = (blocks: Block[], id: string): Block[] => blocks.filter((block) => block.id !== id);

/** The blocks with that one in them, which takes the place of one with its id. */
export const including = (blocks: Block[], block: Block): Block[] =>
  blocks.some((one) => one.id === block.id)
    ? blocks.map((one) => (one.id === block.id ? block : one))
    : [...blocks, block];

/** The week with another template on a day; null for none. */
export const withTemplate = (grid: Grid, day: Weekday, name: string | null): Grid => ({
  ...grid,
  week: { ...grid.week, [day]: name },
});

export function renamed(grid: Grid, from: string, to: string): Grid {
  const templates = grid.templates.map((one) => (one.name === from ? { ...one, name: to } : one));
  const week = Object.fromEntries(
    Object.entries(grid.week).map(([day, name]) => [day, name === from ? to : name]),
  ) as Grid["week"];
  const overrides = grid.overrides.map((one) => (one.template === from ? { ...one, template: to } : one));
  return { ...grid, templates, week, overrides };
}

/** Without the templates that no weekday and no date asks for, but those that were there before. */
export function tidied(grid: Grid, kept: readonly DayTemplate[]): Grid {
  const asked = new Set([...Object.values(grid.week), ...grid.overrides.map((one) => one.template)]);
  const templates = grid.templates.filter(
    ({ name }) => asked.has(name) || kept.some((template) => template.name === name),
  );
  return templates.length === grid.templates.length ? grid : { ...grid, templates };
}

/** Other days show what this day shows: they get its template. */
export const dayCopied = (grid: Grid, from: Weekday, to: readonly Weekday[]): Grid =>
  to.reduce((made, day) => withTemplate(made, day, grid.week[from] ?? null), grid);

/**
 * The block at its time on several days. What overlaps it there gives way: it is cut short, begins later, or leaves. Days
 * that share a template and are all meant keep sharing it; of those that are not, the others stay as they are.
 */
export function painted(grid: Grid, block: Block, days: readonly Weekday[], ownName: (day: Weekday) => string): Grid {
  let made = grid;
  for (const day of days) {
    const template = templateOf(made, day);
    if (template?.blocks.some((one) => JSON.stringify(one) === JSON.stringify(block))) continue;
    const sharing = template ? daysWith(made, template.name) : [day];
    const scope: Scope = sharing.every((one) => days.includes(one)) ? "template" : "day";
    made = editDay(made, day, scope, ownName(day), (blocks) => [
      ...cleared(made, without(blocks, block.id), block),
      block,
    ]);
  }
  return made;
}

/** The blocks with the time of that one taken out of them. */
export function cleared(grid: Grid, blocks: readonly Block[], taken: Block): Block[] {
  const from = placeOf(grid, taken.start);
  const to = from + taken.minutes;
  return blocks.flatMap((block) => {
    const start = placeOf(grid, block.start);
    const end = start + block.minutes;
    if (end <= from || start >= to) return [block];
    if (start < from) return [{ ...block, minutes: from - start }];
    return end > to ? [{ ...block, start: clockAt(grid, to), minutes: end - to }] : [];
  });
}

/** A block put elsewhere, from one column to another or within one. */
export function movedTo(
  grid: Grid,
  from: Column,
  to: Column,
  block: Block,
  scope: Scope,
  ownName: (column: Column) => string,
): Grid {
  const same = from === to || (scope === "template" && templateOf(grid, from) === templateOf(grid, to));
  if (same) return editDay(grid, to, scope, ownName(to), (blocks) => including(blocks, block));
  const left = editDay(grid, from, scope, ownName(from), (blocks) => without(blocks, block.id));
  return editDay(left, to, scope, ownName(to), (blocks) => including(blocks, block));
}

/** Where the first hole of the day is, at least as long as asked for, not before `from`; null for a full day. */
export function holeIn(
  grid: Grid,
  blocks: readonly Block[],
  wanted: number,
  from = 0,
): { at: number; minutes: number } | null {
  let at = from;
  for (const block of sorted(grid, blocks)) {
    const start = placeOf(grid, block.start);
    if (start - at >= SNAP) return { at, minutes: Math.min(wanted, start - at) };
    at = Math.max(at, start + block.minutes);
  }
  return DAY_MINUTES - at >= SNAP ? { at, minutes: Math.min(wanted, DAY_MINUTES - at) } : null;
}

/** A block moved by so many minutes inside the broadcast day. */
export function shifted(grid: Grid, block: Block, minutes: number): Block {
  const most = Math.max(0, DAY_MINUTES - block.minutes);
  const at = Math.min(most, Math.max(0, snapped(placeOf(grid, block.start) + minutes)));
  return { ...block, start: clockAt(grid, at) };
}

/** A block longer or shorter by so many minutes, within the broadcast day. */
export function lengthened(grid: Grid, block: Block, minutes: number): Block {
  const most = DAY_MINUTES - placeOf(grid, block.start);
  return { ...block, minutes: Math.min(most, Math.max(SNAP, snapped(block.minutes + minutes))) };
}
