import { useQuery } from "@tanstack/react-query";
import { Failure, Loading, Notice, Skeleton } from "@/components/States";
import { At } from "@/components/When";
import type { ChannelChange } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { dayAndTime, hms, lengthOf } from "@/lib/time/format";
import { previewQuery } from "./api/preview-channel";
import css from "./Channels.module.css";

/** The coming hours as this plan would make them, before anything is saved. */
export function Preview({
  draft,
  channel,
  published = null,
  short = false,
}: {
  draft: ChannelChange;
  /** The channel whose plan it is; none while it is being made. */
  channel?: number;
  /** Until when the channel's schedule is published already: what is published stays. */
  published?: string | null;
  short?: boolean;
}) {
  const { t, number, locale } = useText();
  const preview = useQuery(previewQuery(draft, channel));
  const data = preview.data;
  return (
    <section className={css.preview} aria-label={t("channels.preview")} aria-busy={preview.isFetching}>
      <h3>{t("channels.preview")}</h3>
      {preview.isPending && (
        <Loading>
          <div style={{ display: "grid", gap: 12 }}>
            <Skeleton width="50%" height={40} />
            {[1, 2, 3, 4, 5].map((row) => (
              <Skeleton key={row} height={22} />
            ))}
          </div>
        </Loading>
      )}
      {preview.isError && (
        <Failure
          compact
          error={preview.error}
          title={t("channels.preview_failed")}
          stillWorks={t("channels.preview_still")}
          onRetry={() => void preview.refetch()}
        />
      )}
      {data && (
        <div className={classes(preview.isPlaceholderData && css.old)}>
          <dl className={css.facts} aria-live="polite">
            <div>
              <dt>{t("channels.items")}</dt>
              <dd>{number(data.matching_items)}</dd>
            </div>
            <div>
              <dt>{t("channels.material")}</dt>
              <dd>{lengthOf(data.total_seconds, locale)}</dd>
            </div>
          </dl>
          {data.message && data.matching_items === 0 && <Notice>{data.message}</Notice>}
          {published && (
            <p className={css.published}>
              {t("channels.preview_after", { time: dayAndTime(Date.parse(published), locale) })}
            </p>
          )}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling box must be reachable by keyboard */}
          <ol className={css.hours} tabIndex={0} style={short ? { maxHeight: 232 } : undefined}>
            {data.airings.map((airing) => (
              <li key={`${airing.id}@${airing.start}`}>
                <At iso={airing.start} />
                <span className={css.cell}>
                  <span className={css.name}>{airing.title}</span>
                  {airing.subtitle && <span className={css.sub}>{airing.subtitle}</span>}
                </span>
                <span className="tabular dim">{hms(airing.duration_seconds)}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
