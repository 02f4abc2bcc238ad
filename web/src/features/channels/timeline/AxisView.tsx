import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  type RefObject,
} from "react";
import { Skeleton } from "@/components/States";
import type { Piece } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { clockTime, shortDay, startOfDay } from "@/lib/time/format";
import { marksOf, momentAt, yOf, type Axis, type Draft, type Entry, type Row } from "./axis";
import { EntryCard } from "./EntryCard";
import { PieceLane } from "./PieceLane";
import css from "./Timeline.module.css";

export interface AxisHandle {
  /** Puts a moment near the top edge. */
  goTo: (ms: number) => void;
  /** Scrolls as little as it takes to see a stretch. */
  reveal: (from: number, to: number) => void;
  /** Puts the keyboard on what airs at a moment, as soon as it is drawn. */
  focusAt: (ms: number) => void;
  /** What stays where it is when the scale changes next; what is at the top unless told. */
  hold: (ms: number, y: number) => void;
}

interface AxisProps {
  ref: Ref<AxisHandle>;
  box: RefObject<HTMLDivElement | null>;
  axis: Axis;
  /** What is drawn. */
  from: number;
  to: number;
  rows: Row[];
  pieces: Piece[];
  chosenPiece: number | null;
  selected: Entry | null;
  draft: Draft | null;
  refused: boolean;
  covered: ReadonlySet<string>;
  insertAt: number | null;
  now: number;
  lock: number;
  waiting: boolean;
  /** Everything was asked for and there is nothing. */
  nothing: boolean;
  onView: (from: number, to: number) => void;
  onZoom: (factor: number) => void;
  onPress: (event: PointerEvent, row: Row | undefined, grab: string | undefined) => void;
  onChoose: (row: Row) => void;
  onMark: (ms: number) => void;
  onPiece: (piece: Piece) => void;
  onKey: (event: KeyboardEvent, row: Row | undefined) => void;
  children?: ReactNode;
}

const LEAD_PX = 48;
/** From here on a minute is so high that seconds count. */
const EXACT_FROM = 10;

