/** Readers for what stands in the address bar, where anybody may have typed anything: what does not fit is left out. */

export function text(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function whole(value: unknown): number | undefined {
  const number = typeof value === "string" ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

export function yes(value: unknown): true | undefined {
  return value === true || value === "true" || value === 1 ? true : undefined;
}

/** The value if it is one of those allowed. */
export function oneOf<T extends string>(value: string | undefined, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value);
}

/** What of the guide stands in the address: where it is scrolled to, what it is narrowed to, which card is open. */
export interface GuideSearch {
  at?: string | undefined;
  q?: string | undefined;
  kind?: string | undefined;
  group?: string | undefined;
  channel?: number | undefined;
  airing?: number | undefined;
}

/** What the as-run log is narrowed to. */
export interface AsRunSearch {
  /** The log unless given. */
  view?: string | undefined;
  q?: string | undefined;
  channel?: number | undefined;
  outcome?: string | undefined;
  level?: string | undefined;
  days?: string | undefined;
  offset?: number | undefined;
}

/** What of the library stands in the address. */
export interface LibrarySearch {
  q?: string | undefined;
  library?: number | undefined;
  kind?: string | undefined;
  state?: string | undefined;
  genre?: string | undefined;
  source?: string | undefined;
  rating?: string | undefined;
  daypart?: string | undefined;
  company?: string | undefined;
  collection?: string | undefined;
  /** When it was last on air. */
  used?: string | undefined;
  edits?: true | undefined;
  sort?: string | undefined;
  order?: string | undefined;
}

/** What "last on air" means in the query language. */
const USED: Partial<Record<string, string>> = { never: "missing:aired", month: "NOT aired:<30d", week: "aired:<7d" };

/** The query as it is asked: what was typed, narrowed to when it was last on air. */
export function queryText(q: string | undefined, used: string | undefined): string | undefined {
  const narrowing = used === undefined ? undefined : USED[used];
  const typed = q?.trim();
  if (narrowing === undefined) return typed || undefined;
  return typed ? `(${typed}) ${narrowing}` : narrowing;
}

const quoted = (value: string) => `"${value.replace(/["\\]/g, "\\$&")}"`;

/** Everything the library is narrowed to, as one query: what a change of all that fits is sent with. */
export function wholeQuery(search: LibrarySearch): string {
  const { kind, state, genre, rating, daypart, company, collection, source, library } = search;
  const values = { kind, state, genre, rating, daypart, company, collection, source, library };
  const terms = Object.entries(values).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field}:${typeof value === "number" ? value : quoted(value)}`],
  );
  return [queryText(search.q, search.used), ...terms]
    .filter((one) => one !== undefined)
    .map((one, i, all) => (i === 0 && all.length > 1 && search.q ? `(${one})` : one))
    .join(" ");
}
