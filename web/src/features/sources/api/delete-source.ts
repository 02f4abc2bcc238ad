import { sendJson } from "@/lib/api/http";

export function deleteSource(id: number): Promise<void> {
  return sendJson("DELETE", `/api/sources/${id}`);
}
