/** The break level of a schedule: acts of programmes, spots and cards, each to the millisecond. */

export const PIECE_ROLES = [
  "bumper_out",
  "spots",
  "promo",
  "ident",
  "bumper_in",
  "rating_card",
  "up_next_card",
] as const;

export interface Piece {
  id: number;
  entry_id: number;
  kind: "programme" | "spot" | "card";
  role: (typeof PIECE_ROLES)[number] | null;
  break_number: number | null;
  item_id: number | null;
  title: string;
  start: string;
  end: string;
  in_seconds: number;
  rule: string;
  reason: string;
  /** Rules that were not kept, in words. */
  relaxed: string[];
}

export interface Rundown {
  planned_through: string;
  pieces: Piece[];
}
