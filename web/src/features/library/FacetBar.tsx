import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "@/components/States";
import type { ItemSearch } from "@/lib/api/requests/get-items";
import { ITEM_KINDS, type FacetCount } from "@/lib/api/types";
import { ratingWords } from "@/lib/programme/rating";
import { oneOf, type LibrarySearch } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { facetsQuery } from "./api/get-facets";
import css from "./Library.module.css";

const MOST = 12;
const USED = ["never", "month", "week"] as const;

/** What there is of each, and one press to see only that. */
export function FacetBar({
  search,
  wanted,
  onChange,
}: {
  search: LibrarySearch;
  wanted: ItemSearch;
  onChange: (part: LibrarySearch) => void;
}) {
  const { t, number } = useText();
  const asked = useQuery(facetsQuery(wanted));
  const facets = asked.data;
  if (!facets && asked.isError) return <div />;
  if (!facets) return <Skeleton height={180} radius={8} />;
  const kindName = (value: string) => {
    const kind = oneOf(value, ITEM_KINDS);
    return kind ? t(`kinds.${kind}`) : value;
  };
  const stateName = (value: string) => {
    const state = oneOf(value, ["available", "unavailable", "unusable", "pending"]);
    return state ? t(`state.${state}`) : value;
  };
  const states = facets.states.filter((one) => one.value !== "available" || search.state === "available");
  const groups: {
    field: keyof LibrarySearch;
    title: string;
    name?: (value: string) => string;
    values: FacetCount[];
  }[] = [
    { field: "kind", title: t("channels.kinds"), name: kindName, values: facets.kinds },
    { field: "state", title: t("library.state"), name: stateName, values: states },
    {
      field: "source",
      title: t("facet.source"),
      values: facets.sources.length > 1 || search.source ? facets.sources : [],
    },
    { field: "genre", title: t("channels.genres"), values: facets.genres },
    { field: "rating", title: t("facet.rating"), name: (code) => ratingWords({ code }, t), values: facets.ratings },
    { field: "daypart", title: t("facet.daypart"), values: facets.dayparts },
    { field: "company", title: t("facet.company"), values: facets.companies },
    { field: "collection", title: t("collections.title"), values: facets.collections },
  ];
  return (
    <div className={css.facets} role="group" aria-label={t("library.filters")}>
      {groups.map(({ field, title, name, values }) =>
        values.length === 0 ? null : (
          <div key={field} className={css.facetGroup} role="group" aria-label={title}>
            <span aria-hidden="true">{title}</span>
            {values.slice(0, MOST).map(({ value, label, count }) => {
              const on = search[field] === value;
              return (
                <button
                  key={value}
                  type="button"
                  className={css.facet}
                  aria-pressed={on}
                  onClick={() => onChange({ [field]: on ? undefined : value })}
                >
                  {name ? name(value) : label} <span>{number(count)}</span>
                </button>
              );
            })}
          </div>
        ),
      )}
      <div className={css.facetGroup} role="group" aria-label={t("facet.used")}>
        <span aria-hidden="true">{t("facet.used")}</span>
        {USED.map((used) => (
          <button
            key={used}
            type="button"
            className={css.facet}
            aria-pressed={search.used === used}
            onClick={() => onChange({ used: search.used === used ? undefined : used })}
          >
            {t(`facet.used_${used}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