/** The time axis, from the top down: what airs, what is fixed, and what is in hand. Only what is in sight is drawn. */
export function AxisView(props: AxisProps) {
  const { ref, box, axis, from, to, rows, pieces, selected, draft, now, lock, onView, onZoom } = props;
  const { t, locale } = useText();
  const anchor = useRef<{ ms: number; y: number } | null>(null);
  const wanted = useRef<number | null>(null);
  const scale = useRef(axis.perMinute);

  const look = () => {
    const element = box.current;
    if (element) onView(momentAt(axis, element.scrollTop), momentAt(axis, element.scrollTop + element.clientHeight));
  };
  useImperativeHandle(ref, () => ({
    goTo: (ms) => box.current?.scrollTo({ top: yOf(axis, ms) - LEAD_PX }),
    reveal: (first, last) => {
      const element = box.current;
      if (!element) return;
      const [top, bottom] = [yOf(axis, first), yOf(axis, last)];
      if (top < element.scrollTop + LEAD_PX) element.scrollTo({ top: top - LEAD_PX });
      else if (bottom > element.scrollTop + element.clientHeight - LEAD_PX)
        element.scrollTo({ top: Math.min(top - LEAD_PX, bottom + LEAD_PX - element.clientHeight) });
    },
    focusAt: (ms) => {
      wanted.current = ms;
    },
    hold: (ms, y) => {
      anchor.current = { ms, y };
    },
  }));
  useEffect(() => {
    if (wanted.current === null) return;
    const ms = wanted.current;
    const key = rows.find((row) => row.from <= ms && row.to > ms)?.key;
    const card = key && box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] button`);
    if (!card) return;
    wanted.current = null;
    card.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || scale.current === axis.perMinute) return;
    const before = { ...axis, perMinute: scale.current };
    const held = anchor.current ?? { ms: momentAt(before, element.scrollTop + LEAD_PX), y: LEAD_PX };
    scale.current = axis.perMinute;
    anchor.current = null;
    element.scrollTo({ top: yOf(axis, held.ms) - held.y });
    look();
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const y = event.clientY - element.getBoundingClientRect().top;
      anchor.current = { ms: momentAt(axis, element.scrollTop + y), y };
      onZoom(Math.exp(-event.deltaY / 240));
    };
    element.addEventListener("wheel", wheel, { passive: false });
    return () => element.removeEventListener("wheel", wheel);
  }, [box, axis, onZoom]);

  const rowAt = (target: EventTarget) => {
    const key = target instanceof Element ? target.closest<HTMLElement>("[data-row]")?.dataset["row"] : undefined;
    return rows.find((row) => row.key === key);
  };
  const pressed = (event: PointerEvent) => {
    const grab =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-grab]")?.dataset["grab"] : undefined;
    props.onPress(event, rowAt(event.target), grab);
  };
  const clicked = (event: MouseEvent) => {
    const row = rowAt(event.target);
    if (row) props.onChoose(row);
  };
  const marked = (event: MouseEvent<HTMLElement>) => {
    const { top } = event.currentTarget.getBoundingClientRect();
    props.onMark(momentAt(axis, event.clientY - top));
  };
  const tabbed = rows.find((row) => selected && row.entries.some((one) => one.key === selected.key)) ?? rows[0];
  return (
    // It is scrolled by the keys on the lines in it.
    <div className={css.box} ref={box} onScroll={look} role="region" aria-label={t("timeline.axis")}>
      <div className={css.canvas} style={{ height: yOf(axis, axis.to) }}>
        {/* The keyboard and the panel beside it set the mark as well. */}
        {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
        <div className={css.hours} onClick={marked} title={t("timeline.mark_hint")}>
          {marksOf(axis, from, to).map((ms) => (
            <span key={ms} style={{ top: yOf(axis, ms) }} className={classes(ms === startOfDay(ms) && css.midnight)}>
              {ms === startOfDay(ms) ? shortDay(ms, locale) : clockTime(ms, locale)}
            </span>
          ))}
        </div>
        <div className={css.past} style={{ height: Math.max(0, yOf(axis, lock)) }} aria-hidden="true">
          <span>{t("timeline.fixed")}</span>
        </div>
        {/* The buttons in it are what is pressed; one listener serves them all. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <ol
          className={classes(css.shows, pieces.length > 0 && css.beside)}
          aria-label={t("timeline.entries")}
          onPointerDown={pressed}
          onClick={clicked}
          onKeyDown={(event) => props.onKey(event, rowAt(event.target))}
        >
          {rows.map((row) => (
            <EntryCard
              key={row.key}
              row={row}
              top={yOf(axis, row.from)}
              height={yOf(axis, row.to) - yOf(axis, row.from)}
              selected={selected !== null && row.entries.some((one) => one.key === selected.key)}
              tabbed={row === tabbed}
              fixed={row.from < lock}
              onAir={row.from <= now && row.to > now}
              covered={row.entries.some((one) => props.covered.has(one.key))}
              held={draft?.entry?.key === row.key}
              exact={axis.perMinute >= EXACT_FROM}
            />
          ))}
        </ol>
        {pieces.length > 0 && (
          <PieceLane axis={axis} pieces={pieces} chosen={props.chosenPiece} onChoose={props.onPiece} />
        )}
        {props.nothing && <p className={css.nothing}>{t("guide.nothing")}</p>}
        {props.waiting && (
          <div className={css.waiting} style={{ top: yOf(axis, Math.max(from, axis.from)) }}>
            {Array.from({ length: 14 }, (_, row) => (
              <Skeleton key={row} height={72} radius={5} />
            ))}
          </div>
        )}
        {props.insertAt !== null && <div className={css.mark} style={{ top: yOf(axis, props.insertAt) }} />}
        {draft && (
          <div
            className={classes(css.ghost, props.refused && css.refusedGhost)}
            style={{ top: yOf(axis, draft.start), height: Math.max(4, yOf(axis, draft.end) - yOf(axis, draft.start)) }}
          >
            <span className="tabular">{clockTime(draft.start, locale)}</span>
            {draft.entry?.airing.title ?? draft.item?.title}
          </div>
        )}
        {now > axis.from && (
          <div className={css.now} style={{ top: yOf(axis, now) }}>
            <span className="visually-hidden">{t("guide.now_line", { time: clockTime(now, locale) })}</span>
          </div>
        )}
      </div>
    </div>
  );
}
