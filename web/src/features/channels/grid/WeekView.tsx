import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import { BareSelect } from "@/components/Field";
import type { Block, Grid } from "@/lib/api/grid";
import { useText } from "@/lib/text/text";
import { usePhone } from "@/lib/use-media";
import { BlockCard } from "./BlockCard";
import { ColumnHead } from "./ColumnHead";
import { useDesk, type Desk } from "./desk";
import {
  blocksOf,
  clockAt,
  columnsOf,
  DAY_MINUTES,
  freeId,
  newBlock,
  overlapping,
  placeOf,
  snapped,
  type Column,
} from "./model";
import { dragged, useDrag, type Drag } from "./use-drag";
import { cardId, focusBlock, useBlockKeys } from "./use-keys";
import { wallClock } from "./time";
import css from "./Week.module.css";

const ROW_MINUTES = 30;
const ROW_PX = { desk: 32, phone: 44 };
const DRAWN_MINUTES = 60;
/** What is drawn begins at a quarter. */
const DRAWN_SNAP = 15;
/** Where an empty week opens: most people plan the evening first. */
const OPENS_AT = 12 * 60;

/** The week: days side by side from the start of the broadcast day, one at a time on a phone. */
export function WeekView({ onOpen }: { onOpen: () => void }) {
  const desk = useDesk();
  const { t, locale } = useText();
  const phone = usePhone();
  const perMinute = (phone ? ROW_PX.phone : ROW_PX.desk) / ROW_MINUTES;
  const [one, setOne] = useState<Column>("monday");
  const every = columnsOf(desk.grid);
  const alone = desk.selected && every.includes(desk.selected.column) ? desk.selected.column : one;
  const columns = phone ? [every.includes(alone) ? alone : "monday"] : every;
  const dropped = (drag: Drag) => {
    desk.edit(() => dragged(desk, drag));
    desk.select({ column: drag.to, id: drag.block.id });
    desk.announce(
      t(drag.mode === "size" ? "grid.said_sized" : "grid.said_moved", {
        title: drag.block.title,
        day: desk.columnName(drag.to),
        span: desk.spanOf(drag.block),
      }),
    );
    focusBlock(drag.to, drag.block.id);
    if (drag.mode === "draw") onOpen();
  };
  const box = useRef<HTMLDivElement>(null);
  const { drag, begin, columns: elements } = useDrag(desk, box, perMinute, dropped);
  const shown = dragged(desk, drag);
  const { onKey } = useBlockKeys(desk, onOpen);

  useEffect(() => {
    const places = every.flatMap((column) =>
      blocksOf(desk.grid, column).map((block) => placeOf(desk.grid, block.start)),
    );
    const first = places.length === 0 ? OPENS_AT : Math.min(...places);
    if (box.current) box.current.scrollTop = Math.max(0, first * perMinute - 20);
    // Only when it is opened: afterwards the person scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const pressed = (event: PointerEvent<HTMLElement>, column: Column) => {
    if (event.target === event.currentTarget) {
      const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
      const at = snapped(Math.floor(y / perMinute / DRAWN_SNAP) * DRAWN_SNAP);
      begin(event, "draw", column, drawnAt(desk, t("grid.new_block"), at));
      return;
    }
    const block = blockAt(desk, column, event.target);
    const grab = event.target instanceof Element && event.target.closest<HTMLElement>("[data-grab]")?.dataset["grab"];
    // A finger on the body scrolls; it drags by the grip.
    if (!block || !grab || (grab === "body" && event.pointerType !== "mouse")) return;
    begin(event, grab === "edge" ? "size" : "move", column, block);
  };
  const clicked = (event: MouseEvent, column: Column) => {
    const block = blockAt(desk, column, event.target);
    if (!block) return;
    desk.select({ column, id: block.id });
    onOpen();
  };
  const keyed = (event: KeyboardEvent, column: Column) => {
    const block = blockAt(desk, column, event.target);
    if (block) onKey(event, column, block);
  };
  return (
    <>
      {phone && (
        <BareSelect
          label={t("grid.day")}
          value={columns[0]}
          onChange={(event) => {
            desk.select(null);
            setOne(event.target.value as Column);
          }}
          options={every.map((column) => ({ value: column, label: desk.columnName(column) }))}
        />
      )}
      <div className={css.box} ref={box}>
        <div
          className={css.week}
          style={
            {
              "--columns": columns.length,
              "--row": `${ROW_MINUTES * perMinute}px`,
              "--hours": hoursWidth(locale),
            } as React.CSSProperties
          }
        >
          <div className={css.corner} />
          {columns.map((column) => (
            <ColumnHead key={column} column={column} />
          ))}
          <Hours grid={desk.grid} perMinute={perMinute} />
          {columns.map((column) => {
            const blocks = blocksOf(shown, column);
            const overlaps = overlapping(shown, blocks);
            return (
              // The buttons in it are what is pressed; one listener serves them all.
              // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
              <ol
                key={column}
                ref={(element) => {
                  if (element) elements.current.set(column, element);
                  return () => void elements.current.delete(column);
                }}
                className={css.column}
                aria-label={t("grid.blocks_of", { day: desk.columnName(column) })}
                style={{ height: DAY_MINUTES * perMinute }}
                onPointerDown={(event) => pressed(event, column)}
                onClick={(event) => clicked(event, column)}
                onKeyDown={(event) => keyed(event, column)}
              >
                {blocks.map((block, i) => (
                  <BlockCard
                    key={block.id}
                    id={cardId(column, block.id)}
                    block={block}
                    tabbed={isTabbed(desk, column, block, i)}
                    top={placeOf(shown, block.start) * perMinute}
                    height={Math.min(block.minutes, DAY_MINUTES - placeOf(shown, block.start)) * perMinute - 1}
                    words={desk.inWords(block.content)}
                    span={desk.spanOf(block)}
                    overlaps={overlaps.has(block.id)}
                    refused={desk.faults.some((fault) => fault.block === block.id)}
                    selected={desk.selected?.column === column && desk.selected.id === block.id}
                    held={drag?.block.id === block.id && drag.to === column}
                  />
                ))}
              </ol>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** The block whose card, or part of it, that is. */
function blockAt(desk: Desk, column: Column, target: EventTarget): Block | undefined {
  const id = target instanceof Element ? target.closest<HTMLElement>("[data-block]")?.dataset["block"] : undefined;
  return blocksOf(desk.grid, column).find((block) => block.id === id);
}

/** Tab stops once in a day: at what is selected, else at its first block. */
function isTabbed(desk: Desk, column: Column, block: Block, index: number): boolean {
  const { selected } = desk;
  return selected?.column === column ? selected.id === block.id : index === 0;
}

function drawnAt(desk: Desk, title: string, at: number): Block {
  const start = Math.min(Math.max(0, at), DAY_MINUTES - 15);
  const minutes = Math.min(DRAWN_MINUTES, DAY_MINUTES - start);
  return newBlock(freeId(desk.grid, title), title, clockAt(desk.grid, start), minutes, desk.grid.otherwise);
}

/** As wide as its longest hour: a clock of twelve says AM and PM. */
const hoursWidth = (locale: string) => `${Math.ceil(wallClock("22:00", locale).length * 6.6) + 14}px`;

function Hours({ grid, perMinute }: { grid: Grid; perMinute: number }) {
  const { locale } = useText();
  return (
    <div className={css.hours} aria-hidden="true">
      {Array.from({ length: 24 }, (_, hour) => (
        <span key={hour} style={{ top: hour * 60 * perMinute }}>
          {wallClock(clockAt(grid, hour * 60), locale)}
        </span>
      ))}
    </div>
  );
}
