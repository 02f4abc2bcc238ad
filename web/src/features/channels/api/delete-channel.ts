import { sendJson } from "@/lib/api/http";

export function deleteChannel(id: number): Promise<void> {
  return sendJson("DELETE", `/api/channels/${id}`);
}
