import { sendJson } from "@/lib/api/http";
import type { SourceTest } from "@/lib/api/types";

/** Looks into the folder. A bad folder is an answer (`ok` false and why), not a failure. */
export function testSource(location: string): Promise<SourceTest> {
  return sendJson<SourceTest>("POST", "/api/sources/test", { kind: "folder", location });
}
