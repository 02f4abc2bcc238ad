import { sendJson } from "@/lib/api/http";
import type { Item, ItemChange } from "@/lib/api/types";

export function changeItem(id: number, change: ItemChange): Promise<Item> {
  return sendJson<Item>("PATCH", `/api/catalog/items/${id}`, change);
}
