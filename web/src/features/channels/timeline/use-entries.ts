import { useQueries, type UseQueryResult } from "@tanstack/react-query";
import { channelScheduleQuery } from "@/lib/api/requests/get-channel-schedule";
import type { ChannelSchedule } from "@/lib/api/types";
import { entryOf, HOUR_MS, type Entry } from "./axis";

/** The fetched unit, aligned to the epoch: scrolling back asks for the very same blocks again. */
const BLOCK_MS = 12 * HOUR_MS;

export interface Loaded {
  entries: Entry[];
  /** Nothing is there yet. */
  waiting: boolean;
  /** Something of what is asked for is not there yet. */
  partial: boolean;
  error: unknown;
  retry: () => void;
}

/** The entries of a channel that touch a stretch, and some beyond its edges. */
export function useEntries(channel: number, from: number, to: number): Loaded {
  const blocks: number[] = [];
  for (let at = Math.floor(from / BLOCK_MS) * BLOCK_MS; at < to; at += BLOCK_MS) blocks.push(at);
  return useQueries({
    queries: blocks.map((at) =>
      channelScheduleQuery(channel, new Date(at).toISOString(), new Date(at + BLOCK_MS).toISOString()),
    ),
    combine,
  });
}

function combine(results: UseQueryResult<ChannelSchedule>[]): Loaded {
  const byKey = new Map<string, Entry>();
  for (const result of results)
    for (const airing of result.data?.airings ?? []) {
      const entry = entryOf(airing);
      byKey.set(entry.key, entry);
    }
  const failed = results.find((result) => result.isError && !result.data);
  return {
    entries: [...byKey.values()].sort((a, b) => a.start - b.start),
    waiting: results.every((result) => result.isPending),
    partial: results.some((result) => result.isPending),
    error: failed?.error ?? null,
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}
