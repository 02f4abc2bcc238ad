import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { FoundAirings } from "@/lib/api/types";

/** What is on now or comes with these words in its title, the earliest first. */
export const comingQuery = (q: string) =>
  queryOptions({
    queryKey: ["schedule", "coming", q],
    queryFn: ({ signal }) => getJson<FoundAirings>("/api/schedules/search", { query: { q, limit: 12 }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
