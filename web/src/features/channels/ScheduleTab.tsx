import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { Empty, Failure, reasonOf, Skeleton } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { At } from "@/components/When";
import { channelScheduleQuery } from "@/lib/api/requests/get-channel-schedule";
import type { Airing, Channel } from "@/lib/api/types";
import { underTitle } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { useAirTime } from "@/lib/time/clock";
import { dayAndTime, dayName, hms, startOfDay } from "@/lib/time/format";
import { generateSchedule } from "./api/generate-schedule";
import { removeEntry } from "./api/remove-entry";
import css from "./Channels.module.css";
import { PlaceEntry } from "./PlaceEntry";

const HOUR_MS = 3_600_000;
const dayOf = (airing: Airing | undefined) => airing && startOfDay(Date.parse(airing.start));

/** The coming day of the log: extend it, put something into it by hand, take that out again. */
export function ScheduleTab({ channel }: { channel: Channel }) {
  const { t, locale } = useText();
  const say = useSay();
  const client = useQueryClient();
  const hour = useAirTime(HOUR_MS);
  const [placing, setPlacing] = useState(false);
  const schedule = useQuery(
    channelScheduleQuery(channel.id, new Date(hour).toISOString(), new Date(hour + 30 * HOUR_MS).toISOString()),
  );
  const refresh = () => {
    for (const queryKey of [["schedule"], ["guide"], ["channels"]]) void client.invalidateQueries({ queryKey });
  };
  const extend = useMutation({
    mutationFn: (anew: boolean) => generateSchedule(channel.id, 7, anew),
    onSuccess: (result) => say.good(result.message || t("channels.planned", { count: result.added })),
    onError: (error) => say.bad(reasonOf(error, t)),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: removeEntry,
    onSuccess: () => say.good(t("channels.entry_removed")),
    onError: (error) => say.bad(reasonOf(error, t)),
    onSettled: refresh,
  });
  const through = channel.schedule_generated_through;
  const airings = schedule.data?.airings;
  return (
    <div className={css.form}>
      <div className={css.actions} style={{ justifyContent: "flex-start", flexWrap: "wrap" }}>
        <Button icon="calendar" onClick={() => extend.mutate(false)} disabled={extend.isPending}>
          {t("channels.extend")}
        </Button>
        <Button
          icon="restart"
          title={t("channels.anew_hint")}
          onClick={() => extend.mutate(true)}
          disabled={extend.isPending}
        >
          {t("channels.anew")}
        </Button>
        <Button icon="plus" onClick={() => setPlacing(true)}>
          {t("channels.place")}
        </Button>
        <span className="dim">
          {through
            ? t("channels.through", { time: dayAndTime(Date.parse(through), locale) })
            : t("channels.no_schedule")}
        </span>
      </div>
      {schedule.isPending && <Skeleton height={320} />}
      {schedule.isError && !airings && (
        <Failure
          error={schedule.error}
          title={t("guide.failed")}
          stillWorks={t("guide.failed_still")}
          onRetry={() => void schedule.refetch()}
        />
      )}
      {airings?.length === 0 && <Empty icon="calendar" title={t("guide.nothing")} />}
      {airings && airings.length > 0 && (
        <ol className={css.hours} style={{ maxHeight: "none" }}>
          {airings.map((airing, i) => (
            <Fragment key={`${airing.id}@${airing.start}`}>
              {dayOf(airing) !== dayOf(airings[i - 1]) && (
                <li className={css.day}>{dayName(Date.parse(airing.start), locale)}</li>
              )}
              <li className={css.entry}>
                <At iso={airing.start} />
                <span className={css.cell}>
                  <span className={css.name}>{airing.title}</span>
                  <span className={css.sub}>
                    {[underTitle(airing), airing.origin === "manual" ? t("origin.manual") : airing.reason]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
                <span className="tabular dim">{hms(airing.duration_seconds)}</span>
                {airing.origin === "manual" && !airing.locked ? (
                  <IconButton
                    icon="trash"
                    small
                    label={t("channels.entry_remove", { title: airing.title })}
                    onClick={() => remove.mutate(airing.id)}
                  />
                ) : (
                  <span />
                )}
              </li>
            </Fragment>
          ))}
        </ol>
      )}
      {placing && <PlaceEntry channel={channel} onClose={() => setPlacing(false)} onPlaced={refresh} />}
    </div>
  );
}
