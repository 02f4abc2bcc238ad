import { sendJson } from "@/lib/api/http";
import type { Job } from "@/lib/api/types";

export function scanSource(id: number): Promise<Job> {
  return sendJson<Job>("POST", `/api/sources/${id}/scan`);
}
