import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { Facets } from "@/lib/api/types";

export const facetsQuery = (q: string | undefined, library: number | undefined) =>
  queryOptions({
    queryKey: ["catalog", "facets", q, library],
    queryFn: ({ signal }) => getJson<Facets>("/api/catalog/facets", { query: { q, library }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
