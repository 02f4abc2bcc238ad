import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { UndoStep } from "@/lib/api/types";

/** The edits of a channel's schedule that can be undone and done again: each with what the station wants for it. */
export interface EditHistory {
  past: UndoStep[][];
  future: UndoStep[][];
}

const MOST = 200;
const NONE: EditHistory = { past: [], future: [] };

export const done = (history: EditHistory, undo: UndoStep[]): EditHistory => ({
  past: [...history.past.slice(1 - MOST), undo],
  future: [],
});

export const undone = ({ past, future }: EditHistory, redo: UndoStep[]): EditHistory => ({
  past: past.slice(0, -1),
  future: [redo, ...future],
});

export const redone = ({ past, future }: EditHistory, undo: UndoStep[]): EditHistory => ({
  past: [...past, undo],
  future: future.slice(1),
});

/** The history outlives a look at another page, for as long as the cache keeps what nobody looks at. */
export function useEditHistory(channel: number) {
  const client = useQueryClient();
  const [history, setHistory] = useState(() => client.getQueryData<EditHistory>(keyOf(channel)) ?? NONE);
  const change = useCallback(
    (step: (history: EditHistory) => EditHistory) =>
      setHistory((before) => {
        const after = step(before);
        client.setQueryData(keyOf(channel), after);
        return after;
      }),
    [client, channel],
  );
  return [history, change] as const;
}

const keyOf = (channel: number) => ["timeline-edits", channel];
