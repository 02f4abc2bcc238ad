import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { sendJson } from "@/lib/api/http";
import type { ChannelChange, ChannelPreview } from "@/lib/api/types";

/** What such a channel would air from now on. Nothing is stored; the former answer stays while the next is made. */
export const previewQuery = (draft: ChannelChange) =>
  queryOptions({
    queryKey: ["preview", draft],
    queryFn: ({ signal }) => sendJson<ChannelPreview>("POST", "/api/channels/preview", draft, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
