import { useQueries, type UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { Airing, Channel, GuideWindow } from "@/lib/api/types";
import { guideQuery } from "./api/get-guide";
import { BLOCK_MS, blocksOf, cellsOf, merged, ROWS_PER_BLOCK, rowBlocksOf, type Cell, type Stretch } from "./layout";

/** An airing with its times as numbers, parsed once and not at every scroll. */
export interface PlacedAiring {
  id: number;
  from: number;
  to: number;
  airing: Airing;
}

export type GuideCell = Cell<PlacedAiring>;

export interface LoadedAirings {
  byChannel: Map<number, GuideCell[]>;
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
  const [combine] = useState(newCombine);
  return useQueries({ queries, combine });
}

/** Answers the very same thing as long as the blocks are the same: a row that did not change is not drawn again. */
function newCombine(): (results: UseQueryResult<GuideWindow>[]) => LoadedAirings {
  const rowOf = newRowMemory();
  let before: { results: UseQueryResult<GuideWindow>[]; loaded: LoadedAirings } | null = null;
  return (results) => {
    if (before && sameBlocks(before.results, results)) return before.loaded;
    const lists = new Map<number, Airing[][]>();
    for (const { data } of results) {
      for (const { channel_id, airings } of data?.channels ?? []) {
        lists.set(channel_id, [...(lists.get(channel_id) ?? []), airings]);
      }
    }
    const loaded = {
      byChannel: new Map([...lists].map(([channel, blocks]) => [channel, rowOf(channel, blocks)])),
      error: results.find((result) => result.isError)?.error ?? null,
      retry: () => results.filter((result) => result.isError).forEach((result) => void result.refetch()),
    };
    before = { results, loaded };
    return loaded;
  };
}

function sameBlocks(one: UseQueryResult<GuideWindow>[], other: UseQueryResult<GuideWindow>[]): boolean {
  return (
    one.length === other.length &&
    one.every((result, i) => result.data === other[i]?.data && result.error === other[i]?.error)
  );
}

/** Remembers each channel's cells and the blocks they were made of. */
function newRowMemory(): (channel: number, blocks: Airing[][]) => GuideCell[] {
  const memory = new Map<number, { blocks: Airing[][]; cells: GuideCell[] }>();
  return (channel, blocks) => {
    const known = memory.get(channel);
    if (known?.blocks.length === blocks.length && known.blocks.every((block, i) => block === blocks[i]))
      return known.cells;
    const cells = cellsOf(merged(blocks.map((block) => block.map(placed))));
    memory.set(channel, { blocks, cells });
    return cells;
  };
}

function placed(airing: Airing): PlacedAiring {
  return { id: airing.id, from: Date.parse(airing.start), to: Date.parse(airing.stop), airing };
}
