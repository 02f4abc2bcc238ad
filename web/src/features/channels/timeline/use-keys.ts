import type { KeyboardEvent } from "react";
import { asDraft, endedAt, MINUTE_MS, moved, startedAt, type Draft, type Entry, type Row } from "./axis";

interface Keys {
  rows: Row[];
  entries: Entry[];
  /** What is moved or trimmed by keys and not put yet. */
  hand: Draft | null;
  lock: number;
  step: (row: Row) => void;
  setHand: (draft: Draft | null) => void;
  put: (draft: Draft) => void;
  open: (row: Row) => void;
  lockOrUnlock: (entry: Entry) => void;
  remove: (entry: Entry) => void;
  /** An entry that stays where it is was told to go. */
  refuse: (entry: Entry) => void;
}

/**
 * The keys on a line: arrows go to the next, Shift+arrows move it by a minute, Alt+arrows trim its end and Alt+Shift+arrows its
 * beginning; Enter puts it there or opens it, Escape lets go.
 */
export function useTimelineKeys(keys: Keys) {
  return (event: KeyboardEvent, row: Row | undefined) => {
    if (!row || event.ctrlKey || event.metaKey) return;
    const [entry] = row.entries;
    const alone = row.entries.length === 1 && entry ? entry : null;
    const vertical = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (vertical !== 0) {
      if (event.shiftKey || event.altKey) {
        if (alone) nudge(keys, alone, vertical * MINUTE_MS, event);
      } else {
        const next = keys.rows[keys.rows.indexOf(row) + vertical];
        if (next) keys.step(next);
      }
    } else if (event.key === "Enter") {
      if (keys.hand) keys.put(keys.hand);
      else keys.open(row);
    } else if (event.key === "Escape" && keys.hand) keys.setHand(null);
    else if (alone && event.key.toLowerCase() === "l") keys.lockOrUnlock(alone);
    else if (alone && (event.key === "Delete" || event.key === "Backspace")) keys.remove(alone);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function nudge(keys: Keys, entry: Entry, by: number, { shiftKey, altKey }: KeyboardEvent) {
  if (entry.start < keys.lock || entry.airing.kind === "slate") {
    keys.refuse(entry);
    return;
  }
  const verb = altKey ? (shiftKey ? "start" : "end") : "move";
  const before = keys.hand?.entry?.key === entry.key && keys.hand.verb === verb ? keys.hand : asDraft(entry, verb);
  if (verb === "move") keys.setHand(moved(before, before.start + by));
  else if (verb === "end") keys.setHand(endedAt(before, before.end + by));
  else keys.setHand(startedAt(before, before.start + by));
}
