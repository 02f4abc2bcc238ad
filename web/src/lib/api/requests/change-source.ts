import { sendJson } from "@/lib/api/http";
import type { Source, SourceChange } from "@/lib/api/types";

export function changeSource(id: number, change: SourceChange): Promise<Source> {
  return sendJson<Source>("PATCH", `/api/sources/${id}`, change);
}
