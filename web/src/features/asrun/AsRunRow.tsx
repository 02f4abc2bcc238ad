import { Link } from "@tanstack/react-router";
import { Status, type Tone } from "@/components/Status";
import type { AsRunEvent, Channel } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { oneOf } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { clockTimeWithSeconds, dayAndTime, dayName, hms } from "@/lib/time/format";
import css from "./AsRun.module.css";

/** How bad it is. */
export const TONES: Record<AsRunEvent["outcome"], Tone> = {
  complete: "ok",
  cut: "warn",
  partial: "warn",
  failed: "bad",
  skipped: "bad",
};

const ROLES = ["bumper_out", "spots", "promo", "ident", "bumper_in", "rating_card", "up_next_card"] as const;

/** Names the position in a break that a piece stood in. */
export function useRoleName(): (role: string) => string {
  const { t } = useText();
  return (role) => {
    const known = oneOf(role, ROLES);
    return known ? t(`role.${known}`) : t("asrun.role_rest");
  };
}

/** What became of one entry, or of one piece of a break in it. */
export function AsRunRow({
  row,
  channel,
  indented,
}: {
  row: AsRunEvent;
  channel: Channel | undefined;
  /** Whether pieces of breaks stand in from programmes. */
  indented: boolean;
}) {
  const { t, tn, locale } = useText();
  const roleName = useRoleName();
  const start = Date.parse(row.planned_start);
  const differs = Math.abs(row.actual_seconds - row.planned_seconds) >= 1;
  return (
    <li className={classes(css.row, indented && row.piece_id !== null && css.inside)}>
      <time className="tabular" dateTime={row.planned_start}>
        {row.piece_id === null
          ? dayAndTime(start, locale)
          : `${dayName(start, locale)}, ${clockTimeWithSeconds(start, locale)}`}
      </time>
      <span className={css.what}>
        {row.item_id === null ? (
          <b>{row.title || t("asrun.card")}</b>
        ) : (
          <Link to="/library/$id" params={{ id: String(row.item_id) }}>
            <b>{row.title}</b>
          </Link>
        )}
        <span className="dim">
          {[
            channel ? `${channel.number} ${channel.name}` : null,
            row.block,
            row.role === null ? t(`asrun.start_${row.start_cause}`) : roleName(row.role),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {row.note && <span className={css.note}>{row.note}</span>}
      </span>
      <span className="tabular">
        {hms(row.planned_seconds)}
        {differs && <span className="dim"> → {hms(row.actual_seconds)}</span>}
      </span>
      <span className={css.end}>
        <Status tone={TONES[row.outcome]}>{t(`asrun.is_${row.outcome}`)}</Status>
        {row.watched && row.viewers > 0 && <span className="dim">{tn("asrun.viewers", row.viewers)}</span>}
      </span>
    </li>
  );
}
