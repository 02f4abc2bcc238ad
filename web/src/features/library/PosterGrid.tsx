import type { MouseEvent } from "react";
import { Picture } from "@/components/Picture";
import { Status } from "@/components/Status";
import { itemsQuery, type ItemSearch } from "@/lib/api/requests/get-items";
import type { Item } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import { CardRows, CardToCome, useRows } from "./CardRows";
import { CheckMark } from "./CheckMark";
import css from "./Library.module.css";
import { pressed } from "./pressed";
import type { Selection } from "./use-selection";
import { PAGE, useWindow } from "./use-window";
import { namesOf, STATE_TONES } from "./words";

/** Pictures in rows, as many to a row as fit. */
export function PosterGrid({
  search,
  total,
  selection,
  onOpen,
}: {
  search: ItemSearch;
  total: number;
  selection: Selection;
  onOpen: (item: Item) => void;
}) {
  const rows = useRows(total);
  const itemAt = useWindow((offset) => itemsQuery(search, offset, PAGE), rows.first, rows.last);
  return (
    <CardRows
      rows={rows}
      card={(index) => {
        const item = itemAt(index);
        return (
          <PosterCard
            key={index}
            item={item}
            chosen={selection.active ? item !== undefined && selection.chosen.has(item.id) : null}
            onPress={(one, event) => pressed(one, index, event, { selection, itemAt, onOpen })}
          />
        );
      }}
    />
  );
}

function PosterCard({
  item,
  chosen,
  onPress,
}: {
  item: Item | undefined;
  /** Null while nothing is being chosen. */
  chosen: boolean | null;
  onPress: (item: Item, event: MouseEvent) => void;
}) {
  const { t } = useText();
  if (!item) return <CardToCome />;
  const { name, sub } = namesOf(item);
  return (
    <button
      type="button"
      className={css.card}
      aria-pressed={chosen ?? undefined}
      onClick={(event) => onPress(item, event)}
    >
      <span className={css.picture}>
        {chosen !== null && <CheckMark on={chosen} />}
        <Picture src={item.poster_url ?? item.image_url} title={name} ratio="2 / 3" />
        {item.state !== "available" && (
          <span className={css.badge}>
            <Status tone={STATE_TONES[item.state]} title={item.reason}>
              {t(`state.${item.state}`)}
            </Status>
          </span>
        )}
      </span>
      <span className={css.name}>{name}</span>
      <span className={css.sub}>
        {[sub, item.duration_seconds > 0 ? hms(item.duration_seconds) : ""].filter(Boolean).join(" · ")}
      </span>
    </button>
  );
}
