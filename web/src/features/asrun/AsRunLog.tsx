import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, buttonClass } from "@/components/Button";
import { BareSelect, SearchField } from "@/components/Field";
import { Empty, Failure, Loading, Skeleton } from "@/components/States";
import { asRunFile, asRunQuery, type AsRunSearch } from "@/lib/api/requests/get-as-run";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { oneOf } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { useAirTime } from "@/lib/time/clock";
import { useDebounced } from "@/lib/use-debounced";
import { AsRunRow } from "./AsRunRow";
import { ChannelSelect, DaysSelect, LEVELS, LevelSelect, SPANS } from "./Narrowing";
import css from "./AsRun.module.css";

const PAGE = 100;
const OUTCOMES = ["any", "complete", "cut", "partial", "failed", "skipped"] as const;
const MINUTE = 60_000;

/** Row by row, the latest first; what is shown can be taken along as a file. */
export function AsRunLog() {
  const { t, tn } = useText();
  const search = useSearch({ from: "/asrun" });
  const navigate = useNavigate({ from: "/asrun" });
  const channels = useQuery(channelsQuery);
  const days = oneOf(search.days, SPANS) ?? "1";
  const outcome = oneOf(search.outcome, OUTCOMES);
  const level = oneOf(search.level, LEVELS);
  const offset = search.offset ?? 0;
  const now = useAirTime(MINUTE);
  const since = new Date(Math.floor(now / MINUTE) * MINUTE - Number(days) * 86_400_000).toISOString();
  const wanted: AsRunSearch = {
    channel_id: search.channel,
    from: since,
    outcome: outcome === "any" ? undefined : outcome,
    discrepancy: outcome === "any" ? "any" : undefined,
    level,
    q: useDebounced(search.q, 250),
  };
  const rows = useQuery({ ...asRunQuery(wanted, offset, PAGE), placeholderData: keepPreviousData });
  const narrow = (to: Partial<typeof search>) =>
    void navigate({ search: { ...search, offset: undefined, ...to }, replace: true });
  const names = new Map((channels.data ?? []).map((one) => [one.id, one]));
  const total = rows.data?.total ?? 0;
  return (
    <div className={css.view}>
      <div className={css.filters}>
        <SearchField
          label={t("asrun.search")}
          value={search.q ?? ""}
          onValue={(q) => narrow({ q: q === "" ? undefined : q })}
        />
        <ChannelSelect value={search.channel} onChange={(channel) => narrow({ channel })} />
        <BareSelect
          label={t("asrun.outcome")}
          value={outcome ?? ""}
          onChange={(event) => narrow({ outcome: event.target.value === "" ? undefined : event.target.value })}
          options={[
            { value: "", label: t("asrun.everything") },
            ...OUTCOMES.map((one) => ({ value: one, label: t(`asrun.is_${one}`) })),
          ]}
        />
        <LevelSelect value={level} onChange={(level) => narrow({ level })} />
        <DaysSelect value={days} onChange={(days) => narrow({ days })} />
      </div>
      {rows.isPending && (
        <Loading>
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {rows.isError && !rows.data && (
        <Failure error={rows.error} title={t("asrun.failed_title")} onRetry={() => void rows.refetch()} />
      )}
      {rows.data?.items.length === 0 && (
        <Empty icon="clock" title={t("asrun.empty")}>
          {t("asrun.empty_about")}
        </Empty>
      )}
      {rows.data && rows.data.items.length > 0 && (
        <>
          <p className="dim">
            {tn("asrun.rows", total)} · {t("asrun.is_cut")} {rows.data.counts.cut} · {t("asrun.is_partial")}{" "}
            {rows.data.counts.partial} · {t("asrun.is_failed")} {rows.data.counts.failed} · {t("asrun.is_skipped")}{" "}
            {rows.data.counts.skipped}
          </p>
          <ul className={css.rows}>
            {rows.data.items.map((row) => (
              <AsRunRow
                key={`${row.channel_id}-${row.entry_id}-${row.piece_id ?? 0}`}
                row={row}
                channel={names.get(row.channel_id)}
                indented={level !== "breaks"}
              />
            ))}
          </ul>
          <div className={css.pages}>
            <a className={buttonClass("plain")} href={asRunFile(wanted, "csv")} download>
              {t("asrun.csv")}
            </a>
            <a className={buttonClass("plain")} href={asRunFile(wanted, "xml")} download>
              {t("asrun.xml")}
            </a>
            <Button disabled={offset === 0} onClick={() => narrow({ offset: Math.max(0, offset - PAGE) || undefined })}>
              {t("asrun.later")}
            </Button>
            <Button disabled={offset + PAGE >= total} onClick={() => narrow({ offset: offset + PAGE })}>
              {t("asrun.earlier")}
            </Button>
            <Link to="/guide" className={buttonClass("quiet")}>
              {t("nav.guide")}
            </Link>
          </div>
        </>
      )}
    </div>
  );
}
