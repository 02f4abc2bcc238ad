import { useRef, useState, type PointerEvent, type RefObject } from "react";
import type { Block, Grid } from "@/lib/api/grid";
import { followPointer, scrollNear } from "@/lib/follow-pointer";
import type { Desk } from "./desk";
import { clockAt, editDay, including, lengthened, movedTo, placeOf, shifted, snapped, type Column } from "./model";

/** The days' names stand over the upper edge of the box. */
const HEAD_PX = 40;

export interface Drag {
  mode: "move" | "size" | "draw";
  from: Column;
  to: Column;
  block: Block;
}

/** The grid as it would be if the drag ended now. */
export function dragged(desk: Pick<Desk, "grid" | "scope" | "columnName">, drag: Drag | null): Grid {
  if (!drag) return desk.grid;
  const { grid, scope, columnName } = desk;
  return drag.mode === "draw"
    ? editDay(grid, drag.to, scope, columnName(drag.to), (blocks) => including(blocks, drag.block))
    : movedTo(grid, drag.from, drag.to, drag.block, scope, columnName);
}

/**
 * Blocks under the pointer: moved by their body, across days as well, resized by their lower edge, drawn on empty time.
 * Escape lets go without a change.
 */
export function useDrag(
  desk: Desk,
  box: RefObject<HTMLElement | null>,
  pixelsPerMinute: number,
  onDropped: (drag: Drag) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const columns = useRef(new Map<Column, HTMLElement>());

  const begin = (event: PointerEvent, mode: Drag["mode"], column: Column, block: Block) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const scrolled = () => box.current?.scrollTop ?? 0;
    const first = event.clientY + scrolled();
    let current: Drag | null = null;
    const put = (next: Drag | null) => {
      if (JSON.stringify(next) === JSON.stringify(current)) return;
      current = next;
      setDrag(next);
    };
    followPointer(
      event,
      (at, dragging) => {
        if (!dragging) return;
        scrollNear(box.current, at.clientY, HEAD_PX);
        const minutes = (at.clientY + scrolled() - first) / pixelsPerMinute;
        const to = mode === "move" ? columnAt(columns.current, at.clientX, column) : column;
        put({ mode, from: column, to, block: changed(desk.grid, mode, block, minutes) });
      },
      (dropped) => {
        const last = current ?? (mode === "draw" ? { mode, from: column, to: column, block } : null);
        current = null;
        setDrag(null);
        if (dropped && last) onDropped(last);
      },
    );
  };
  return { drag, begin, columns };
}

function changed(grid: Grid, mode: Drag["mode"], block: Block, minutes: number): Block {
  if (mode === "move") return shifted(grid, block, minutes);
  if (mode === "size") return lengthened(grid, block, minutes);
  // Drawn downwards from where the pointer went down, or upwards to it.
  const length = Math.max(5, snapped(Math.abs(minutes)));
  if (minutes >= 0) return lengthened(grid, { ...block, minutes: length }, 0);
  const start = Math.max(0, placeOf(grid, block.start) - length);
  return { ...block, start: clockAt(grid, start), minutes: length };
}

function columnAt(columns: Map<Column, HTMLElement>, x: number, otherwise: Column): Column {
  for (const [column, element] of columns) {
    const { left, right } = element.getBoundingClientRect();
    if (x >= left && x < right) return column;
  }
  return otherwise;
}
