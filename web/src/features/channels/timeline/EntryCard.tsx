import { memo, type CSSProperties } from "react";
import { Icon } from "@/components/Icon";
import { classes } from "@/lib/classes";
import { hueOf } from "@/lib/hue";
import { underTitle } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { clockTime, clockTimeWithSeconds, hms } from "@/lib/time/format";
import type { Entry, Row } from "./axis";
import css from "./Timeline.module.css";

const LINE_PX = 11;
const USUAL_PX = 17;
const EASY_PX = 22;
// Two and three lines of 18 px with what is around them: a line is whole or not there.
const ROOMY_PX = 43;
const SPACIOUS_PX = 61;
/** A finger cannot take hold of less. */
const GRIP_PX = 28;

interface CardProps {
  row: Row;
  top: number;
  height: number;
  selected: boolean;
  /** Whether the Tab key stops here. */
  tabbed: boolean;
  /** It begins before the lock and stays. */
  fixed: boolean;
  onAir: boolean;
  /** It loses time to what is in hand. */
  covered: boolean;
  /** It is in hand: what is seen of it is where it was. */
  held: boolean;
  /** Whether seconds count at this scale. */
  exact: boolean;
}

/** One line of the timeline. The list hears what happens to it, by `data-row` and `data-grab`. */
export const EntryCard = memo(function EntryCard(props: CardProps) {
  const { row } = props;
  const [only] = row.entries;
  return row.entries.length === 1 && only ? <Single {...props} entry={only} /> : <Several {...props} />;
});

function Single({
  entry,
  top,
  height,
  selected,
  tabbed,
  fixed,
  onAir,
  covered,
  held,
  exact,
}: CardProps & { entry: Entry }) {
  const { t, locale } = useText();
  const { airing } = entry;
  const clock = exact ? clockTimeWithSeconds : clockTime;
  const span = `${clock(entry.start, locale)}–${clock(entry.end, locale)}`;
  const slate = airing.kind === "slate";
  const byHand = airing.origin === "manual";
  const mark = airing.locked_by_hand ? t("timeline.locked") : byHand ? t("origin.manual") : "";
  const under = underTitle(airing);
  const said = [airing.title, span, under, onAir && t("programme.on_air"), fixed && t("timeline.fixed"), mark];
  return (
    <li
      data-row={entry.key}
      className={classes(
        css.card,
        slate && css.slate,
        byHand && css.byHand,
        fixed && css.fixed,
        covered && css.covered,
        held && css.held,
        selected && css.chosen,
      )}
      style={{ top, height: Math.max(3, height - 1), "--hue": hueOf(airing.title) } as CSSProperties}
    >
      <button
        type="button"
        data-grab="body"
        className={classes(
          css.face,
          height >= EASY_PX && css.easy,
          height >= ROOMY_PX && css.roomy,
          height < USUAL_PX && css.tiny,
        )}
        aria-label={said.filter(Boolean).join(", ")}
        aria-pressed={selected}
        tabIndex={tabbed ? 0 : -1}
        title={`${airing.title}\n${span}\n${airing.reason}`}
      >
        {height >= LINE_PX && (
          <span className={css.words}>
            <span className={css.line}>
              <span className={classes(css.at, "tabular")}>{clock(entry.start, locale)}</span>
              {onAir && <span className={css.tally} />}
              {byHand && <Icon name={airing.locked_by_hand ? "lock" : "edit"} size={13} className={css.hand} />}
              <span className={css.name}>{airing.title}</span>
              {height < ROOMY_PX && <span className={css.under}>{under}</span>}
              <span className={classes(css.length, "tabular")}>{hms(airing.duration_seconds)}</span>
            </span>
            {height >= ROOMY_PX && under && <span className={css.second}>{under}</span>}
            {height >= SPACIOUS_PX && <span className={css.second}>{airing.reason}</span>}
          </span>
        )}
      </button>
      {!fixed && !slate && height >= LINE_PX && (
        <>
          <span className={css.upper} aria-hidden="true" data-grab="start" />
          <span className={css.lower} aria-hidden="true" data-grab="end" />
          {height >= GRIP_PX && (
            <span className={css.grip} aria-hidden="true" data-grab="grip">
              <Icon name="drag" size={16} />
            </span>
          )}
        </>
      )}
    </li>
  );
}

const NAMED = 3;

/** Short programmes that share a line; opened, they are as large as it takes. */
function Several({ row, top, height, selected, tabbed, covered }: CardProps) {
  const { t, tn, locale } = useText();
  const titles = [...new Set(row.entries.map(({ airing }) => airing.title))];
  const words = titles.slice(0, NAMED).join(", ") + (titles.length > NAMED ? " …" : "");
  const count = tn("timeline.several", row.entries.length);
  const span = `${clockTime(row.from, locale)}–${clockTime(row.to, locale)}`;
  return (
    <li
      data-row={row.key}
      className={classes(css.card, css.several, covered && css.covered, selected && css.chosen)}
      style={{ top, height: Math.max(3, height - 1) }}
    >
      <button
        type="button"
        data-grab="several"
        className={classes(css.face, height >= EASY_PX && css.easy, height < USUAL_PX && css.tiny)}
        aria-label={[count, span, words, t("timeline.open_several")].join(", ")}
        tabIndex={tabbed ? 0 : -1}
        title={`${span}\n${words}`}
      >
        {height >= LINE_PX && (
          <span className={css.line}>
            <span className={classes(css.at, "tabular")}>{clockTime(row.from, locale)}</span>
            <span className={css.name}>{count}</span>
            <span className={css.under}>{words}</span>
          </span>
        )}
      </button>
    </li>
  );
}
