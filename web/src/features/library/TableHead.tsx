import { Icon } from "@/components/Icon";
import type { ItemSearch } from "@/lib/api/requests/get-items";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import css from "./Library.module.css";

const SORTED = ["title", "year", "duration"] as const;

/** The columns' names; those the list can be ordered by are buttons, and a second press turns the order round. */
export function TableHead({ search, onSort }: { search: ItemSearch; onSort: (sort: string, order: string) => void }) {
  const { t } = useText();
  const { sort = "title", order = "asc" } = search;
  return (
    <div className={classes(css.line, css.columns)}>
      {SORTED.map((by) => {
        const on = sort === by;
        const next = on && order === "asc" ? "desc" : "asc";
        return (
          <button
            key={by}
            type="button"
            className={css.column}
            data-on={on}
            title={t(`library.sort_${by}_${next}`)}
            onClick={() => onSort(by, next)}
          >
            {t(`library.${by}`)}
            {on && <Icon name={order === "asc" ? "up" : "down"} size={14} />}
          </button>
        );
      })}
      <span>{t("channels.genres")}</span>
      <span>{t("library.picture")}</span>
      <span>{t("library.state")}</span>
    </div>
  );
}
