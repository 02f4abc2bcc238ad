import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import type { Grid } from "@/lib/api/grid";

/** What one editor has done: everything before saving can be undone and done again. */
export interface History {
  past: Grid[];
  grid: Grid;
  future: Grid[];
  /** What the last edit was of; an edit of the same thing goes on with it, so that typing a word is one step. */
  of: string | null;
}

export type Step =
  | { do: "edit"; of: string | null; change: (grid: Grid) => Grid }
  | { do: "undo" }
  | { do: "redo" }
  | { do: "start"; grid: Grid };

const MOST = 200;

export const begun = (grid: Grid): History => ({ past: [], grid, future: [], of: null });

export function stepped(history: History, step: Step): History {
  const { past, grid, future, of } = history;
  switch (step.do) {
    case "start":
      return begun(step.grid);
    case "undo": {
      const before = past.at(-1);
      return before ? { past: past.slice(0, -1), grid: before, future: [grid, ...future], of: null } : history;
    }
    case "redo": {
      const [next, ...rest] = future;
      return next ? { past: [...past, grid], grid: next, future: rest, of: null } : history;
    }
    case "edit": {
      const made = step.change(grid);
      if (made === grid || JSON.stringify(made) === JSON.stringify(grid)) return history;
      const goesOn = step.of !== null && step.of === of;
      return { past: goesOn ? past : [...past.slice(1 - MOST), grid], grid: made, future: [], of: step.of };
    }
  }
}

/**
 * The history of a channel's desk. What is not saved outlives a look at another page, for as long as the cache keeps what
 * nobody looks at.
 */
export function useHistory(channel: number, kept: Grid) {
  const client = useQueryClient();
  const [history, step] = useReducer(
    stepped,
    kept,
    (first) => client.getQueryData<History>(draftKey(channel)) ?? begun(first),
  );
  useEffect(() => {
    client.setQueryData(draftKey(channel), history);
  }, [client, channel, history]);
  return [history, step] as const;
}

const draftKey = (channel: number) => ["grid-draft", channel];
