import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/api/http";

interface NeverList {
  channel_ids: number[];
}

/** The channels on which an item never airs. */
export const neverQuery = (id: number) =>
  queryOptions({
    queryKey: ["catalog", "item", id, "never"],
    queryFn: ({ signal }) => getJson<NeverList>(`/api/catalog/items/${id}/never`, { signal }),
  });

export const keepNever = (id: number, channel_ids: number[]) =>
  sendJson<NeverList>("PUT", `/api/catalog/items/${id}/never`, { channel_ids });
