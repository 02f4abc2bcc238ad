import { sendJson } from "@/lib/api/http";
import type { Source } from "@/lib/api/types";

/** The scan starts at once. */
export function createSource(source: { location: string; name?: string | undefined }): Promise<Source> {
  return sendJson<Source>("POST", "/api/sources", { kind: "folder", ...source });
}
