import { useQuery } from "@tanstack/react-query";
import { Failure, Skeleton } from "@/components/States";
import { channelScheduleQuery } from "@/lib/api/requests/get-channel-schedule";
import { episodeMark } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { clockTime, dayName, startOfDay } from "@/lib/time/format";
import css from "./Panel.module.css";

/** More than anybody reads of one day. */
const MOST = 300;

/** A day as TV apps show it: titles, episodes and descriptions, and nothing of how they came there. */
export function GuidePanel({ channel, at, onGo }: { channel: number; at: number; onGo: (ms: number) => void }) {
  const { t, number, locale } = useText();
  const day = startOfDay(at);
  const guide = useQuery(
    channelScheduleQuery(channel, new Date(day).toISOString(), new Date(startOfDay(day, 1)).toISOString()),
  );
  const airings = guide.data?.airings ?? [];
  return (
    <div className={css.panel}>
      <p className={css.hint}>{t("timeline.guide_about", { day: dayName(day, locale) })}</p>
      {guide.isPending && <Skeleton height={320} radius={8} />}
      {guide.isError && !guide.data && (
        <Failure compact error={guide.error} title={t("guide.failed")} onRetry={() => void guide.refetch()} />
      )}
      {guide.data && airings.length === 0 && <p className={css.hint}>{t("guide.nothing")}</p>}
      {airings.length > 0 && (
        <ol className={css.guide} aria-label={t("timeline.tab_guide")}>
          {airings.slice(0, MOST).map((airing) => (
            <li key={`${airing.id}@${airing.start}`}>
              <button type="button" onClick={() => onGo(Date.parse(airing.start))}>
                <time dateTime={airing.start}>{clockTime(Date.parse(airing.start), locale)}</time>
                <span>
                  <span className={css.name}>{airing.title}</span>
                  <span className={css.second}>
                    {[airing.subtitle, episodeMark(airing), airing.year].filter(Boolean).join(" · ")}
                  </span>
                  {airing.description && <span className={css.text}>{airing.description}</span>}
                </span>
              </button>
            </li>
          ))}
          {airings.length > MOST && <li>{t("common.and_more", { count: number(airings.length - MOST) })}</li>}
        </ol>
      )}
    </div>
  );
}
