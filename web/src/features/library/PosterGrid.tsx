import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type MouseEvent } from "react";
import { Picture } from "@/components/Picture";
import { Skeleton } from "@/components/States";
import { Status } from "@/components/Status";
import type { ItemSearch } from "@/lib/api/requests/get-items";
import type { Item } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import { useBox } from "@/lib/use-box";
import { CheckMark } from "./CheckMark";
import css from "./Library.module.css";
import { pressed } from "./pressed";
import type { Selection } from "./use-selection";
import { useWindow } from "./use-window";
import { namesOf, STATE_TONES } from "./words";

const GAP = 18;
const WORDS_PX = 62;

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
  const box = useRef<HTMLDivElement>(null);
  const { width, top } = useBox(box);
  const columns = Math.max(2, Math.floor((width + GAP) / (width < 500 ? 120 : 176)));
  const height = Math.round(((width - GAP * (columns - 1)) / columns) * (3 / 2)) + WORDS_PX;
  const virtual = useWindowVirtualizer({
    count: Math.ceil(total / columns),
    estimateSize: () => height,
    overscan: 3,
    scrollMargin: top,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const rows = virtual.getVirtualItems();
  const items = useWindow(
    search,
    (rows[0]?.index ?? 0) * columns,
    Math.min(total - 1, ((rows.at(-1)?.index ?? 0) + 1) * columns - 1),
  );
  return (
    <div ref={box} className={css.list} style={{ height: virtual.getTotalSize() }}>
      {rows.map((row) => (
        <div
          key={row.key}
          className={css.row}
          style={{
            transform: `translateY(${row.start - top}px)`,
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          }}
        >
          {Array.from({ length: Math.min(columns, total - row.index * columns) }, (_, i) => {
            const index = row.index * columns + i;
            const item = items.item(index);
            return (
              <PosterCard
                key={i}
                item={item}
                chosen={selection.active ? item !== undefined && selection.chosen.has(item.id) : null}
                onPress={(one, event) => pressed(one, index, event, { selection, itemAt: items.item, onOpen })}
              />
            );
          })}
        </div>
      ))}
    </div>
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
  if (!item) {
    return (
      <div aria-hidden="true">
        <div style={{ aspectRatio: "2 / 3" }}>
          <Skeleton height="100%" radius={7} />
        </div>
        <div style={{ marginTop: 10 }}>
          <Skeleton width="70%" height={14} />
        </div>
      </div>
    );
  }
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
