import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { AsRunDays } from "@/lib/api/types";

/** Which broadcast days. */
export interface AsRunDaySearch {
  channel_id?: number | undefined;
  from?: string | undefined;
  discrepancy?: string | undefined;
  level?: string | undefined;
}

/** A page of broadcast days, the latest first: what was planned beside what aired. */
export const asRunDaysQuery = (search: AsRunDaySearch, offset: number, limit: number) =>
  queryOptions({
    queryKey: ["as-run", "days", search, offset, limit],
    queryFn: ({ signal }) =>
      getJson<AsRunDays>("/api/asrun/reconciliation", { query: { ...search, offset, limit }, signal }),
    staleTime: 20_000,
    refetchInterval: 60_000,
  });
