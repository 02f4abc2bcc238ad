import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { Channel } from "@/lib/api/types";

export const channelQuery = (id: number) =>
  queryOptions({
    queryKey: ["channels", id],
    queryFn: ({ signal }) => getJson<Channel>(`/api/channels/${id}`, { signal }),
  });
