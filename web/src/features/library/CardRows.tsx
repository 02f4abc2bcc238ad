import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import { Skeleton } from "@/components/States";
import { useBox } from "@/lib/use-box";
import css from "./Library.module.css";

const GAP = 18;
const WORDS_PX = 62;

/** Which cards are near what is seen of a long page of posters, and where they stand. */
export interface Rows {
  box: RefObject<HTMLDivElement | null>;
  height: number;
  columns: number;
  rows: { key: React.Key; y: number; first: number; count: number }[];
  /** The first and the last card that are near. */
  first: number;
  last: number;
}

/** Rows of posters, as many to a row as fit. */
export function useRows(total: number): Rows {
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
  return {
    box,
    height: virtual.getTotalSize(),
    columns,
    rows: rows.map(({ key, start, index }) => ({
      key,
      y: start - top,
      first: index * columns,
      count: Math.min(columns, total - index * columns),
    })),
    first: (rows[0]?.index ?? 0) * columns,
    last: Math.min(total - 1, ((rows.at(-1)?.index ?? 0) + 1) * columns - 1),
  };
}

/** The cards that are near; the page is as high as if all were there. */
export function CardRows({
  rows: { box, height, columns, rows },
  card,
}: {
  rows: Rows;
  card: (index: number) => ReactNode;
}) {
  return (
    <div ref={box} className={css.list} style={{ height }}>
      {rows.map(({ key, y, first, count }) => (
        <div
          key={key}
          className={css.row}
          style={{ transform: `translateY(${y}px)`, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        >
          {Array.from({ length: count }, (_, i) => card(first + i))}
        </div>
      ))}
    </div>
  );
}

/** Stands where a poster will be. */
export function CardToCome() {
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
