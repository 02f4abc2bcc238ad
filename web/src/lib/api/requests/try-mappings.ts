import { sendJson } from "@/lib/api/http";
import type { MappingTrial, PathMapping, SourceAddress } from "@/lib/api/types";

/** Where the server's files would be found here with these mappings; the server's own examples are tried. */
export function tryMappings(
  of: SourceAddress | { source_id: number },
  mappings: PathMapping[],
  signal?: AbortSignal,
): Promise<MappingTrial> {
  return sendJson<MappingTrial>("POST", "/api/sources/mappings/try", { ...of, mappings }, signal);
}
