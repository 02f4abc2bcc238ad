import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/api/http";
import type { BulkChange, BulkEdit, ItemEdit, UndoneEdit } from "@/lib/api/types";

/** One edit of many items, undone as a whole. */
export const bulkEdit = (edit: BulkChange) => sendJson<BulkEdit>("POST", "/api/catalog/bulk", edit);

export const undoEdit = (id: number) => sendJson<UndoneEdit>("POST", `/api/catalog/edits/${id}/undo`);

export const editsQuery = queryOptions({
  queryKey: ["catalog", "edits"],
  queryFn: ({ signal }) => getJson<ItemEdit[]>("/api/catalog/edits", { signal }),
});
