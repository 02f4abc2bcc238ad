import type { BulkChange, Item } from "@/lib/api/types";

/** One value for all. */
export const SET_FIELDS = ["kind", "rating", "company", "category", "demographic", "notes"] as const;
/** Several values, added to or taken from what is there. */
export const LIST_FIELDS = ["genres", "tags", "dayparts", "holidays", "warnings"] as const;

export type BulkDraft = Record<string, string>;

const words = (text: string) =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);

/** What the filled-in fields ask for. */
export function editOf(draft: BulkDraft): Pick<BulkChange, "set" | "add" | "remove"> {
  const lists = (way: string) =>
    Object.fromEntries(
      LIST_FIELDS.flatMap((field) => {
        const values = words(draft[`${way}.${field}`] ?? "");
        return values.length > 0 ? [[field, values] as const] : [];
      }),
    );
  const set = SET_FIELDS.flatMap((field) => {
    const value = draft[field]?.trim();
    return value ? [[field, value] as const] : [];
  });
  return { set: Object.fromEntries(set), add: lists("add"), remove: lists("remove") };
}

/** How many of the items the edit changes, as far as is known of them here. */
export function changedBy(
  items: readonly Item[],
  { set, add, remove }: Pick<BulkChange, "set" | "add" | "remove">,
): number {
  const low = (values: unknown) => (Array.isArray(values) ? values.map((one) => String(one).toLowerCase()) : []);
  return items.filter((item) => {
    const facts: Record<string, unknown> = { ...item, rating: item.rating?.raw };
    return (
      Object.entries(set).some(([field, value]) => facts[field] !== value) ||
      Object.entries(add).some(([field, values]) => low(values).some((one) => !low(facts[field]).includes(one))) ||
      Object.entries(remove).some(([field, values]) => low(values).some((one) => low(facts[field]).includes(one)))
    );
  }).length;
}
