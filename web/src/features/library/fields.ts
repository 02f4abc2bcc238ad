/** The fields a person can edit, in the order in which they are shown. */
export const FIELDS = [
  "title",
  "original_title",
  "sort_title",
  "kind",
  "year",
  "premiered",
  "season",
  "episode",
  "last_episode",
  "genres",
  "tags",
  "description",
  "tagline",
  "rating",
  "dayparts",
  "holidays",
  "company",
  "category",
  "demographic",
  "warnings",
  "notes",
  "in_seconds",
  "out_seconds",
  "loudness_lufs",
] as const;
export type Field = (typeof FIELDS)[number];

const LISTS = new Set<Field>(["genres", "tags", "dayparts", "holidays", "warnings"]);
const WHOLE = new Set<Field>(["year", "season", "episode", "last_episode"]);
const NUMBERS = new Set<Field>(["in_seconds", "out_seconds", "loudness_lufs"]);

const HINTED = [
  "premiered",
  "rating",
  "sort_title",
  "last_episode",
  "in_seconds",
  "out_seconds",
  "loudness_lufs",
] as const;

export const isList = (field: Field): boolean => LISTS.has(field);

/** Fields whose form is not plain from their name. */
export function isHinted(field: Field): field is (typeof HINTED)[number] {
  return HINTED.some((one) => one === field);
}

/** What a field says, as text: lists with commas, a rating by what was written. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(", ");
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "object" && value !== null) {
    const { raw, code } = value as { raw?: unknown; code?: unknown };
    return shownValue(raw ?? code);
  }
  return "";
}

/** What was typed, as the field keeps it; null when it cannot be that. */
export function typedValue(field: Field, text: string): string | number | string[] | null {
  const trimmed = text.trim();
  if (LISTS.has(field))
    return trimmed
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean);
  if (WHOLE.has(field)) return /^\d+$/.test(trimmed) ? Number(trimmed) : null;
  if (NUMBERS.has(field)) return trimmed !== "" && Number.isFinite(Number(trimmed)) ? Number(trimmed) : null;
  return field === "title" && trimmed === "" ? null : trimmed;
}
