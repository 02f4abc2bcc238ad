import { sendJson } from "@/lib/api/http";
import type { Job } from "@/lib/api/types";

/** Does it again; a scan that was stopped goes on where it stood. */
export function retryJob(id: number): Promise<Job> {
  return sendJson<Job>("POST", `/api/jobs/${id}/retry`);
}
