import type { Item } from "@/lib/api/types";

export interface GenreChange {
  id: number;
  before: string[];
  after: string[];
}

/** What must change so that all of them have the genre, or none does; those where nothing changes are left out. */
export function genreChanges(items: Iterable<Item>, genre: string, way: "add" | "take"): GenreChange[] {
  const wanted = genre.trim();
  const same = (one: string) => one.toLowerCase() === wanted.toLowerCase();
  const changes: GenreChange[] = [];
  for (const { id, genres } of items) {
    const has = genres.some(same);
    if (way === "add" && !has) changes.push({ id, before: genres, after: [...genres, wanted] });
    if (way === "take" && has) changes.push({ id, before: genres, after: genres.filter((one) => !same(one)) });
  }
  return changes;
}
