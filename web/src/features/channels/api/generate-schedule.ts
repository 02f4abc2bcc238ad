import { sendJson } from "@/lib/api/http";
import type { GeneratedSchedule } from "@/lib/api/types";

/** Extends the schedule, or plans it anew; what is on its way to viewers never changes. */
export function generateSchedule(id: number, days: number, anew: boolean): Promise<GeneratedSchedule> {
  return sendJson<GeneratedSchedule>("POST", `/api/channels/${id}/generate-schedule`, { days, anew });
}
