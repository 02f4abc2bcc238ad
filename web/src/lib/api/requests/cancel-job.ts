import { sendJson } from "@/lib/api/http";
import type { Job } from "@/lib/api/types";

export function cancelJob(id: number): Promise<Job> {
  return sendJson<Job>("POST", `/api/jobs/${id}/cancel`);
}
