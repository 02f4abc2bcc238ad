import { sendJson } from "@/lib/api/http";
import type { Breakpoint, ItemDetail, Job } from "@/lib/api/types";

type Kept = Pick<Breakpoint, "at_seconds" | "state" | "note">;

export const saveBreakpoints = (id: number, breakpoints: Kept[]) =>
  sendJson<ItemDetail>("PUT", `/api/catalog/items/${id}/breakpoints`, { breakpoints });

export const findBreakpoints = (id: number) => sendJson<Job>("POST", `/api/catalog/items/${id}/breakpoints/find`);

/** What counts when it is listed or kept more than once; null leaves the choice to the station. */
export const prefer = (id: number, preference: { source_item_id: number | null; file_id: number | null }) =>
  sendJson<ItemDetail>("PUT", `/api/catalog/items/${id}/preference`, preference);

/** The other becomes a part of this one: the same film, listed twice. */
export const mergeItem = (id: number, other_id: number) =>
  sendJson<ItemDetail>("POST", `/api/catalog/items/${id}/merge`, { other_id });

export const splitListing = (id: number, source_item_id: number) =>
  sendJson<ItemDetail>("POST", `/api/catalog/items/${id}/split`, { source_item_id });
