import { sendJson } from "@/lib/api/http";
import type { GeneratedSchedule } from "@/lib/api/types";

/** Extends the schedule; what is published never changes. */
export function generateSchedule(id: number, days: number): Promise<GeneratedSchedule> {
  return sendJson<GeneratedSchedule>("POST", `/api/channels/${id}/generate-schedule`, { days });
}
