import { useQueries } from "@tanstack/react-query";
import { itemsQuery, type ItemSearch } from "@/lib/api/requests/get-items";
import type { Item } from "@/lib/api/types";

export const PAGE = 100;

/** The items of a stretch of a long list, fetched in pages that stay in the cache; what is not here yet is undefined. */
export function useWindow(search: ItemSearch, first: number, last: number) {
  const pages: number[] = [];
  for (let offset = Math.floor(first / PAGE) * PAGE; offset <= last; offset += PAGE) pages.push(offset);
  const results = useQueries({ queries: pages.map((offset) => itemsQuery(search, offset, PAGE)) });
  const known = results.find((result) => result.data)?.data;
  return {
    total: known?.total ?? null,
    pending: results.some((result) => result.isPending),
    error: results.find((result) => result.isError && !result.data)?.error ?? null,
    retry: () => results.forEach((result) => void result.refetch()),
    item: (index: number): Item | undefined => {
      const page = pages.indexOf(Math.floor(index / PAGE) * PAGE);
      return results[page]?.data?.items[index % PAGE];
    },
  };
}
