import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { ChannelSchedule } from "@/lib/api/types";

/** One channel's airings that touch [from, to). */
export const channelScheduleQuery = (channel: number, from: string, to: string) =>
  queryOptions({
    queryKey: ["schedule", "channel", channel, from, to],
    queryFn: ({ signal }) =>
      getJson<ChannelSchedule>(`/api/schedules/channel/${channel}`, { query: { from, to }, signal }),
    staleTime: 60_000,
  });
