import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { Item, Page } from "@/lib/api/types";

export interface ItemSearch {
  /** In the query language. */
  query?: string | undefined;
  /** Words as they are, whatever is in them. */
  q?: string | undefined;
  source?: string | undefined;
  rating?: string | undefined;
  daypart?: string | undefined;
  company?: string | undefined;
  collection?: string | undefined;
  library?: number | undefined;
  kind?: string | undefined;
  state?: string | undefined;
  genre?: string | undefined;
  series?: number | undefined;
  sort?: string | undefined;
  order?: string | undefined;
}

/** One page of the catalog; a page starts at a multiple of `limit` so that scrolling back finds it in the cache. */
export const itemsQuery = (search: ItemSearch, offset: number, limit: number) =>
  queryOptions({
    queryKey: ["catalog", "items", search, offset, limit],
    queryFn: ({ signal }) => getJson<Page<Item>>("/api/catalog/items", { query: { ...search, offset, limit }, signal }),
    staleTime: 60_000,
  });
