import { memo } from "react";
import type { Channel } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { underTitle } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { clockTime } from "@/lib/time/format";
import css from "./Grid.module.css";
import { MINUTE_MS } from "./layout";
import type { GuideCell, PlacedAiring } from "./use-airings";

/** Below this width a cell shows nothing but its colour. */
const WORDS_FROM_PX = 34;
/** How many titles are named in a cell of several programmes. */
const NAMED = 3;

interface GridCellProps {
  cell: GuideCell;
  channel: Channel;
  left: number;
  width: number;
  /** The moment it is, for a cell that is on the air; null for the others, which need not be drawn again. */
  now: number | null;
  past: boolean;
  faded: boolean;
  active: boolean;
  /** May cross the left edge: then its words stay in view. Only few may, each is a layer of its own in the browser. */
  leads: boolean;
  onOpen: (cell: GuideCell, channel: Channel) => void;
}

export function cellId(cell: GuideCell): string {
  return `cell-${cell.airings[0]?.id ?? 0}-${Math.floor(cell.from / MINUTE_MS)}`;
}

/** One programme, or several short ones, in a row of the grid. */
export const GridCell = memo(function GridCell({
  cell,
  channel,
  left,
  width,
  now,
  past,
  faded,
  active,
  leads,
  onOpen,
}: GridCellProps) {
  const { t, tn, locale } = useText();
  const { airings } = cell;
  const shown = airings.find((one) => now !== null && one.from <= now && one.to > now) ?? airings[0];
  if (!shown) return null;
  const { airing } = shown;
  const several = airings.length > 1;
  const time = clockTime(cell.from, locale);
  const count = several ? tn("guide.programmes", airings.length) : "";
  const title = several && now === null ? namesOf(airings) : airing.title;
  const under = several
    ? now === null
      ? count
      : t("guide.now_one_of", { count: airings.length })
    : underTitle(airing);
  const aired = now === null ? 0 : (width * (now - cell.from)) / Math.max(1, cell.to - cell.from);
  return (
    // The grid itself has the focus and moves it by the arrow keys (aria-activedescendant).
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={cellId(cell)}
      role="gridcell"
      aria-label={[title, count, time, channel.name].filter(Boolean).join(", ")}
      aria-selected={active}
      className={classes(
        css.cell,
        past && css.past,
        now !== null && css.onair,
        airing.origin === "manual" && css.manual,
        airing.kind === "slate" && css.slate,
        faded && css.faded,
        active && css.active,
      )}
      style={{ left, width, backgroundSize: now === null ? undefined : `${Math.round(aired)}px 100%` }}
      onClick={() => onOpen(cell, channel)}
    >
      {width >= WORDS_FROM_PX && (
        <span className={css.track}>
          <span className={classes(css.words, leads && css.leads)}>
            <span className={css.title}>{title}</span>
            <span className={css.under}>{under || time}</span>
          </span>
        </span>
      )}
    </div>
  );
});

/** The titles that fill most of the time, each once. */
function namesOf(airings: readonly PlacedAiring[]): string {
  const lengths = new Map<string, number>();
  for (const { airing, from, to } of airings) lengths.set(airing.title, (lengths.get(airing.title) ?? 0) + to - from);
  const titles = [...lengths].sort((a, b) => b[1] - a[1]).map(([title]) => title);
  return titles.slice(0, NAMED).join(", ");
}
