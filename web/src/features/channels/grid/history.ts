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
  | { do: "start"; grid: Grid }
  /** It was kept as this: what was done before can still be undone, and kept so again. */
  | { do: "kept"; grid: Grid };

const MOST = 200;

export const begun = (grid: Grid): History => ({ past: [], grid, future: [], of: null });

export function stepped(history: History, step: Step): History {
  const { past, grid, future, of } = history;
  switch (step.do) {
    case "start":
      return begun(step.grid);
    case "kept":
      return { past, grid: step.grid, future: [], of: null };
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

interface Draft {
  history: History;
  /** What the station had when it was last looked at. */
  kept: Grid;
}

const alike = (one: Grid, other: Grid) => one === other || JSON.stringify(one) === JSON.stringify(other);

/** Goes on with a draft, unless there is nothing on it that is not kept and the station has something else by now. */
export const taken = (draft: Draft | undefined, kept: Grid): History =>
  draft && (alike(draft.kept, kept) || !alike(draft.history.grid, draft.kept)) ? draft.history : begun(kept);

/**
 * The history of a channel's desk. What is not saved outlives a look at another page, for as long as the cache keeps what
 * nobody looks at.
 */
export function useHistory(channel: number, kept: Grid) {
  const client = useQueryClient();
  const [history, step] = useReducer(stepped, kept, (first) =>
    taken(client.getQueryData<Draft>(draftKey(channel)), first),
  );
  useEffect(() => {
    client.setQueryData<Draft>(draftKey(channel), { history, kept });
  }, [client, channel, history, kept]);
  return [history, step] as const;
}

const draftKey = (channel: number) => ["grid-draft", channel];
