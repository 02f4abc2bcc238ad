import { useEffect, useState } from "react";
import type { Airing } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { airNow, useAirTime } from "@/lib/time/clock";
import { clockTime, clockTimeWithSeconds } from "@/lib/time/format";
import css from "./Player.module.css";
import type { Tuner } from "./tuner";

const STEP_MS = 30_000;

/** The programme from its start to its end; all that has aired can be gone back to. */
export function Scrubber({
  tuner,
  airing,
  live,
  onSeek,
}: {
  tuner: Tuner;
  airing: Airing;
  live: boolean;
  onSeek: (ms: number) => void;
}) {
  const { t, locale } = useText();
  const now = useAirTime(1_000);
  const shown = useShownAt(tuner, live);
  const start = Date.parse(airing.start);
  const stop = Date.parse(airing.stop);
  const part = (ms: number) => `${Math.min(1, Math.max(0, (ms - start) / Math.max(1, stop - start))) * 100}%`;
  const seek = (ms: number) => onSeek(Math.max(start, Math.min(ms, airNow() - 2_000)));
  return (
    <div className={css.scrub}>
      <time>{clockTime(start, locale)}</time>
      <div
        className={classes(css.track, live && css.live)}
        role="slider"
        tabIndex={0}
        aria-label={t("watch.scrub")}
        aria-valuemin={0}
        aria-valuemax={Math.round((stop - start) / 1000)}
        aria-valuenow={Math.round((shown - start) / 1000)}
        aria-valuetext={clockTimeWithSeconds(shown, locale)}
        onKeyDown={(event) => {
          const step = { ArrowLeft: -STEP_MS, ArrowRight: STEP_MS, Home: start - shown }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          seek(shown + step);
        }}
        onPointerDown={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          seek(start + ((event.clientX - box.left) / box.width) * (stop - start));
        }}
      >
        <div className={css.line}>
          <span className={css.aired} style={{ width: part(now) }} />
          <span className={css.seen} style={{ width: part(shown) }} />
          <span className={css.knob} style={{ left: part(shown) }} />
        </div>
      </div>
      <time>{clockTime(stop, locale)}</time>
    </div>
  );
}

/** The moment on air the picture shows, looked at twice a second. */
export function useShownAt(tuner: Tuner, live: boolean): number {
  const [shown, setShown] = useState(() => tuner.shownAt() ?? airNow());
  useEffect(() => {
    const timer = setInterval(() => setShown((before) => tuner.shownAt() ?? (live ? airNow() : before)), 500);
    return () => clearInterval(timer);
  }, [tuner, live]);
  return shown;
}
