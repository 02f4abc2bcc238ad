/** What an edit makes of break templates, and how an hour is drawn. Pure: every function answers something new. */
import { PLACES, type Avail, type BreakTemplate, type Grid, type Inside, type Role } from "@/lib/api/grid";
import type { Piece } from "@/lib/api/types";
import { freeName } from "../model";

export const MOST_TEMPLATES = 40;
export const MOST_AVAILS = 16;
export const LONGEST_NAME = 100;

/** Edits of the same thing one after the other (`of`, the field unless given) are undone as one; null for one of its own. */
export type Change = (part: Partial<BreakTemplate>, of?: string | null) => void;

export const isCard = (role: Role): boolean => role === "rating_card" || role === "up_next_card";

export const newAvail = (role: Role): Avail => ({
  role,
  category: "",
  minimum_seconds: isCard(role) ? 5 : 0,
  maximum_seconds: isCard(role) ? 10 : 0,
  places: isCard(role) ? ["before", "after"] : [...PLACES],
});

/** A bumper, spots, a promo and a bumper at the break points; the same and what is up next behind the programme. */
export const newTemplate = (name: string): BreakTemplate => ({
  name,
  fill: "commercials",
  before: false,
  after: true,
  inside: newInside("breakpoints"),
  shortest_seconds: 60,
  usual_seconds: 120,
  longest_seconds: 240,
  load_minutes: 0,
  avails: (["bumper_out", "spots", "promo", "bumper_in", "up_next_card"] as const).map(newAvail),
  separation: {
    one_per_company: true,
    one_per_category: true,
    spot_minutes: 30,
    company_minutes: 0,
    category_minutes: 0,
  },
  spots: null,
});

export function newInside(kind: Inside["kind"]): Inside {
  const apart = { from_start_seconds: 180, from_end_seconds: 180, most: 12 };
  if (kind === "nowhere") return { kind };
  return kind === "breakpoints"
    ? { kind, shortest_act_seconds: 240, ...apart }
    : { kind, every_seconds: 720, ...apart };
}

export const namesOf = (grid: Grid): string[] => grid.break_templates.map(({ name }) => name);

export const withTemplate = (grid: Grid, template: BreakTemplate): Grid => ({
  ...grid,
  break_templates: [...grid.break_templates, { ...template, name: freeName(namesOf(grid), template.name) }],
});

export const changed = (grid: Grid, index: number, part: Partial<BreakTemplate>): Grid => ({
  ...grid,
  break_templates: grid.break_templates.map((one, at) => (at === index ? { ...one, ...part } : one)),
});

/** With another name, wherever it is asked for. */
export function renamed(grid: Grid, index: number, to: string): Grid {
  const from = grid.break_templates[index]?.name;
  return from === undefined ? grid : asking(changed(grid, index, { name: to }), from, to);
}

/** Without the template; who asked for it asks for what the grid says. */
export function without(grid: Grid, index: number): Grid {
  const name = grid.break_templates[index]?.name;
  if (name === undefined) return grid;
  return asking({ ...grid, break_templates: grid.break_templates.filter((_, at) => at !== index) }, name, null);
}

function asking(grid: Grid, from: string, to: string | null): Grid {
  return {
    ...grid,
    breaks: grid.breaks === from ? to : grid.breaks,
    templates: grid.templates.map((template) => ({
      ...template,
      blocks: template.blocks.map((block) => (block.breaks === from ? { ...block, breaks: to } : block)),
    })),
  };
}

/** How many blocks have breaks by this template, named or by the grid. */
export const usedBy = (grid: Grid, name: string): number =>
  grid.templates.flatMap(({ blocks }) => blocks).filter(({ breaks }) => (breaks ?? grid.breaks) === name).length;

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const made = [...list];
  const [one] = made.splice(from, 1);
  if (one === undefined) return made;
  made.splice(Math.min(Math.max(0, to), made.length), 0, one);
  return made;
}

/** What is wrong with a template, by the field the station would name. */
export type Mistake = "lengths" | "card" | "places";

export function mistakesOf(template: BreakTemplate): Map<string, Mistake> {
  const found = new Map<string, Mistake>();
  const { shortest_seconds, usual_seconds, longest_seconds } = template;
  if (shortest_seconds > usual_seconds || usual_seconds > longest_seconds) found.set("usual_seconds", "lengths");
  template.avails.forEach((avail, n) => {
    if (avail.minimum_seconds > avail.maximum_seconds) found.set(`avails[${n}].maximum_seconds`, "card");
    if (avail.places.length === 0) found.set(`avails[${n}].places`, "places");
  });
  return found;
}

/** What a piece looks like in the hour. */
export type Look = "programme" | "spot" | "own" | "card";

export function lookOf(piece: Piece): Look {
  if (piece.kind === "music") return "spot";
  if (piece.kind !== "spot") return piece.kind;
  return piece.role === "spots" || piece.role === null ? "spot" : "own";
}

/** A stretch of a row: a piece, or as much of it as lies in the row. */
export interface Stretch {
  /** Its place among all pieces. */
  index: number;
  look: Look;
  /** Hundredths of the row. */
  left: number;
  width: number;
}

/** The pieces on rows of so many minutes, to scale; one that goes on beyond a row goes on in the next. */
export function rowsOf(pieces: readonly Piece[], rowMs: number): Stretch[][] {
  const first = Date.parse(pieces[0]?.start ?? "");
  const rows: Stretch[][] = [];
  pieces.forEach((piece, index) => {
    const end = Date.parse(piece.end) - first;
    for (let at = Date.parse(piece.start) - first; at < end;) {
      const row = Math.floor(at / rowMs);
      const until = Math.min(end, (row + 1) * rowMs);
      while (rows.length <= row) rows.push([]);
      rows[row]?.push({
        index,
        look: lookOf(piece),
        left: ((at - row * rowMs) / rowMs) * 100,
        width: ((until - at) / rowMs) * 100,
      });
      at = until;
    }
  });
  return rows;
}

/** Pieces that follow one another in the same break, or a stretch of programme. */
export interface Run {
  breakNumber: number | null;
  /** Each with its place among all pieces. */
  pieces: { piece: Piece; index: number }[];
}

export function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  pieces.forEach((piece, index) => {
    const last = runs.at(-1);
    if (last && last.breakNumber === piece.break_number) last.pieces.push({ piece, index });
    else runs.push({ breakNumber: piece.break_number, pieces: [{ piece, index }] });
  });
  return runs;
}
