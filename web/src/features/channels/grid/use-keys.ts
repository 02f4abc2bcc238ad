import type { KeyboardEvent } from "react";
import type { Block } from "@/lib/api/grid";
import { useText } from "@/lib/text/text";
import type { Desk } from "./desk";
import {
  blocksOf,
  columnsOf,
  DAY_MINUTES,
  editDay,
  lengthened,
  movedTo,
  overlapping,
  placeOf,
  replaced,
  shifted,
  SNAP,
  without,
  type Column,
} from "./model";

export const cardId = (column: Column, id: string) => `block-${column}-${id}`;

/** Focus goes to a block; to one that is only about to be drawn, as soon as it is there. */
export function focusBlock(column: Column, id: string) {
  const card = document.getElementById(cardId(column, id));
  if (card) card.focus();
  else requestAnimationFrame(() => document.getElementById(cardId(column, id))?.focus());
}

/** What the keys do on a block, and what is said of it. */
export function useBlockKeys(desk: Desk, onOpen: () => void) {
  const { t } = useText();
  const { grid, scope, columnName, edit, announce } = desk;

  const tell = (block: Block, column: Column, verb: "moved" | "sized") => {
    const others = blocksOf(grid, column).map((one) => (one.id === block.id ? block : one));
    const overlaps = overlapping(grid, others).has(block.id) ? ` ${t("grid.overlaps")}.` : "";
    announce(
      t(verb === "moved" ? "grid.said_moved" : "grid.said_sized", {
        title: block.title,
        day: desk.columnName(column),
        span: desk.spanOf(block),
      }) + overlaps,
    );
  };
  const put = (column: Column, before: Block, after: Block, verb: "moved" | "sized") => {
    edit(
      (now) => editDay(now, column, scope, columnName(column), (blocks) => replaced(blocks, before.id, after)),
      `${column}/${before.id}/${verb}`,
    );
    tell(after, column, verb);
  };
  const remove = (column: Column, block: Block) => {
    const list = blocksOf(grid, column);
    const index = list.findIndex((one) => one.id === block.id);
    const next = list[index + 1] ?? list[index - 1];
    edit((now) => editDay(now, column, scope, columnName(column), (blocks) => without(blocks, block.id)));
    desk.select(null);
    announce(t("grid.said_removed", { title: block.title }));
    if (next) focusBlock(column, next.id);
  };
  const across = (column: Column, block: Block, step: -1 | 1, carried: boolean) => {
    const columns = columnsOf(grid);
    const to = columns[columns.indexOf(column) + step];
    if (!to) return;
    if (!carried) {
      const nearest = nearestTo(desk, to, placeOf(grid, block.start));
      if (nearest) focusBlock(to, nearest.id);
      return;
    }
    edit((now) => movedTo(now, column, to, block, scope, columnName));
    desk.select({ column: to, id: block.id });
    tell(block, to, "moved");
    focusBlock(to, block.id);
  };
  const along = (column: Column, block: Block, step: -1 | 1) => {
    const list = blocksOf(grid, column);
    const next = list[list.findIndex((one) => one.id === block.id) + step];
    if (next) focusBlock(column, next.id);
  };
  const onKey = (event: KeyboardEvent, column: Column, block: Block) => {
    const step = event.key === "ArrowUp" || event.key === "ArrowLeft" ? -1 : 1;
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      if (event.shiftKey) put(column, block, shifted(grid, block, step * SNAP), "moved");
      else if (event.altKey) put(column, block, lengthened(grid, block, step * SNAP), "sized");
      else along(column, block, step);
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") across(column, block, step, event.shiftKey);
    else if (event.key === "Delete" || event.key === "Backspace") remove(column, block);
    else if (event.key === "Enter") {
      desk.select({ column, id: block.id });
      onOpen();
    } else return;
    event.preventDefault();
  };
  return { onKey, remove };
}

function nearestTo(desk: Desk, column: Column, place: number): Block | undefined {
  let best: Block | undefined;
  let distance = DAY_MINUTES;
  for (const block of blocksOf(desk.grid, column)) {
    const away = Math.abs(placeOf(desk.grid, block.start) - place);
    if (away < distance) [best, distance] = [block, away];
  }
  return best;
}
