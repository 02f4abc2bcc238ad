import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { ItemDetail } from "@/lib/api/types";

export const itemQuery = (id: number) =>
  queryOptions({
    queryKey: ["catalog", "item", id],
    queryFn: ({ signal }) => getJson<ItemDetail>(`/api/catalog/items/${id}`, { signal }),
  });
