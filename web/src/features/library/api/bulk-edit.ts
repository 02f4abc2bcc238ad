import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/api/http";
import type { BulkEdit, EditRecord } from "@/lib/api/types";

/** One edit of many items, undone as a whole. */
export const bulkEdit = (edit: BulkEdit) =>
  sendJson<{ edit_id: number; title: string; changed: number }>("POST", "/api/catalog/bulk", edit);

export const undoEdit = (id: number) =>
  sendJson<{ restored: number; skipped: number }>("POST", `/api/catalog/edits/${id}/undo`);

export const editsQuery = queryOptions({
  queryKey: ["catalog", "edits"],
  queryFn: ({ signal }) => getJson<EditRecord[]>("/api/catalog/edits", { signal }),
});
