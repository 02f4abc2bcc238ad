import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { Page, Series, SeriesDetail } from "@/lib/api/types";

/** One page of the series by title, those with these words in it; as `itemsQuery` pages. */
export const seriesListQuery = (query: string | undefined, offset: number, limit: number) =>
  queryOptions({
    queryKey: ["catalog", "series-list", query, offset, limit],
    queryFn: ({ signal }) => getJson<Page<Series>>("/api/catalog/series", { query: { query, offset, limit }, signal }),
    staleTime: 60_000,
  });

export const seriesQuery = (id: number) =>
  queryOptions({
    queryKey: ["catalog", "series", id],
    queryFn: ({ signal }) => getJson<SeriesDetail>(`/api/catalog/series/${id}`, { signal }),
    staleTime: 60_000,
  });
