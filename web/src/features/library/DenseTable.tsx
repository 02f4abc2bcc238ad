import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type CSSProperties, type MouseEvent } from "react";
import { Skeleton } from "@/components/States";
import { Status } from "@/components/Status";
import { itemsQuery, type ItemSearch } from "@/lib/api/requests/get-items";
import type { Item } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import { useBox } from "@/lib/use-box";
import { usePhone } from "@/lib/use-media";
import { CheckMark } from "./CheckMark";
import css from "./Library.module.css";
import { pressed } from "./pressed";
import { TableHead } from "./TableHead";
import type { Selection } from "./use-selection";
import { PAGE, useWindow } from "./use-window";
import { namesOf, STATE_TONES } from "./words";

/** One line an item, for those who look for something. */
export function DenseTable({
  search,
  total,
  selection,
  onOpen,
  onSort,
}: {
  search: ItemSearch;
  total: number;
  selection: Selection;
  onOpen: (item: Item) => void;
  onSort: (sort: string, order: string) => void;
}) {
  const phone = usePhone();
  const box = useRef<HTMLDivElement>(null);
  const { top } = useBox(box);
  const height = phone ? 58 : 38;
  const virtual = useWindowVirtualizer({ count: total, estimateSize: () => height, overscan: 12, scrollMargin: top });
  useEffect(() => virtual.measure(), [virtual, height]);
  const rows = virtual.getVirtualItems();
  const itemAt = useWindow(
    (offset) => itemsQuery(search, offset, PAGE),
    rows[0]?.index ?? 0,
    Math.max(0, rows.at(-1)?.index ?? 0),
  );
  return (
    <div>
      {!phone && <TableHead search={search} onSort={onSort} />}
      <div ref={box} className={css.list} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const item = itemAt(row.index);
          const style = { transform: `translateY(${row.start - top}px)`, top: 0 };
          return item ? (
            <TableLine
              key={row.key}
              item={item}
              style={style}
              chosen={selection.active ? selection.chosen.has(item.id) : null}
              onPress={(event) => pressed(item, row.index, event, { selection, itemAt, onOpen })}
            />
          ) : (
            <div key={row.key} className={css.line} style={style} aria-hidden="true">
              <Skeleton width={`${40 + ((row.index * 17) % 45)}%`} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function TableLine({
  item,
  style,
  chosen,
  onPress,
}: {
  item: Item;
  style: CSSProperties;
  /** Null while nothing is being chosen. */
  chosen: boolean | null;
  onPress: (event: MouseEvent) => void;
}) {
  const { t } = useText();
  const phone = usePhone();
  const { name, sub } = namesOf(item);
  return (
    <button type="button" className={css.line} style={style} aria-pressed={chosen ?? undefined} onClick={onPress}>
      <span className={css.what}>
        {chosen !== null && <CheckMark on={chosen} />}
        <span className={css.name}>{name}</span>
        {/* The year has a column of its own where there is room for one. */}
        {sub && (phone || item.series_title !== null) && <span className={css.sub}>{sub}</span>}
      </span>
      <span className={classes(css.hide, "tabular")}>{item.year ?? ""}</span>
      <span className="tabular">{item.duration_seconds > 0 ? hms(item.duration_seconds) : ""}</span>
      <span className={classes(css.sub, css.hide)}>{item.genres.join(", ")}</span>
      <span className={classes(css.sub, css.hide)}>
        {item.video ? `${item.video.height}p ${item.video.codec}` : "–"}
      </span>
      <span className={css.hide}>
        <Status tone={STATE_TONES[item.state]} title={item.reason}>
          {t(`state.${item.state}`)}
        </Status>
      </span>
    </button>
  );
}
