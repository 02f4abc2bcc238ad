import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { PageFrame } from "@/components/PageHead";
import { ProgrammeCard } from "@/components/programme/ProgrammeCard";
import { Empty, Failure, Loading, Notice, Skeleton, useReason } from "@/components/States";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import type { Airing, Channel } from "@/lib/api/types";
import type { GuideSearch } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { airNow } from "@/lib/time/clock";
import { startOfDay } from "@/lib/time/format";
import { DayJump } from "./DayJump";
import { Grid, type GridHandle } from "./Grid";
import css from "./GuidePage.module.css";
import { GuideFilters } from "./GuideFilters";
import { HOUR_MS, MINUTE_MS, type Stretch } from "./layout";
import { SharedCellCard } from "./SharedCellCard";
import type { GuideCell, LoadedAirings } from "./use-airings";

/** Three hours back, seven days ahead: what the server keeps a published guide for. */
function spanAround(ms: number): Stretch {
  const from = Math.floor((ms - 3 * HOUR_MS) / HOUR_MS) * HOUR_MS;
  return { from, to: startOfDay(ms, 8) };
}

const halfHourBefore = (ms: number) => Math.floor((ms - 10 * MINUTE_MS) / (30 * MINUTE_MS)) * 30 * MINUTE_MS;

export function GuidePage() {
  const { t } = useText();
  const channels = useQuery(channelsQuery);
  if (channels.isPending) return <GuideSkeleton />;
  if (!channels.data) {
    return (
      <PageFrame>
        <Failure
          error={channels.error}
          title={t("guide.failed")}
          stillWorks={t("guide.failed_still")}
          onRetry={() => void channels.refetch()}
        />
      </PageFrame>
    );
  }
  const on = channels.data.filter((channel) => channel.enabled);
  if (on.length === 0) {
    return (
      <PageFrame>
        <Empty
          icon="guide"
          title={t("guide.empty")}
          actions={
            <Link to="/channels" search={{ create: true }} className={buttonClass("primary")}>
              {t("channels.create")}
            </Link>
          }
        >
          {t("guide.empty_about")}
        </Empty>
      </PageFrame>
    );
  }
  return <Guide channels={on} />;
}

