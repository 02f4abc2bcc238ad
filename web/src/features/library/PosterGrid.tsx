import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Picture } from "@/components/Picture";
import { Skeleton } from "@/components/States";
import { Status } from "@/components/Status";
import type { ItemSearch } from "@/lib/api/requests/get-items";
import type { Item } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import css from "./Library.module.css";
import { useWindow } from "./use-window";
import { namesOf, STATE_TONES } from "./words";

const GAP = 18;
const WORDS_PX = 62;

/** Pictures in rows, as many to a row as fit. */
export function PosterGrid({
  search,
  total,
  onOpen,
}: {
  search: ItemSearch;
  total: number;
  onOpen: (item: Item) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { width, top } = useBox(box);
  const columns = Math.max(2, Math.floor((width + GAP) / (width < 500 ? 160 : 210)));
  const height = Math.round(((width - GAP * (columns - 1)) / columns) * (9 / 16)) + WORDS_PX;
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
          {Array.from({ length: Math.min(columns, total - row.index * columns) }, (_, i) => (
            <PosterCard key={i} item={items.item(row.index * columns + i)} onOpen={onOpen} />
          ))}
        </div>
      ))}
    </div>
  );
}

function PosterCard({ item, onOpen }: { item: Item | undefined; onOpen: (item: Item) => void }) {
  const { t } = useText();
  if (!item) {
    return (
      <div aria-hidden="true">
        <div style={{ aspectRatio: "16 / 9" }}>
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
    <button type="button" className={css.card} onClick={() => onOpen(item)}>
      <span className={css.picture}>
        <Picture src={item.image_url} title={name} ratio="16 / 9" />
        {item.state !== "available" && (
          <span className={css.badge}>
            <Status tone={STATE_TONES[item.state]} title={item.reason}>
              {t(`state.${item.state}`)}
            </Status>
          </span>
        )}
      </span>
      <span className={css.name}>{name}</span>
      <span className={css.sub}>{[sub, hms(item.duration_seconds)].filter(Boolean).join(" · ")}</span>
    </button>
  );
}

/** How wide the box is, and how far below the top of the page it begins. */
export function useBox(box: React.RefObject<HTMLDivElement | null>): { width: number; top: number } {
  const [size, setSize] = useState({ width: 1000, top: 260 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { width, top } = element.getBoundingClientRect();
      setSize((before) => {
        const next = { width, top: Math.round(top + window.scrollY) };
        return before.width === next.width && before.top === next.top ? before : next;
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
