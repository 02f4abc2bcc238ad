import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { NumberField } from "@/components/NumberField";
import { Failure, Loading, Notice, Skeleton } from "@/components/States";
import { Status, type Tone } from "@/components/Status";
import type { BreakTemplate } from "@/lib/api/grid";
import type { BreakTrial, Piece } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { clockTimeWithSeconds, hms } from "@/lib/time/format";
import { useDebounced } from "@/lib/use-debounced";
import { breakTrialQuery } from "../api";
import { useDesk } from "../desk";
import { zoneOr } from "../time";
import rows from "../Rows.module.css";
import css from "./Hour.module.css";
import { lookOf, mistakesOf, rowsOf, runsOf, type Look, type Run } from "./model";

const SETTLED_MS = 400;
const ROW_MS = 15 * 60_000;
const ROW_MINUTES = 15;
const LOOKS: Look[] = ["programme", "spot", "own", "card"];
const LONGEST_MINUTES = 360;
const TONES: Record<BreakTrial["notes"][number]["code"], Tone> = {
  filled: "ok",
  relaxed: "warn",
  left_out: "idle",
  short: "warn",
  nothing_to_air: "bad",
  moved: "idle",
};

/** An hour as the chosen template would make it: drawn to scale, listed with why, and the notes that were taken. */
export function HourPanel({ template }: { template: BreakTemplate | undefined }) {
  const { t } = useText();
  const { channel } = useDesk();
  const [programme, setProgramme] = useState(44);
  const [slot, setSlot] = useState(60);
  const wrong = template !== undefined && mistakesOf(template).size > 0;
  const settled = useDebounced(template, SETTLED_MS);
  const asked = settled ?? template;
  const trial = useQuery({
    ...breakTrialQuery(channel.id, {
      // Asked for only while there is one.
      template: asked as BreakTemplate,
      programme_minutes: programme,
      slot_minutes: slot,
    }),
    enabled: asked !== undefined && !wrong,
  });
  if (!template) return <p className="dim">{t("hour.choose")}</p>;
  const old = wrong || trial.isPlaceholderData || trial.isError;
  return (
    <div className={css.hour} aria-busy={trial.isFetching}>
      <p className="dim">{t("hour.about", { name: template.name })}</p>
      <div className={css.numbers}>
        <NumberField
          label={t("hour.programme")}
          least={1}
          most={LONGEST_MINUTES}
          value={programme}
          onValue={setProgramme}
        />
        <NumberField label={t("hour.slot")} least={1} most={LONGEST_MINUTES} value={slot} onValue={setSlot} />
      </div>
      {wrong && <Notice>{t("hour.wrong")}</Notice>}
      {trial.isError && (
        <Failure
          compact
          error={trial.error}
          title={t("hour.failed")}
          stillWorks={t(trial.data ? "hour.failed_still" : "hour.failed_alone")}
          onRetry={() => void trial.refetch()}
        />
      )}
      {trial.isPending && !wrong && (
        <Loading>
          <div className={css.waiting}>
            {[30, 30, 30, 30, 24, 24, 24, 24].map((height, row) => (
              <Skeleton key={row} height={height} />
            ))}
          </div>
        </Loading>
      )}
      {trial.data && (
        <div className={classes(css.made, old && css.old)}>
          <Made trial={trial.data} />
        </div>
      )}
    </div>
  );
}

function Made({ trial }: { trial: BreakTrial }) {
  const { t } = useText();
  const { pieces, notes } = trial;
  const [shown, show] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (shown === null) return;
    const row = list.current?.querySelector(`[data-piece="${shown}"]`);
    if (row instanceof HTMLElement && list.current)
      list.current.scrollTop = row.offsetTop - list.current.offsetTop - 40;
  }, [shown]);
  if (pieces.length === 0)
    return (
      <>
        <p>{t("hour.no_breaks")}</p>
        <Notes notes={notes} />
      </>
    );
  const first = Date.parse(pieces[0]?.start ?? "");
  return (
    <>
      <Bar pieces={pieces} shown={shown} onShow={show} />
      <Sums pieces={pieces} />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling box must be reachable by keyboard */}
      <ol className={css.list} ref={list} tabIndex={0} aria-label={t("hour.rundown")}>
        {runsOf(pieces).map((run) => (
          <RunRows key={run.pieces[0]?.index} run={run} first={first} shown={shown} />
        ))}
      </ol>
      <Notes notes={notes} />
    </>
  );
}

