import { sendJson } from "@/lib/api/http";
import type { Job } from "@/lib/api/types";

/** A person says: what is missing is really gone. */
export function confirmSource(id: number): Promise<Job> {
  return sendJson<Job>("POST", `/api/sources/${id}/confirm`, {});
}
