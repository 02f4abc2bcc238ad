import { useQueries, type QueryKey, type UseQueryOptions } from "@tanstack/react-query";
import type { Page } from "@/lib/api/types";

export const PAGE = 100;

/**
 * A stretch of a long list, fetched in pages that stay in the cache; what is not here yet is undefined. `pageAt` asks for
 * `PAGE` of them from an offset on.
 */
export function useWindow<T, K extends QueryKey>(
  pageAt: (offset: number) => UseQueryOptions<Page<T>, Error, Page<T>, K>,
  first: number,
  last: number,
) {
  const pages: number[] = [];
  for (let offset = Math.floor(first / PAGE) * PAGE; offset <= last; offset += PAGE) pages.push(offset);
  const results = useQueries({ queries: pages.map(pageAt) });
  return (index: number): T | undefined => {
    const page = pages.indexOf(Math.floor(index / PAGE) * PAGE);
    return results[page]?.data?.items[index % PAGE];
  };
}
