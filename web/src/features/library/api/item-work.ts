import { sendJson } from "@/lib/api/http";
import type { Breakpoint, ItemDetail, Job } from "@/lib/api/types";

type Kept = Pick<Breakpoint, "at_seconds" | "state" | "note">;

export const saveBreakpoints = (id: number, breakpoints: Kept[]) =>
  sendJson<ItemDetail>("PUT", `/api/catalog/items/${id}/breakpoints`, { breakpoints });

export const findBreakpoints = (id: number) => sendJson<Job>("POST", `/api/catalog/items/${id}/breakpoints/find`);

export const preferListing = (id: number, source_item_id: number) =>
  sendJson<ItemDetail>("PUT", `/api/catalog/items/${id}/preference`, { source_item_id, file_id: null });

export const splitListing = (id: number, source_item_id: number) =>
  sendJson<ItemDetail>("POST", `/api/catalog/items/${id}/split`, { source_item_id });
