import { useState, type PointerEvent, type RefObject } from "react";
import { followPointer, scrollNear } from "@/lib/follow-pointer";
import { endedAt, isChanged, moved, snapped, startedAt, momentAt, type Axis, type Draft } from "./axis";

/**
 * Entries under the pointer: moved by their body, trimmed by their edges; items of the library brought in from beside. Escape
 * lets go without a change.
 */
export function useDrag(
  box: RefObject<HTMLElement | null>,
  axis: Axis,
  /** Times at which something begins or ends. */
  edges: readonly number[],
  onDropped: (draft: Draft) => void,
) {
  const [draft, setDraft] = useState<Draft | null>(null);

  const begin = (event: PointerEvent, first: Draft) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const grabbed = first.verb === "move" ? momentUnder(box.current, axis, event.clientY) - first.start : 0;
    const others = edges.filter((edge) => edge !== first.start && edge !== first.end);
    let current: Draft | null = null;
    followPointer(
      event,
      (at, dragging) => {
        if (!dragging) return;
        scrollNear(box.current, at.clientY);
        const outside = first.verb === "insert" && !isOver(box.current, at);
        current = outside ? null : dragged(first, momentUnder(box.current, axis, at.clientY) - grabbed, axis, others);
        setDraft(current);
      },
      (dropped) => {
        setDraft(null);
        if (dropped && current && isChanged(current)) onDropped(current);
      },
    );
  };
  return { draft, begin };
}

function dragged(first: Draft, ms: number, { perMinute }: Axis, edges: readonly number[]): Draft {
  if (first.verb === "start") return startedAt(first, snapped(ms, perMinute, edges));
  if (first.verb === "end") return endedAt(first, snapped(ms, perMinute, edges));
  // Either end may come to lie beside another entry.
  const length = first.end - first.start;
  return moved(first, snapped(ms, perMinute, [...edges, ...edges.map((edge) => edge - length)]));
}

function momentUnder(box: HTMLElement | null, axis: Axis, clientY: number): number {
  return box ? momentAt(axis, clientY - box.getBoundingClientRect().top + box.scrollTop) : axis.from;
}

function isOver(box: HTMLElement | null, { clientX, clientY }: globalThis.PointerEvent): boolean {
  if (!box) return false;
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
