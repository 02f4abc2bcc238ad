import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { sendJson } from "@/lib/api/http";
import type { ChannelChange, ChannelPreview } from "@/lib/api/types";

/**
 * What such a channel would air from now on, without what never airs on the channel whose draft it is. Nothing is stored; the former
 * answer stays while the next is made.
 */
export const previewQuery = (draft: ChannelChange, channel?: number) =>
  queryOptions({
    queryKey: ["preview", draft, channel],
    queryFn: ({ signal }) => {
      const query = channel === undefined ? "" : `?channel_id=${channel}`;
      return sendJson<ChannelPreview>("POST", `/api/channels/preview${query}`, draft, signal);
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
