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

/** What of the library stands in the address. */
export interface LibrarySearch {
  q?: string | undefined;
  library?: number | undefined;
  kind?: string | undefined;
  state?: string | undefined;
  genre?: string | undefined;
  sort?: string | undefined;
  order?: string | undefined;
  item?: number | undefined;
}
