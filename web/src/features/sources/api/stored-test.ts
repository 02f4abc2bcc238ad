import { queryOptions } from "@tanstack/react-query";
import { sendJson } from "@/lib/api/http";
import type { SourceTest } from "@/lib/api/types";

/** What the server has at this moment, asked with the stored key. */
export const storedTestQuery = (id: number) =>
  queryOptions({
    queryKey: ["sources", id, "test"],
    queryFn: ({ signal }) => sendJson<SourceTest>("POST", `/api/sources/${id}/test`, undefined, signal),
    staleTime: 30_000,
  });
