import { sendJson } from "@/lib/api/http";
import type { Job } from "@/lib/api/types";

/** Goes on where it stood. */
export function resumeJob(id: number): Promise<Job> {
  return sendJson<Job>("POST", `/api/jobs/${id}/resume`);
}
