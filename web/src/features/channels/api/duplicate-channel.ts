import { sendJson } from "@/lib/api/http";
import type { Channel } from "@/lib/api/types";

/** The copy has the same plan, the next free number and a schedule of its own. */
export function duplicateChannel(id: number): Promise<Channel> {
  return sendJson<Channel>("POST", `/api/channels/${id}/duplicate`);
}
