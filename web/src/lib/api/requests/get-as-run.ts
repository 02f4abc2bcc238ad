import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { AsRunPage } from "@/lib/api/types";

/** Which rows of the as-run log. */
export interface AsRunSearch {
  channel_id?: number | undefined;
  /** A broadcast day, "2026-11-21". */
  day?: string | undefined;
  from?: string | undefined;
  outcome?: string | undefined;
  discrepancy?: string | undefined;
  level?: string | undefined;
  q?: string | undefined;
}

/** A page of the as-run log, the latest first. */
export const asRunQuery = (search: AsRunSearch, offset: number, limit: number) =>
  queryOptions({
    queryKey: ["as-run", search, offset, limit],
    queryFn: ({ signal }) => getJson<AsRunPage>("/api/asrun", { query: { ...search, offset, limit }, signal }),
    staleTime: 20_000,
    refetchInterval: 60_000,
  });

/** The same rows as a file. */
export function asRunFile(search: AsRunSearch, ending: "csv" | "xml"): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value !== undefined) query.set(name, String(value));
  return `/api/asrun/export.${ending}?${query}`;
}
