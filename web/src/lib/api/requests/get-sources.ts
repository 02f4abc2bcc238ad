import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { Source } from "@/lib/api/types";

export const sourcesQuery = queryOptions({
  queryKey: ["sources"],
  queryFn: ({ signal }) => getJson<Source[]>("/api/sources", { signal }),
  refetchInterval: (query) => (query.state.data?.some((source) => source.state === "scanning") ? 2_000 : false),
});

export const sourceQuery = (id: number) =>
  queryOptions({
    queryKey: ["sources", id],
    queryFn: ({ signal }) => getJson<Source>(`/api/sources/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data?.job ? 1_000 : false),
  });
