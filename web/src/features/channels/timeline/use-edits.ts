import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { reasonOf } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { RequestFailure } from "@/lib/api/http";
import type { Airing, Channel, ManualEntryResult, UndoStep } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { changeEntry, putDraft, removeEntry, undoEdits } from "./api";
import type { Draft, Entry } from "./axis";
import { done, redone, undone, useEditHistory, type EditHistory } from "./history";

type Kept = (history: EditHistory, undo: UndoStep[]) => EditHistory;

/** What can be done to a channel's schedule by hand, one thing at a time, each of which can be undone. */
export function useEdits(
  channel: Channel,
  onDone: (entry: Airing | null, at: number | null) => void,
  announce: (words: string) => void,
) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const [history, change] = useEditHistory(channel.id);
  const [busy, setBusy] = useState(false);

  const refresh = async () => {
    for (const queryKey of [["guide"], ["channels"]]) void client.invalidateQueries({ queryKey });
    await client.invalidateQueries({ queryKey: ["schedule"] });
  };
  const carryOut = async (
    ask: () => Promise<ManualEntryResult>,
    kept: Kept,
    words: string,
    at: number | null = null,
  ) => {
    if (busy) return;
    setBusy(true);
    try {
      const result = await ask();
      change((before) => kept(before, result.undo));
      await refresh();
      onDone(result.entry, at);
      announce([words, result.message].filter(Boolean).join(" "));
    } catch (error) {
      const reason = reasonOf(error, t);
      say.bad(reason);
      announce(reason);
      // What cannot be undone any more must not stand in the way of what can.
      if (kept !== done && error instanceof RequestFailure && error.status === 409)
        change(({ past, future }) =>
          kept === undone ? { past: past.slice(0, -1), future } : { past, future: future.slice(1) },
        );
    } finally {
      setBusy(false);
    }
  };
  const { past, future } = history;
  return {
    busy,
    refresh,
    canUndo: past.length > 0 && !busy,
    canRedo: future.length > 0 && !busy,
    put: (draft: Draft, words: string) => carryOut(() => putDraft(channel.id, draft, false), done, words),
    replace: (entry: Entry, item: { id: number; title: string }) =>
      carryOut(
        () => changeEntry(entry.airing.id, { item_id: item.id }),
        done,
        t("timeline.said_replaced", { title: entry.airing.title, by: item.title }),
      ),
    lock: ({ airing }: Entry, locked: boolean) =>
      carryOut(
        () => changeEntry(airing.id, { locked }),
        done,
        t(locked ? "timeline.said_locked" : "timeline.said_unlocked", { title: airing.title }),
      ),
    remove: ({ airing, start }: Entry) =>
      carryOut(() => removeEntry(airing.id), done, t("timeline.said_removed", { title: airing.title }), start),
    undo: () => {
      const last = past.at(-1);
      if (last) void carryOut(() => undoEdits(last), undone, t("timeline.said_undone"));
    },
    redo: () => {
      const next = future[0];
      if (next) void carryOut(() => undoEdits(next), redone, t("timeline.said_redone"));
    },
  };
}

export type Edits = ReturnType<typeof useEdits>;
