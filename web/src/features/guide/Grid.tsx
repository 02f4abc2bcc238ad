import { useVirtualizer } from "@tanstack/react-virtual";
import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from "react";
import type { Airing, Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { airNow, useAirTime } from "@/lib/time/clock";
import { clockTime, dayName, shortDay } from "@/lib/time/format";
import { usePhone } from "@/lib/use-media";
import { cellId } from "./GridCell";
import { GridRow } from "./GridRow";
import css from "./Grid.module.css";
import {
  HOUR_MS,
  halfHours,
  MINUTE_MS,
  momentAt,
  stepInTime,
  visibleStretch,
  xOf,
  type Scale,
  type Stretch,
} from "./layout";
import { useAirings, type GuideCell, type LoadedAirings } from "./use-airings";

export interface GridHandle {
  goTo: (ms: number) => void;
  /** Goes to what a channel airs at a moment and puts the cursor on it. */
  show: (channel: number, ms: number) => void;
}

interface GridProps {
  ref: Ref<GridHandle>;
  rows: Channel[];
  /** What the guide reaches over. */
  span: Stretch;
  /** Where it is opened. */
  openAt: number;
  /** The channel whose programme the cursor is put on at first, if any. */
  openOn: number | null;
  fades: (airing: Airing, channel: Channel) => boolean;
  onMoved: (leftMs: number) => void;
  onOpen: (cell: GuideCell, channel: Channel) => void;
  onLoaded: (loaded: LoadedAirings) => void;
}

const HEAD_PX = 38;
/** The rows are drawn again when the left edge comes into another one of these. */
const STEP_MS = 30 * MINUTE_MS;
/** What is drawn beyond either edge of what is seen. */
const SPARE_MS = HOUR_MS;
/** What is left to see before a programme the grid is told to show. */
const LEAD_MS = 20 * MINUTE_MS;

/** Channels down, time across. Only what is on screen is drawn and fetched. */
export function Grid({ ref, rows, span, openAt, openOn, fades, onMoved, onOpen, onLoaded }: GridProps) {
  const { t, locale } = useText();
  const phone = usePhone();
  const side = phone ? 78 : 196;
  const rowHeight = phone ? 62 : 60;
  const scale: Scale = { origin: span.from, pixelsPerMinute: phone ? 4 : 6 };
  const box = useRef<HTMLDivElement>(null);
  const now = useAirTime(10_000);
  const [stretch, setStretch] = useState<Stretch>(() => ({ from: openAt - 2 * HOUR_MS, to: openAt + 6 * HOUR_MS }));
  const [cursor, setCursor] = useState<{ row: number; ms: number } | null>(null);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
  });
  const items = virtual.getVirtualItems();
  const loaded = useAirings(rows, items[0]?.index ?? 0, items.at(-1)?.index ?? 0, stretch);
  useEffect(() => onLoaded(loaded), [loaded, onLoaded]);

  const goTo = (ms: number) => box.current?.scrollTo({ left: xOf(scale, ms) });
  const show = (channel: number, ms: number) => {
    const row = rows.findIndex((one) => one.id === channel);
    goTo(ms - LEAD_MS);
    if (row < 0) return;
    virtual.scrollToIndex(row, { align: "center" });
    setCursor({ row, ms });
  };
  useImperativeHandle(ref, () => ({ goTo, show }));
  const open = useEffectEvent(() => {
    if (openOn === null) goTo(openAt);
    else show(openOn, openAt);
  });
  useEffect(() => open(), [phone]);

  const scrolled = () => {
    const element = box.current;
    if (!element) return;
    const next = visibleStretch(scale, element.scrollLeft, element.clientWidth - side, STEP_MS, SPARE_MS);
    setStretch((before) => (before.from === next.from && before.to === next.to ? before : next));
    onMoved(momentAt(scale, element.scrollLeft));
  };

  const edge = useMemo(
    () => ({ from: stretch.from + SPARE_MS, to: stretch.from + SPARE_MS + STEP_MS }),
    [stretch.from],
  );
  const cursorCell = cursor && cellAt(loaded, rows[cursor.row], cursor.ms);
  const moveCursor = (row: number, ms: number) => {
    const safe = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      ms: Math.max(span.from, Math.min(span.to - 1, ms)),
    };
    setCursor(safe);
    virtual.scrollToIndex(safe.row);
    const element = box.current;
    const x = xOf(scale, safe.ms);
    if (element && (x < element.scrollLeft || x > element.scrollLeft + element.clientWidth - side - 80))
      element.scrollTo({ left: x - 60 });
  };
  const pressed = (event: KeyboardEvent) => {
    const channel = cursor && rows[cursor.row];
    const at = cursor ?? { row: items[0]?.index ?? 0, ms: airNow() };
    const cells = channel ? (loaded.byChannel.get(channel.id) ?? []) : [];
    const moves: Record<string, () => void> = {
      ArrowDown: () => moveCursor(cursor ? at.row + 1 : at.row, at.ms),
      ArrowUp: () => moveCursor(at.row - 1, at.ms),
      ArrowRight: () => moveCursor(at.row, stepInTime(cells, at.ms, 1)),
      ArrowLeft: () => moveCursor(at.row, stepInTime(cells, at.ms, -1)),
      PageDown: () => moveCursor(at.row + 8, at.ms),
      PageUp: () => moveCursor(at.row - 8, at.ms),
      Home: () => moveCursor(at.row, airNow()),
      Enter: () => channel && cursorCell && onOpen(cursorCell, channel),
    };
    const move = moves[event.key];
    if (!move || event.target !== box.current) return;
    event.preventDefault();
    move();
  };

  return (
    <div
      ref={box}
      className={css.grid}
      style={{ "--side": `${side}px`, "--row": `${rowHeight}px` } as React.CSSProperties}
      role="grid"
      tabIndex={0}
      aria-label={t("guide.grid")}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={cursorCell ? cellId(cursorCell) : undefined}
      onScroll={scrolled}
      onKeyDown={pressed}
    >
      <div
        className={css.inner}
        role="presentation"
        style={{ width: side + xOf(scale, span.to), height: virtual.getTotalSize() + HEAD_PX }}
      >
        <div className={css.ruler} role="row" aria-rowindex={1}>
          <div className={css.corner} role="columnheader">
            {(phone ? shortDay : dayName)(stretch.from + HOUR_MS, locale)}
          </div>
          {halfHours(stretch).map((ms) => (
            <div key={ms} className={css.mark} role="columnheader" style={{ left: side + xOf(scale, ms) }}>
              <time>{clockTime(ms, locale)}</time>
            </div>
          ))}
        </div>
        {items.map((item) => {
          const channel = rows[item.index];
          return (
            channel && (
              <GridRow
                key={channel.id}
                channel={channel}
                index={item.index}
                top={item.start}
                cells={loaded.byChannel.get(channel.id)}
                stretch={stretch}
                edge={edge}
                origin={scale.origin}
                pixelsPerMinute={scale.pixelsPerMinute}
                now={now}
                cursor={cursor?.row === item.index ? cursor.ms : null}
                fades={fades}
                onOpen={onOpen}
              />
            )
          );
        })}
        {now > span.from && (
          <div className={css.now} role="presentation" style={{ left: side + xOf(scale, now), top: HEAD_PX }}>
            <span className="visually-hidden">{t("guide.now_line", { time: clockTime(now, locale) })}</span>
          </div>
        )}
      </div>
    </div>
  );
}

function cellAt(loaded: LoadedAirings, channel: Channel | undefined, ms: number): GuideCell | undefined {
  return channel && loaded.byChannel.get(channel.id)?.find((cell) => cell.from <= ms && cell.to > ms);
}
