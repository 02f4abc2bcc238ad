import type { Tone } from "@/components/Status";
import type { Item, ItemState } from "@/lib/api/types";
import { episodeMark } from "@/lib/programme/airing";

export const STATE_TONES: Record<ItemState, Tone> = {
  available: "ok",
  pending: "busy",
  unavailable: "warn",
  unusable: "bad",
};

/** "Night Desk" over "S2 E5 · The tape", or the film over its year. */
export function namesOf(item: Item): { name: string; sub: string } {
  if (item.series_title === null) return { name: item.title, sub: item.year === null ? "" : String(item.year) };
  return { name: item.series_title, sub: [episodeMark(item), item.title].filter(Boolean).join(" · ") };
}
