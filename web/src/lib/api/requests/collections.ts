import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/api/http";
import type { Collection, Item, Page } from "@/lib/api/types";

export const collectionsQuery = queryOptions({
  queryKey: ["collections"],
  queryFn: ({ signal }) => getJson<Collection[]>("/api/collections", { signal }),
});

export const collectionQuery = (id: number) =>
  queryOptions({
    queryKey: ["collections", id],
    queryFn: ({ signal }) => getJson<Collection>(`/api/collections/${id}`, { signal }),
  });

export const collectionItemsQuery = (id: number, limit: number) =>
  queryOptions({
    queryKey: ["collections", id, "items", limit],
    queryFn: ({ signal }) => getJson<Page<Item>>(`/api/collections/${id}/items`, { query: { limit }, signal }),
  });

export const createCollection = (made: { name: string; kind: Collection["kind"]; query?: string }) =>
  sendJson<Collection>("POST", "/api/collections", made);

export const changeCollection = (id: number, change: { name?: string; query?: string }) =>
  sendJson<Collection>("PATCH", `/api/collections/${id}`, change);

export function deleteCollection(id: number): Promise<void> {
  return sendJson("DELETE", `/api/collections/${id}`);
}

export const addToCollection = (id: number, item_ids: number[]) =>
  sendJson<unknown>("POST", `/api/collections/${id}/items`, { item_ids });

export const takeFromCollection = (id: number, item_ids: number[]) =>
  sendJson<unknown>("DELETE", `/api/collections/${id}/items`, { item_ids });

export const orderCollection = (id: number, item_ids: number[]) =>
  sendJson<unknown>("PUT", `/api/collections/${id}/order`, { item_ids });
