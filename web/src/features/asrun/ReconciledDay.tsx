import { useState } from "react";
import { Icon } from "@/components/Icon";
import { Status } from "@/components/Status";
import type { AsRunDay, AsRunTally, Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { dayName, hms } from "@/lib/time/format";
import { Differences } from "./Differences";
import css from "./Reconciliation.module.css";

/** One broadcast day of a channel; opened, it tells what differed. */
export function ReconciledDay({
  day,
  channel,
  level,
}: {
  day: AsRunDay;
  channel: Channel | undefined;
  level: string | undefined;
}) {
  const { t, tn, locale } = useText();
  const [open, setOpen] = useState(false);
  const differed = day.entries.differed + day.breaks.differed;
  return (
    <li className={css.day}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name="right" size={16} className={css.mark} />
          <span className={css.what}>
            <time dateTime={day.day}>{dayName(Date.parse(day.day), locale, "UTC")}</time>
            <span className="dim">
              {channel ? `${channel.number} ${channel.name}` : `#${day.channel_id}`}
              {!day.over && ` · ${t("asrun.day_so_far")}`}
            </span>
          </span>
          <Short label={t("asrun.of_entries")} tally={day.entries} />
          <Short label={t("asrun.of_breaks")} tally={day.breaks} />
          <span className={css.verdict}>
            {differed === 0 ? (
              <Status tone="ok">{t("asrun.as_planned")}</Status>
            ) : (
              <Status tone="warn">{tn("asrun.differ", differed)}</Status>
            )}
          </span>
        </summary>
        {open && (
          <div className={css.inside}>
            <div className={css.tallies}>
              {day.entries.planned > 0 && <Whole label={t("asrun.of_entries")} tally={day.entries} />}
              {day.breaks.planned > 0 && <Whole label={t("asrun.of_breaks")} tally={day.breaks} />}
            </div>
            {differed === 0 ? (
              <p>{t("asrun.nothing_differed")}</p>
            ) : (
              <Differences channelId={day.channel_id} day={day.day} level={level} />
            )}
          </div>
        )}
      </details>
    </li>
  );
}

/** "24 · 23:10:00 of 24:00:00". */
function Short({ label, tally }: { label: string; tally: AsRunTally }) {
  const { number } = useText();
  if (tally.planned === 0) return <span className={css.short} />;
  return (
    <span className={css.short}>
      <span className="dim">{label}</span>
      <span className="tabular">
        {number(tally.planned)} · {hms(tally.aired_seconds)}
      </span>
    </span>
  );
}

function Whole({ label, tally }: { label: string; tally: AsRunTally }) {
  const { t, number } = useText();
  return (
    <section className={css.tally}>
      <h3>{label}</h3>
      <dl>
        <dt>{t("asrun.planned")}</dt>
        <dd>{number(tally.planned)}</dd>
        <dt>{t("asrun.as_planned")}</dt>
        <dd>{number(tally.as_planned)}</dd>
        {tally.discrepancies.map((one) => (
          <Figure key={one.discrepancy} label={t(`asrun.differs_${one.discrepancy}`)} value={number(one.rows)} />
        ))}
        <dt>{t("asrun.time_planned")}</dt>
        <dd>{hms(tally.planned_seconds)}</dd>
        <dt>{t("asrun.time_aired")}</dt>
        <dd>{hms(tally.aired_seconds)}</dd>
        <dt>{t("asrun.time_lost")}</dt>
        <dd>{hms(tally.lost_seconds)}</dd>
        <dt>{t("asrun.start_error")}</dt>
        <dd>{hms(tally.start_error_seconds)}</dd>
      </dl>
    </section>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
