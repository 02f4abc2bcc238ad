import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/api/http";
import type { Collection, CollectionChange, CollectionPreview, Item, Page } from "@/lib/api/types";

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

export const createCollection = (made: CollectionChange & { name: string }) =>
  sendJson<Collection>("POST", "/api/collections", made);

export const changeCollection = (id: number, change: CollectionChange) =>
  sendJson<Collection>("PATCH", `/api/collections/${id}`, change);

/** What such a query finds now, in that order. Nothing is stored. */
export const collectionPreviewQuery = (of: Pick<Collection, "query" | "sort" | "order" | "limit">) =>
  queryOptions({
    queryKey: ["collections", "preview", of],
    queryFn: ({ signal }) => sendJson<CollectionPreview>("POST", "/api/collections/preview", of, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });

export function deleteCollection(id: number): Promise<void> {
  return sendJson("DELETE", `/api/collections/${id}`);
}

export const addToCollection = (id: number, item_ids: number[]) =>
  sendJson<Collection>("POST", `/api/collections/${id}/items`, { item_ids });

export const takeFromCollection = (id: number, item_ids: number[]) =>
  sendJson<Collection>("DELETE", `/api/collections/${id}/items`, { item_ids });

export const orderCollection = (id: number, item_ids: number[]) =>
  sendJson<Collection>("PUT", `/api/collections/${id}/order`, { item_ids });
