import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { GenreCount } from "@/lib/api/types";

export const genresQuery = queryOptions({
  queryKey: ["catalog", "genres"],
  queryFn: ({ signal }) => getJson<GenreCount[]>("/api/catalog/genres", { signal }),
  staleTime: 60_000,
});