function Guide({ channels }: { channels: Channel[] }) {
  const { t } = useText();
  const search: GuideSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const grid = useRef<GridHandle>(null);
  const [span] = useState(() => spanAround(airNow()));
  const [openAt] = useState(() => clampedTo(span, search.at));
  const [left, setLeft] = useState(openAt);
  const [loaded, setLoaded] = useState<LoadedAirings | null>(null);
  const [shared, setShared] = useState<{ cell: GuideCell; channel: Channel } | null>(null);
  const reason = useReason(loaded?.error);

  const change = useCallback(
    (part: GuideSearch) =>
      void navigate({ to: "/guide", search: (before: GuideSearch) => ({ ...before, ...part }), replace: true }),
    [navigate],
  );

  // The address follows the eye, but not every pixel of it.
  useEffect(() => {
    if (left === openAt && search.at === undefined) return;
    const timer = setTimeout(() => change({ at: new Date(left).toISOString().slice(0, 16) + "Z" }), 700);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move of the grid writes the address
  }, [left]);
  const moved = useCallback((ms: number) => setLeft(Math.floor(ms / (5 * MINUTE_MS)) * 5 * MINUTE_MS), []);

  const groups = useMemo(
    () => [...new Set(channels.map((channel) => channel.grouping).filter(Boolean))].sort(),
    [channels],
  );
  const { q = "", kind = "", group = "" } = search;
  const wanted = q.trim().toLowerCase();
  const rows = useMemo(() => {
    const inGroup = channels.filter((channel) => group === "" || channel.grouping === group);
    const named = inGroup.filter((channel) => namesIt(channel, wanted));
    return named.length > 0 ? named : inGroup;
  }, [channels, group, wanted]);
  const fades = useCallback(
    (airing: Airing, channel: Channel) =>
      (kind !== "" && airing.kind !== kind) || (wanted !== "" && !namesIt(channel, wanted) && !titled(airing, wanted)),
    [kind, wanted],
  );
  const open = useCallback(
    (cell: GuideCell, channel: Channel) => {
      const [first, ...others] = cell.airings;
      if (others.length > 0) setShared({ cell, channel });
      else change({ airing: first?.id, channel: channel.id });
    },
    [change],
  );
  const close = () => change({ airing: undefined, channel: undefined });
  const goToAiring = (airing: Airing) => {
    grid.current?.show(airing.channel_id, Date.parse(airing.start));
    change({ q: undefined, kind: undefined, group: undefined, channel: airing.channel_id, airing: airing.id });
  };

  const cardChannel = channels.find((channel) => channel.id === search.channel);
  const card =
    cardChannel &&
    loaded?.byChannel
      .get(cardChannel.id)
      ?.flatMap((cell) => cell.airings)
      .find((one) => one.id === search.airing)?.airing;
  return (
    <div className={css.page}>
      <div className={css.tools}>
        <h1>{t("nav.guide")}</h1>
        <Button small icon="clock" onClick={() => grid.current?.goTo(halfHourBefore(airNow()))}>
          {t("guide.now")}
        </Button>
        <DayJump
          className={css.days}
          dayClass={css.day}
          span={span}
          shown={left}
          onDay={(ms) => grid.current?.goTo(ms)}
        />
        <GuideFilters search={search} groups={groups} onChange={change} onAiring={goToAiring} />
      </div>
      <div className={css.main}>
        {loaded?.error != null && (
          <div className={css.notice}>
            <Notice
              action={
                <Button small icon="restart" onClick={loaded.retry}>
                  {t("common.retry")}
                </Button>
              }
            >
              {t("guide.partial", { reason })}
            </Notice>
          </div>
        )}
        <Grid
          ref={grid}
          rows={rows}
          span={span}
          openAt={openAt}
          openOn={search.channel ?? null}
          fades={fades}
          onMoved={moved}
          onOpen={open}
          onLoaded={setLoaded}
        />
      </div>
      <Dialog open={card !== undefined} onClose={close} title={card?.title ?? ""} place="side">
        {card && <ProgrammeCard airing={card} channel={cardChannel} />}
      </Dialog>
      {shared && (
        <SharedCellCard
          {...shared}
          onClose={() => setShared(null)}
          onChoose={(airing) => {
            setShared(null);
            change({ airing, channel: shared.channel.id });
          }}
        />
      )}
    </div>
  );
}

const namesIt = (channel: Channel, wanted: string) =>
  channel.name.toLowerCase().includes(wanted) || String(channel.number) === wanted;

const titled = (airing: Airing, wanted: string) =>
  airing.title.toLowerCase().includes(wanted) || airing.subtitle.toLowerCase().includes(wanted);

function clampedTo(span: Stretch, at: string | undefined): number {
  const wanted = at === undefined ? NaN : Date.parse(at);
  return wanted >= span.from && wanted < span.to ? wanted : halfHourBefore(airNow());
}

function GuideSkeleton() {
  const { t } = useText();
  return (
    <Loading>
      <div className={css.page}>
        <div className={css.tools}>
          <h1>{t("nav.guide")}</h1>
          <Skeleton width={320} height={36} />
        </div>
        <div style={{ display: "grid", gap: 6, padding: "0 var(--gutter)", alignContent: "start", overflow: "hidden" }}>
          {[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((row) => (
            <div key={row} style={{ display: "flex", gap: 6 }}>
              <Skeleton width={170} height={54} />
              <Skeleton width={`${18 + ((row * 13) % 26)}%`} height={54} />
              <Skeleton width={`${22 + ((row * 7) % 18)}%`} height={54} />
              <Skeleton height={54} />
            </div>
          ))}
        </div>
      </div>
    </Loading>
  );
}
