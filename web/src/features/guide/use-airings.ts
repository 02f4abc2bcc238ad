import { useQueries, type UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Airing, Channel, GuideWindow } from "@/lib/api/types";
import { guideQuery } from "./api/get-guide";
import { BLOCK_MS, blocksOf, merged, ROWS_PER_BLOCK, rowBlocksOf, type Stretch } from "./layout";

export interface LoadedAirings {
  byChannel: Map<number, Airing[]>;
  /** The first failure among the blocks, if any; the other blocks are shown all the same. */
  error: unknown;
  retry: () => void;
}

/** The airings of the rows and the stretch on screen, fetched in blocks that stay in the cache. */
export function useAirings(rows: readonly Channel[], first: number, last: number, stretch: Stretch): LoadedAirings {
  const ids = rows.map((channel) => channel.id);
  const queries = rowBlocksOf(first, Math.min(last, rows.length - 1)).flatMap((row) =>
    blocksOf(stretch).map((from) => guideQuery(from, from + BLOCK_MS, ids.slice(row, row + ROWS_PER_BLOCK))),
  );
  const combine = useCallback((results: UseQueryResult<GuideWindow>[]): LoadedAirings => {
    const lists = new Map<number, Airing[][]>();
    for (const { data } of results) {
      for (const { channel_id, airings } of data?.channels ?? []) {
        lists.set(channel_id, [...(lists.get(channel_id) ?? []), airings]);
      }
    }
    return {
      byChannel: new Map([...lists].map(([channel, blocks]) => [channel, merged(blocks)])),
      error: results.find((result) => result.isError)?.error ?? null,
      retry: () => results.filter((result) => result.isError).forEach((result) => void result.refetch()),
    };
  }, []);
  return useQueries({ queries, combine });
}
