import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { buttonClass } from "@/components/Button";
import { Failure, Loading, Skeleton } from "@/components/States";
import { Status } from "@/components/Status";
import type { AsRunEvent } from "@/lib/api/types";
import { asRunFile, asRunQuery } from "@/lib/api/requests/get-as-run";
import { useText } from "@/lib/text/text";
import { clockTimeWithSeconds, hms } from "@/lib/time/format";
import { TONES, useRoleName } from "./AsRunRow";
import css from "./Reconciliation.module.css";

const MOST = 100;

/** What of a broadcast day did not air as planned, planned beside actual. */
export function Differences({ channelId, day, level }: { channelId: number; day: string; level: string | undefined }) {
  const { t, number } = useText();
  const wanted = { channel_id: channelId, day, discrepancy: "any", level };
  const rows = useQuery(asRunQuery(wanted, 0, MOST));
  if (rows.isPending)
    return (
      <Loading>
        <Skeleton height={120} radius={8} />
      </Loading>
    );
  if (!rows.data)
    return <Failure compact error={rows.error} title={t("asrun.failed_title")} onRetry={() => void rows.refetch()} />;
  return (
    <section className={css.differences}>
      <h3>{t("asrun.what_differed")}</h3>
      <ul>
        {rows.data.items.map((row) => (
          <Difference key={`${row.entry_id}-${row.piece_id ?? 0}`} row={row} />
        ))}
      </ul>
      <div className={css.more}>
        {rows.data.total > MOST && (
          <>
            <span className="dim">{t("asrun.first_shown", { count: number(MOST) })}</span>
            <Link
              to="/asrun"
              search={{ channel: channelId, outcome: "any", days: "90", level }}
              className={buttonClass("quiet")}
            >
              {t("asrun.all_in_log")}
            </Link>
          </>
        )}
        <a className={buttonClass("quiet")} href={asRunFile(wanted, "csv")} download>
          {t("asrun.csv")}
        </a>
      </div>
    </section>
  );
}

function Difference({ row }: { row: AsRunEvent }) {
  const { t } = useText();
  const roleName = useRoleName();
  return (
    <li className={css.difference}>
      <span className={css.title}>
        <b>{row.title || t("asrun.card")}</b>
        {row.role !== null && <span className="dim">{roleName(row.role)}</span>}
        {row.note && <span className={css.note}>{row.note}</span>}
      </span>
      <Moment label={t("asrun.planned")} start={row.planned_start} seconds={row.planned_seconds} />
      <Moment label={t("asrun.aired")} start={row.actual_start} seconds={row.actual_seconds} />
      <Status tone={TONES[row.outcome]}>
        {row.discrepancy === null ? t(`asrun.is_${row.outcome}`) : t(`asrun.differs_${row.discrepancy}`)}
      </Status>
    </li>
  );
}

/** When it began and for how long it ran. */
function Moment({ label, start, seconds }: { label: string; start: string; seconds: number }) {
  const { t, locale } = useText();
  return (
    <span className={css.moment}>
      <span className="dim">{label}</span>
      {seconds === 0 ? (
        <span>{t("asrun.nothing_aired")}</span>
      ) : (
        <span className="tabular">
          <time dateTime={start}>{clockTimeWithSeconds(Date.parse(start), locale)}</time> · {hms(seconds)}
        </span>
      )}
    </span>
  );
}
