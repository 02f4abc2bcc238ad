import { useQuery } from "@tanstack/react-query";
import { useState, type PointerEvent } from "react";
import { Button, IconButton } from "@/components/Button";
import { SearchField, TextField } from "@/components/Field";
import { Icon } from "@/components/Icon";
import { Failure, Skeleton } from "@/components/States";
import { itemsQuery } from "@/lib/api/requests/get-items";
import type { Item } from "@/lib/api/types";
import { underTitle } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import { useDebounced } from "@/lib/use-debounced";
import type { Entry } from "./axis";
import { localInput } from "./local-input";
import css from "./Panel.module.css";

const SEARCH_MS = 250;
const MOST = 30;

export const nameOf = (item: Item) =>
  item.series_title ? `${item.series_title} · ${underTitle({ ...item, subtitle: item.title })}` : item.title;

/** The library beside the timeline: an item is dragged into it, put at the mark, or takes the place of what is chosen. */
export function InsertPanel({
  at,
  selected,
  lock,
  busy,
  onAt,
  onGrab,
  onInsert,
  onReplace,
}: {
  /** Where it goes. */
  at: number;
  selected: Entry | null;
  lock: number;
  busy: boolean;
  onAt: (ms: number) => void;
  onGrab: (event: PointerEvent, item: Item) => void;
  onInsert: (item: Item) => void;
  onReplace: (item: Item) => void;
}) {
  const { t, number } = useText();
  const [q, setQ] = useState("");
  const words = useDebounced(q, SEARCH_MS);
  const found = useQuery(itemsQuery({ q: words || undefined, state: "available" }, 0, MOST));
  const replaces = selected && selected.start >= lock ? selected : null;
  return (
    <div className={css.panel}>
      <TextField
        label={t("timeline.insert_at")}
        type="datetime-local"
        step={1}
        value={localInput(at)}
        onChange={(event) => {
          const ms = Date.parse(event.target.value);
          if (!Number.isNaN(ms)) onAt(ms);
        }}
        error={at < lock ? t("timeline.refused_locked") : null}
      />
      <SearchField label={t("library.search")} value={q} onValue={setQ} />
      {found.isPending && <Skeleton height={240} radius={8} />}
      {found.isError && (
        <Failure compact error={found.error} title={t("library.failed")} onRetry={() => void found.refetch()} />
      )}
      {found.data?.items.length === 0 && <p className={css.hint}>{t("timeline.nothing_found")}</p>}
      {found.data && found.data.items.length > 0 && (
        <ul className={css.found} aria-label={t("timeline.found")}>
          {found.data.items.map((item) => (
            <li key={item.id}>
              <span className={css.handle} onPointerDown={(event) => onGrab(event, item)} title={t("timeline.drag_in")}>
                <Icon name="drag" size={16} />
              </span>
              <span className={css.what}>
                <span className={css.name}>{nameOf(item)}</span>
                <span className="tabular dim">{hms(item.duration_seconds)}</span>
              </span>
              <span className={css.ways}>
                <Button
                  small
                  disabled={busy || at < lock}
                  aria-label={t("timeline.insert_item", { title: nameOf(item) })}
                  onClick={() => onInsert(item)}
                >
                  {t("timeline.insert_here")}
                </Button>
                {replaces && (
                  <IconButton
                    small
                    icon="swap"
                    disabled={busy}
                    label={t("timeline.replace_with", { title: replaces.airing.title, by: nameOf(item) })}
                    onClick={() => onReplace(item)}
                  />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {found.data && found.data.total > MOST && (
        <p className={css.hint}>{t("common.and_more", { count: number(found.data.total - MOST) })}</p>
      )}
    </div>
  );
}
