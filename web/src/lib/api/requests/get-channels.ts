import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { Channel } from "@/lib/api/types";
import { airNow } from "@/lib/time/clock";

const LONGEST_MS = 60_000;
const SHORTEST_MS = 10_000;
/** A lineup larger than this is a large answer, asked for no oftener than must be. */
const SMALL = 40;

/** Every channel, ordered by number, each with what is on now and next; asked again when one of those is over. */
export const channelsQuery = queryOptions({
  queryKey: ["channels"],
  queryFn: ({ signal }) => getJson<Channel[]>("/api/channels", { signal }),
  staleTime: 10_000,
  refetchInterval: (query) => untilOver(query.state.data ?? []),
});

function untilOver(channels: Channel[]): number {
  if (channels.length > SMALL) return LONGEST_MS;
  const ends = channels.flatMap(({ next }) => (next ? [Date.parse(next.stop) - airNow()] : []));
  return Math.max(SHORTEST_MS, Math.min(LONGEST_MS, ...ends));
}
