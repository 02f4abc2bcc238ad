import type { MouseEvent } from "react";
import type { Item } from "@/lib/api/types";
import type { Selection } from "./use-selection";

/** A press on an item: opens it; chooses it while choosing, or with a modifier as in every file list. */
export function pressed(
  item: Item,
  index: number,
  event: MouseEvent,
  list: { selection: Selection; itemAt: (index: number) => Item | undefined; onOpen: (item: Item) => void },
): void {
  if (list.selection.active || event.ctrlKey || event.metaKey || event.shiftKey)
    list.selection.pick(index, list.itemAt, event.shiftKey);
  else list.onOpen(item);
}
