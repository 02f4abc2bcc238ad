import { createContext, use } from "react";
import type { Block, Content, Grid } from "@/lib/api/grid";
import type { Channel } from "@/lib/api/types";
import type { Column, Scope } from "./model";

/** Where a block stands. */
export interface Place {
  column: Column;
  id: string;
}

/** What one mistake the station found is about; `block` when it is about one. */
export interface Fault {
  block: string | null;
  field: string;
  message: string;
}

/** What every part of the grid editor works with. */
export interface Desk {
  channel: Channel;
  grid: Grid;
  scope: Scope;
  selected: Place | null;
  /** The last save's, until the next. */
  faults: Fault[];
  /** Edits of the same thing one after the other (`of`) are undone as one. */
  edit: (change: (grid: Grid) => Grid, of?: string | null) => void;
  select: (place: Place | null) => void;
  /** Shows a block wherever it is first found in the week. */
  goTo: (blockId: string) => void;
  /** Says it to those who cannot see it. */
  announce: (text: string) => void;
  inWords: (content: Content) => string;
  /** What a column is called; a template it gets for itself is called so too. */
  columnName: (column: Column) => string;
  spanOf: (block: Block) => string;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("useDesk must be used inside the grid editor");
  return desk;
}
