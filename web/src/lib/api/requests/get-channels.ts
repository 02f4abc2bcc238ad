import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { Channel } from "@/lib/api/types";

/** Every channel, ordered by number, each with what is on now and next. */
export const channelsQuery = queryOptions({
  queryKey: ["channels"],
  queryFn: ({ signal }) => getJson<Channel[]>("/api/channels", { signal }),
  staleTime: 10_000,
  refetchInterval: 60_000,
});
