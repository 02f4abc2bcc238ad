import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Button } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { Failure, Loading, Skeleton } from "@/components/States";
import { Status, type Tone } from "@/components/Status";
import type { DayHealth, GridTrial, Airing } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { hueOf } from "@/lib/hue";
import { underTitle } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { clockTime, hms } from "@/lib/time/format";
import { useDesk } from "./desk";
import rows from "./Rows.module.css";
import { broadcastDate, dateWord, zoneOr } from "./time";
import { titleOf } from "./use-words";
import css from "./Trial.module.css";

const GOOD = 90;
const FAIR = 60;

/** The coming days as the grid on the desk would make them, saved or not. */
export function TrialPanel({ trial }: { trial: UseQueryResult<GridTrial> }) {
  const { t } = useText();
  const { grid } = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const data = trial.data;
  const zone = zoneOr(grid.zone) ?? "UTC";
  const byDay = useMemo(() => inDays(data?.airings ?? [], zone, grid.day_start), [data, zone, grid.day_start]);
  const day = data?.days.find((one) => one.date === chosen) ?? data?.days[0];
  const airings = (day && byDay.get(day.date)) ?? [];
  if (trial.isPending)
    return (
      <Loading>
        <div className={css.waiting}>
          {[64, 24, 24, 24, 24, 24, 24].map((height, row) => (
            <Skeleton key={row} height={height} />
          ))}
        </div>
      </Loading>
    );
  return (
    <div className={css.trial} aria-busy={trial.isFetching}>
      {trial.isError && (
        <Failure
          compact
          error={trial.error}
          title={t("grid.trial_failed")}
          stillWorks={t("grid.trial_still")}
          onRetry={() => void trial.refetch()}
        />
      )}
      {data && day && (
        <div className={classes((trial.isPlaceholderData || trial.isError) && css.old)}>
          <div className={css.days} role="group" aria-label={t("guide.days")}>
            {data.days.map((one) => (
              <DayButton key={one.date} day={one} chosen={one === day} onChoose={() => setChosen(one.date)} />
            ))}
          </div>
          <DayFacts day={day} />
          {airings.length === 0 && <p className="dim">{t("guide.nothing")}</p>}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling box must be reachable by keyboard */}
          <ol className={css.guide} tabIndex={0} aria-label={t("grid.tab_trial")}>
            {airings.map((airing) => (
              <Entry key={`${airing.id}@${airing.start}`} airing={airing} />
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}

/** The programmes of each broadcast day. */
function inDays(airings: Airing[], zone: string, dayStart: string): Map<string, Airing[]> {
  const days = new Map<string, Airing[]>();
  for (const airing of airings) {
    const date = broadcastDate(Date.parse(airing.start), zone, dayStart);
    const before = days.get(date);
    if (before) before.push(airing);
    else days.set(date, [airing]);
  }
  return days;
}

const toneOf = (health: number): Tone => (health >= GOOD ? "ok" : health >= FAIR ? "warn" : "bad");

function DayButton({ day, chosen, onChoose }: { day: DayHealth; chosen: boolean; onChoose: () => void }) {
  const { t, locale } = useText();
  return (
    <button
      type="button"
      className={css.day}
      aria-pressed={chosen}
      aria-label={t("grid.day_health", { day: dateWord(day.date, locale), health: String(day.health) })}
      onClick={onChoose}
    >
      <span>{dateWord(day.date, locale)}</span>
      <Status tone={toneOf(day.health)}>{day.health}</Status>
    </button>
  );
}

function DayFacts({ day }: { day: DayHealth }) {
  const { t, locale } = useText();
  const losses = [
    day.gap_seconds > 0 && t("grid.gaps", { time: hms(day.gap_seconds) }),
    day.cut_seconds > 0 && t("grid.cuts", { time: hms(day.cut_seconds) }),
  ].filter(Boolean);
  return (
    <p className={css.facts}>
      {dateWord(day.date, locale)} · {day.template ?? t("grid.no_template")}
      {day.override && ` (${day.override})`} · {losses.length > 0 ? losses.join(", ") : t("grid.no_losses")}
    </p>
  );
}

/** One programme; opened, it says why it is there. */
function Entry({ airing }: { airing: Airing }) {
  const { t, locale } = useText();
  const { grid, goTo, inWords } = useDesk();
  const block = grid.templates.flatMap((template) => template.blocks).find((one) => one.id === airing.block);
  const start = Date.parse(airing.start);
  const under = underTitle(airing);
  return (
    <li
      className={classes(rows.entry, css.entry)}
      style={{ "--hue": hueOf(inWords(block?.content ?? grid.otherwise)) } as React.CSSProperties}
      data-block={block ? "yes" : "no"}
    >
      <details>
        <summary>
          <time dateTime={airing.start}>{clockTime(start, locale, zoneOr(grid.zone))}</time>
          <span className={rows.what}>
            <span className={classes(rows.name, css.title)}>{airing.title}</span>
            {under && <span className={rows.under}>{under}</span>}
          </span>
          <span className="tabular dim">{hms(airing.duration_seconds)}</span>
        </summary>
        <div className={classes(rows.why, css.why)}>
          <h4>{t("programme.why")}</h4>
          <p>{airing.reason}</p>
          <p className="dim">
            {airing.rule}
            {airing.locked && ` · ${t("programme.locked")}`}
          </p>
          <div className={css.ways}>
            {block && (
              <Button small icon="edit" onClick={() => goTo(block.id)}>
                {t("grid.to_block", { title: titleOf(grid, block.id) ?? block.id })}
              </Button>
            )}
            {airing.item_id !== null && (
              <Link to="/library/$id" params={{ id: String(airing.item_id) }} className={css.link}>
                <Icon name="library" size={16} />
                {t("programme.in_library")}
              </Link>
            )}
          </div>
        </div>
      </details>
    </li>
  );
}
