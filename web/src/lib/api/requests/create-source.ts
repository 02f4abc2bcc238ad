import { sendJson } from "@/lib/api/http";
import type { NewSource, Source } from "@/lib/api/types";

/** The first sync starts at once. */
export function createSource(source: NewSource): Promise<Source> {
  return sendJson<Source>("POST", "/api/sources", source);
}