/** The hour in rows of a quarter of it, to scale. What it shows is said in the list below. */
function Bar({
  pieces,
  shown,
  onShow,
}: {
  pieces: Piece[];
  shown: number | null;
  onShow: (index: number | null) => void;
}) {
  const { t } = useText();
  return (
    <div>
      <div className={css.bar} aria-hidden="true" onPointerLeave={() => onShow(null)}>
        {rowsOf(pieces, ROW_MS).map((row, n) => (
          <div key={n} className={css.row}>
            <span className={css.minute}>{`+${n * ROW_MINUTES}`}</span>
            <div className={css.track}>
              {row.map((stretch) => {
                const piece = pieces[stretch.index];
                return (
                  <span
                    key={stretch.index}
                    className={css.piece}
                    data-look={stretch.look}
                    data-shown={shown === stretch.index}
                    title={piece && `${piece.title} · ${hms(piece.seconds)}\n${piece.reason}`}
                    style={{ left: `${stretch.left}%`, width: `${stretch.width}%` }}
                    onPointerEnter={() => onShow(stretch.index)}
                  />
                );
              })}
            </div>
          </div>
        ))}
      </div>
      <ul className={css.legend}>
        {LOOKS.map((look) => (
          <li key={look}>
            <span className={css.sample} data-look={look} />
            {t(`hour.look_${look}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sums({ pieces }: { pieces: Piece[] }) {
  const { t } = useText();
  const sums = new Map<Look, number>();
  for (const piece of pieces) sums.set(lookOf(piece), (sums.get(lookOf(piece)) ?? 0) + piece.seconds);
  return (
    <p className={css.sums}>
      {LOOKS.filter((look) => sums.has(look))
        .map((look) => `${t(`hour.look_${look}`)} ${hms(sums.get(look) ?? 0)}`)
        .join(" · ")}
    </p>
  );
}

function RunRows({ run, first, shown }: { run: Run; first: number; shown: number | null }) {
  const { t, tn } = useText();
  const length = run.pieces.reduce((sum, { piece }) => sum + piece.seconds, 0);
  const relaxed = run.pieces.filter(({ piece }) => piece.relaxed.length > 0).length;
  return (
    <>
      {run.breakNumber !== null && (
        <li className={css.head}>
          <h4>{t("hour.break", { number: run.breakNumber })}</h4>
          <span className="tabular">{hms(length)}</span>
          {relaxed > 0 && <Status tone="warn">{tn("hour.relaxed", relaxed)}</Status>}
        </li>
      )}
      {run.pieces.map(({ piece, index }) => (
        <PieceRow key={index} piece={piece} index={index} first={first} shown={shown === index} />
      ))}
    </>
  );
}

/** One piece; opened, it says why it is there. */
function PieceRow({ piece, index, first, shown }: { piece: Piece; index: number; first: number; shown: boolean }) {
  const { t, locale } = useText();
  const { grid } = useDesk();
  const start = Date.parse(piece.start);
  return (
    <li className={classes(rows.entry, css.entry)} data-piece={index} data-shown={shown}>
      <details>
        <summary>
          <span className={css.sample} data-look={lookOf(piece)} aria-hidden="true" />
          <time dateTime={piece.start} title={clockTimeWithSeconds(start, locale, zoneOr(grid.zone))}>
            {hms((start - first) / 1000)}
          </time>
          <span className={rows.what}>
            <span className={rows.name}>{piece.title}</span>
            {piece.role && <span className={rows.under}>{t(`role.${piece.role}`)}</span>}
          </span>
          <span className="tabular dim">{hms(piece.seconds)}</span>
        </summary>
        <div className={classes(rows.why, css.why)}>
          <h5>{t("programme.why")}</h5>
          <p>{piece.reason}</p>
          {piece.relaxed.map((rule) => (
            <p key={rule}>
              <Status tone="warn">{t("hour.gave_way", { rule })}</Status>
            </p>
          ))}
          <p className="dim">{piece.rule}</p>
        </div>
      </details>
    </li>
  );
}

/** The notes, those that say the same as one with how many there are. */
function Notes({ notes }: { notes: BreakTrial["notes"] }) {
  const { t, tn } = useText();
  const alike = new Map<string, { note: BreakTrial["notes"][number]; count: number }>();
  for (const note of notes) {
    const key = `${note.code}/${note.words}`;
    alike.set(key, { note, count: (alike.get(key)?.count ?? 0) + 1 });
  }
  if (alike.size === 0) return null;
  return (
    <section>
      <h4>{t("hour.notes")}</h4>
      <ul className={css.notes}>
        {[...alike].map(([key, { note, count }]) => (
          <li key={key}>
            <Status tone={TONES[note.code]}>{t(`note.${note.code}`)}</Status>
            <span>
              {note.words}
              {count > 1 && <span className="dim"> {tn("hour.in_breaks", count)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
