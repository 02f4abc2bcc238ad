import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { Library } from "@/lib/api/types";

export const librariesQuery = queryOptions({
  queryKey: ["catalog", "libraries"],
  queryFn: ({ signal }) => getJson<Library[]>("/api/catalog/libraries", { signal }),
  staleTime: 60_000,
});
