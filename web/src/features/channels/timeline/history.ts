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

/** The history lasts as long as the browser's tab: it outlives a look at another page, and loading the page again. */
export function useEditHistory(channel: number) {
  const [history, setHistory] = useState(() => read(ofThisTab(), channel));
  const change = useCallback(
    (step: (history: EditHistory) => EditHistory) =>
      setHistory((before) => {
        const after = step(before);
        write(ofThisTab(), channel, after);
        return after;
      }),
    [channel],
  );
  return [history, change] as const;
}

type Store = Pick<Storage, "getItem" | "setItem">;

/** Null where storage is forbidden: then the history ends with the page. */
function ofThisTab(): Store | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** What another version of this app kept in another form is no history. */
export function read(store: Store | null, channel: number): EditHistory {
  try {
    const kept = JSON.parse(store?.getItem(keyOf(channel)) ?? "null") as Partial<EditHistory> | null;
    return isSteps(kept?.past) && isSteps(kept.future) ? { past: kept.past, future: kept.future } : NONE;
  } catch {
    return NONE;
  }
}

export function write(store: Store | null, channel: number, history: EditHistory): void {
  try {
    store?.setItem(keyOf(channel), JSON.stringify(history));
  } catch {
    // It is full: undoing ends with the page.
  }
}

const isSteps = (kept: unknown): kept is UndoStep[][] =>
  Array.isArray(kept) &&
  kept.every((steps: unknown) => Array.isArray(steps) && steps.every((step: unknown) => isStep(step)));

const isStep = (step: unknown): step is UndoStep =>
  typeof step === "object" && step !== null && "edit" in step && Number.isInteger(step.edit);

const keyOf = (channel: number) => `genlock.edits.${channel}`;
