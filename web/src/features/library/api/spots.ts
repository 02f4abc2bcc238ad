import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/api/http";
import { completionsQuery } from "@/lib/api/requests/queries";
import type { SpotTerms } from "@/lib/api/spot";
import type { ChangedSpots } from "@/lib/api/types";

export const spotQuery = (id: number) =>
  queryOptions({
    queryKey: ["catalog", "item", id, "spot"],
    queryFn: ({ signal }) => getJson<SpotTerms>(`/api/catalog/items/${id}/spot`, { signal }),
  });

export const keepSpot = (id: number, terms: SpotTerms) =>
  sendJson<SpotTerms>("PUT", `/api/catalog/items/${id}/spot`, terms);

/** Changes what is given; what does not air in breaks is left out. */
export const changeSpots = (item_ids: number[], terms: Partial<SpotTerms>) =>
  sendJson<ChangedSpots>("POST", "/api/catalog/spots", { item_ids, terms });

const CATEGORIES = "category:";

/** The categories there are, as the search completes them. */
export const categoriesQuery = completionsQuery(CATEGORIES, CATEGORIES.length);
