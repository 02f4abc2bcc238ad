import { sendJson } from "@/lib/api/http";
import type { ManualEntryResult } from "@/lib/api/types";

/** Puts one item at one moment; it overrides what it covers. */
export function placeEntry(entry: { channel_id: number; item_id: number; start: string }): Promise<ManualEntryResult> {
  return sendJson<ManualEntryResult>("POST", "/api/schedules", entry);
}
