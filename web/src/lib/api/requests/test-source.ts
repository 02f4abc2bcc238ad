import { sendJson } from "@/lib/api/http";
import type { SourceAddress, SourceTest } from "@/lib/api/types";

/** Looks at what is there. A bad address is an answer (`ok` false and why), not a failure. */
export function testSource(source: SourceAddress, signal?: AbortSignal): Promise<SourceTest> {
  return sendJson<SourceTest>("POST", "/api/sources/test", source, signal);
}
