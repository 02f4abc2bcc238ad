import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "@/components/Button";
import { BareSelect } from "@/components/Field";
import { Empty, Failure, Loading, Skeleton } from "@/components/States";
import { asRunDaysQuery } from "@/lib/api/requests/get-as-run-days";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { oneOf } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { useAirTime } from "@/lib/time/clock";
import { ChannelSelect, DaysSelect, LEVELS, LevelSelect, SPANS } from "./Narrowing";
import { ReconciledDay } from "./ReconciledDay";
import css from "./AsRun.module.css";

const PAGE = 50;
const HOUR = 3_600_000;

/** Broadcast days of channels, the latest first: how much was planned, how much of it aired, and what differed. */
export function Reconciliation() {
  const { t, tn } = useText();
  const search = useSearch({ from: "/asrun" });
  const navigate = useNavigate({ from: "/asrun" });
  const channels = useQuery(channelsQuery);
  const span = oneOf(search.days, SPANS) ?? "7";
  const level = oneOf(search.level, LEVELS);
  const offset = search.offset ?? 0;
  const now = useAirTime(HOUR);
  const wanted = {
    channel_id: search.channel,
    from: new Date(now - Number(span) * 24 * HOUR).toISOString().slice(0, 10),
    discrepancy: search.outcome === "any" ? "any" : undefined,
    level,
  };
  const days = useQuery({ ...asRunDaysQuery(wanted, offset, PAGE), placeholderData: keepPreviousData });
  const narrow = (to: Partial<typeof search>) =>
    void navigate({ search: { ...search, offset: undefined, ...to }, replace: true });
  const names = new Map((channels.data ?? []).map((one) => [one.id, one]));
  const total = days.data?.total ?? 0;
  return (
    <div className={css.view}>
      <div className={css.filters}>
        <ChannelSelect value={search.channel} onChange={(channel) => narrow({ channel })} />
        <BareSelect
          label={t("asrun.which_days")}
          value={search.outcome === "any" ? "any" : ""}
          onChange={(event) => narrow({ outcome: event.target.value === "" ? undefined : event.target.value })}
          options={[
            { value: "", label: t("asrun.every_day") },
            { value: "any", label: t("asrun.days_that_differ") },
          ]}
        />
        <LevelSelect value={level} onChange={(level) => narrow({ level })} />
        <DaysSelect value={span} onChange={(days) => narrow({ days })} />
      </div>
      {days.isPending && (
        <Loading>
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {days.isError && !days.data && (
        <Failure error={days.error} title={t("asrun.days_failed_title")} onRetry={() => void days.refetch()} />
      )}
      {days.data?.days.length === 0 && (
        <Empty icon="calendar" title={t("asrun.days_empty")}>
          {t("asrun.days_empty_about")}
        </Empty>
      )}
      {days.data && days.data.days.length > 0 && (
        <>
          <p className="dim">{tn("asrun.day_count", total)}</p>
          <ul className={css.rows}>
            {days.data.days.map((day) => (
              <ReconciledDay
                key={`${day.channel_id}-${day.day}`}
                day={day}
                channel={names.get(day.channel_id)}
                level={level}
              />
            ))}
          </ul>
          {total > PAGE && (
            <div className={css.pages}>
              <Button
                disabled={offset === 0}
                onClick={() => narrow({ offset: Math.max(0, offset - PAGE) || undefined })}
              >
                {t("asrun.later")}
              </Button>
              <Button disabled={offset + PAGE >= total} onClick={() => narrow({ offset: offset + PAGE })}>
                {t("asrun.earlier")}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
