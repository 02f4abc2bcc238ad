import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { IconButton } from "@/components/Button";
import { SearchField } from "@/components/Field";
import { FoundList } from "@/components/FoundList";
import { Skeleton } from "@/components/States";
import { itemQuery } from "@/lib/api/requests/get-item";
import { itemsQuery } from "@/lib/api/requests/get-items";
import { useText } from "@/lib/text/text";
import { useDebounced } from "@/lib/use-debounced";
import css from "./NeverItems.module.css";

const titled = (item: { title: string; series_title?: string | null }) =>
  item.series_title ? `${item.series_title} · ${item.title}` : item.title;

/** Items that a channel leaves out: each can be let back, others are found by their words. */
export function NeverItems({ ids, onChange }: { ids: readonly number[]; onChange: (ids: number[]) => void }) {
  const { t } = useText();
  const [q, setQ] = useState("");
  const typed = useDebounced(q, 250);
  const found = useQuery({ ...itemsQuery({ q: typed }, 0, 20), enabled: typed.trim() !== "" });
  const others = found.data?.items.filter((item) => !ids.includes(item.id));
  const names = useQueries({ queries: ids.map((id) => itemQuery(id)) });
  return (
    <>
      {ids.length === 0 && <p className="dim">{t("grid.never_none")}</p>}
      {ids.length > 0 && (
        <ul className={css.never}>
          {ids.map((id, i) => {
            const item = names[i]?.data;
            const title = item ? titled(item) : t("grid.number", { number: String(id) });
            return (
              <li key={id}>
                <span>{title}</span>
                <IconButton
                  icon="close"
                  small
                  label={t("grid.never_take_back", { title })}
                  onClick={() => onChange(ids.filter((one) => one !== id))}
                />
              </li>
            );
          })}
        </ul>
      )}
      <SearchField label={t("grid.never_find")} value={q} onValue={setQ} />
      {typed.trim() !== "" && (
        <FoundList>
          {found.isPending && <Skeleton height={80} />}
          {others?.length === 0 && <li className={css.nothing}>{t("library.none_found")}</li>}
          {others?.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                onClick={() => {
                  setQ("");
                  onChange([...ids, item.id]);
                }}
              >
                <span>{titled(item)}</span>
              </button>
            </li>
          ))}
        </FoundList>
      )}
    </>
  );
}
