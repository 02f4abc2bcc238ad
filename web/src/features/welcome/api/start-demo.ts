import { sendJson } from "@/lib/api/http";
import type { Job } from "@/lib/api/types";

/** Makes the demo network: clips drawn here, three channels, nothing downloaded. */
export function startDemo(): Promise<Job> {
  return sendJson<Job>("POST", "/api/system/demo");
}
