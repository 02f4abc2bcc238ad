import { sendJson } from "@/lib/api/http";

/** Takes a manual entry out; the hole is refilled by the channel's plan. */
export function removeEntry(id: number): Promise<void> {
  return sendJson("DELETE", `/api/schedules/${id}`);
}
