import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "@/components/States";
import { oneOf, type LibrarySearch } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { facetsQuery } from "./api/get-facets";
import css from "./Library.module.css";

/** What there is of each, and one press to see only that. */
export function FacetBar({
  search,
  q,
  onChange,
}: {
  search: LibrarySearch;
  q: string | undefined;
  onChange: (part: LibrarySearch) => void;
}) {
  const { t, number } = useText();
  const facets = useQuery(facetsQuery(q, search.library));
  if (facets.isPending) return <Skeleton width="60%" height={32} radius={16} />;
  if (!facets.data) return null;
  const kindName = (value: string) => {
    const kind = oneOf(value, ["movie", "episode", "clip"]);
    return kind ? t(`kinds.${kind}`) : value;
  };
  const stateName = (value: string) => {
    const state = oneOf(value, ["available", "unavailable", "unusable", "pending"]);
    return state ? t(`state.${state}`) : value;
  };
  const groups = [
    { field: "kind", title: t("channels.kinds"), name: kindName, values: facets.data.kinds },
    {
      field: "state",
      title: t("library.state"),
      name: stateName,
      values: facets.data.states.filter((one) => one.value !== "available" || search.state === "available"),
    },
    {
      field: "genre",
      title: t("channels.genres"),
      name: (value: string) => value,
      values: facets.data.genres.slice(0, 14),
    },
  ] as const;
  return (
    <div className={css.facets} role="group" aria-label={t("library.filters")}>
      {groups.map(({ field, title, name, values }) =>
        values.length === 0 ? null : (
          <div key={field} className={css.facetGroup} role="group" aria-label={title}>
            <span aria-hidden="true">{title}</span>
            {values.map(({ value, count }) => {
              const on = search[field] === value;
              return (
                <button
                  key={`${field}/${value}`}
                  type="button"
                  className={css.facet}
                  aria-pressed={on}
                  onClick={() => onChange({ [field]: on ? undefined : value })}
                >
                  {name(value)} <span>{number(count)}</span>
                </button>
              );
            })}
          </div>
        ),
      )}
    </div>
  );
}
