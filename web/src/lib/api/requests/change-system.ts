import { sendJson } from "@/lib/api/http";
import type { SystemInfo } from "@/lib/api/types";

export function changeSystem(change: { name: string }): Promise<SystemInfo> {
  return sendJson<SystemInfo>("PATCH", "/api/system", change);
}
