import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { Skeleton } from "@/components/States";
import { Status } from "@/components/Status";
import type { ItemSearch } from "@/lib/api/requests/get-items";
import type { Item } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import { usePhone } from "@/lib/use-media";
import css from "./Library.module.css";
import { useBox } from "./PosterGrid";
import { useWindow } from "./use-window";
import { namesOf, STATE_TONES } from "./words";

/** One line an item, for those who look for something. */
export function DenseTable({
  search,
  total,
  onOpen,
}: {
  search: ItemSearch;
  total: number;
  onOpen: (item: Item) => void;
}) {
  const { t } = useText();
  const phone = usePhone();
  const box = useRef<HTMLDivElement>(null);
  const { top } = useBox(box);
  const height = phone ? 58 : 46;
  const virtual = useWindowVirtualizer({ count: total, estimateSize: () => height, overscan: 12, scrollMargin: top });
  useEffect(() => virtual.measure(), [virtual, height]);
  const rows = virtual.getVirtualItems();
  const items = useWindow(search, rows[0]?.index ?? 0, Math.max(0, rows.at(-1)?.index ?? 0));
  return (
    <div>
      {!phone && (
        <div className={classes(css.line, css.columns)} aria-hidden="true">
          <span>{t("library.title")}</span>
          <span>{t("library.year")}</span>
          <span>{t("library.duration")}</span>
          <span>{t("channels.genres")}</span>
          <span>{t("library.picture")}</span>
          <span>{t("library.state")}</span>
        </div>
      )}
      <div ref={box} className={css.list} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const item = items.item(row.index);
          const style = { transform: `translateY(${row.start - top}px)`, top: 0 };
          return item ? (
            <TableLine key={row.key} item={item} style={style} onOpen={onOpen} />
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

function TableLine({ item, style, onOpen }: { item: Item; style: React.CSSProperties; onOpen: (item: Item) => void }) {
  const { t } = useText();
  const { name, sub } = namesOf(item);
  return (
    <button type="button" className={css.line} style={style} onClick={() => onOpen(item)}>
      <span>
        <span className={css.name}>{name}</span>
        {sub && <span className={css.sub}>{sub}</span>}
      </span>
      <span className={classes(css.hide, "tabular")}>{item.year ?? ""}</span>
      <span className="tabular">{hms(item.duration_seconds)}</span>
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
