import { classes } from "@/lib/classes";
import css from "./Progress.module.css";

/** `fraction` null means: going on, nobody knows how far. `tally` is for programmes on air, `quiet` for one of many in a list. */
export function Progress({
  label,
  fraction,
  tally = false,
  quiet = false,
  thick = false,
}: {
  label: string;
  fraction: number | null;
  tally?: boolean;
  quiet?: boolean;
  thick?: boolean;
}) {
  const percent = fraction === null ? undefined : Math.round(Math.min(1, Math.max(0, fraction)) * 1000) / 10;
  return (
    <div
      className={classes(css.track, thick && css.thick, quiet && css.thin)}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span
        className={classes(css.bar, tally && css.tally, quiet && css.quiet, percent === undefined && css.unknown)}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
