import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/api/http";

interface ChannelNeverList {
  item_ids: number[];
}

/** The items that never air on a channel. */
export const channelNeverQuery = (channel: number) =>
  queryOptions({
    queryKey: ["channels", channel, "never"],
    queryFn: ({ signal }) => getJson<ChannelNeverList>(`/api/channels/${channel}/never`, { signal }),
  });

export const keepChannelNever = (channel: number, item_ids: number[]) =>
  sendJson<ChannelNeverList>("PUT", `/api/channels/${channel}/never`, { item_ids });
