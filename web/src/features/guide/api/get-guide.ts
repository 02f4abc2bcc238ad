import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { GuideWindow } from "@/lib/api/types";

/** The airings of some channels in one block of time (at most 48 hours). */
export const guideQuery = (from: number, to: number, channels: readonly number[]) =>
  queryOptions({
    queryKey: ["guide", from, to, channels],
    queryFn: ({ signal }) =>
      getJson<GuideWindow>("/api/schedules", {
        query: { from: new Date(from).toISOString(), to: new Date(to).toISOString(), channels: channels.join(",") },
        signal,
      }),
    staleTime: 5 * 60_000,
  });
