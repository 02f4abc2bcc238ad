import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { ItemSearch } from "@/lib/api/requests/get-items";
import type { Facets } from "@/lib/api/types";

export const facetsQuery = (search: ItemSearch) =>
  queryOptions({
    queryKey: ["catalog", "facets", search],
    queryFn: ({ signal }) => getJson<Facets>("/api/catalog/facets", { query: { ...search }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
