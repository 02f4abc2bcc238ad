import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/api/http";
import type { Completions, QueryCheck } from "@/lib/api/types";

/** Whether the text is a query, where it is not, and how much it finds. */
export const queryCheckQuery = (query: string) =>
  queryOptions({
    queryKey: ["catalog", "check", query],
    queryFn: ({ signal }) => sendJson<QueryCheck>("POST", "/api/catalog/query/check", { query }, signal),
    staleTime: 60_000,
    retry: false,
  });

/** How the text could go on at the cursor. */
export const completionsQuery = (q: string, cursor: number) =>
  queryOptions({
    queryKey: ["catalog", "suggest", q, cursor],
    queryFn: ({ signal }) => getJson<Completions>("/api/catalog/suggest", { query: { q, cursor }, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    retry: false,
  });
