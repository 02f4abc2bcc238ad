import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from "react";
import { Dialog } from "@/components/Dialog";
import { ProgrammeCard } from "@/components/programme/ProgrammeCard";
import { channelScheduleQuery } from "@/lib/api/requests/get-channel-schedule";
import type { Airing, Channel } from "@/lib/api/types";
import { nowAndNext, timeOf } from "@/lib/programme/airing";
import { remembered } from "@/lib/remembered";
import { useText } from "@/lib/text/text";
import { airNow, useAirTime } from "@/lib/time/clock";
import { ChannelStrip } from "./ChannelStrip";
import { KeyHelp } from "./KeyHelp";
import { isCertain, stepFrom } from "./lineup";
import { NotOn } from "./NotOn";
import { NowNext } from "./NowNext";
import { OffAirCard } from "./OffAirCard";
import { Player, type PlayerKeys } from "./Player";
import { ShareDialog } from "./ShareDialog";
import { Tuner } from "./tuner";
import { useRemote } from "./use-remote";
import css from "./WatchPage.module.css";

const HOUR_MS = 3_600_000;
/** What ended less than this ago is gone on with on live. */
const NEARLY_LIVE_MS = 60_000;

interface ChannelWatchProps {
  lineup: Channel[];
  /** The number asked for; there may be no such channel. */
  number: number;
  channel: Channel | null;
  /** The channel of that number when it is switched off. */
  switchedOff: Channel | null;
  start: string | null;
  onTune: (number: number, start?: string) => void;
}

/** One channel on the set, with its programme beside it and the others below. */
export function ChannelWatch({ lineup, number, channel, switchedOff, start, onTune }: ChannelWatchProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const [tuner] = useState(() => new Tuner());
  const { trouble, picture } = useSyncExternalStore(tuner.subscribe, tuner.snapshot);
  const player = useRef<PlayerKeys>(null);
  const [open, setOpen] = useState<"help" | "share" | null>(null);
  const [card, setCard] = useState<Airing | null>(null);
  const shown = channel ?? lineup[0];
  const schedule = useDay(shown?.id);
  const now = useAirTime(1_000);
  // What is said beside the picture is about the picture, which is some seconds behind the clock.
  const at = tuner.shownAt() ?? (start === null ? now : Date.parse(start));
  const { now: airing, next } = onAir(schedule, channel, at);

  const address =
    channel &&
    (start === null
      ? `/channel/${channel.number}.m3u8`
      : `/channel/${channel.number}.m3u8?start=${encodeURIComponent(start)}`);
  useEffect(() => {
    tuner.tune(address);
  }, [tuner, address]);
  useEffect(() => rememberChannel(channel), [channel]);

  const goOn = useEffectEvent(() => {
    const seen = start === null ? null : onAir(schedule, channel, Date.parse(start)).now;
    if (!seen || airNow() - Date.parse(seen.stop) < NEARLY_LIVE_MS) onTune(number);
    else onTune(number, seen.stop);
  });
  useEffect(() => {
    if (picture === "ended") goOn();
  }, [picture]);

  const step = (steps: number) => {
    const to = stepFrom(lineup, number, steps);
    if (to) onTune(to.number);
  };
  const startOver = () => {
    if (channel && airing && airing.kind !== "slate") onTune(channel.number, airing.start);
  };
  const goLive = () => {
    if (start === null) tuner.toLiveEdge();
    else onTune(number);
  };
  const seek = (ms: number) => {
    if (channel && !tuner.seekTo(ms)) onTune(channel.number, new Date(ms).toISOString());
  };
  const typed = useRemote({
    number: (figures) => onTune(Number(figures)),
    isCertain: (figures) => isCertain(lineup, figures),
    up: () => step(1),
    down: () => step(-1),
    last: () => onTune(Number(remembered.get("last-channel") ?? number)),
    mute: () => player.current?.mute(),
    fullscreen: () => player.current?.fullscreen(),
    startOver,
    live: goLive,
    pause: () => player.current?.pause(),
    pip: () => player.current?.pip(),
    guide: () => void navigate({ to: "/guide" }),
    help: () => setOpen("help"),
  });

  if (!shown) return null;
  return (
    <div className={css.page}>
      <h1 className="visually-hidden">{t("watch.title", { name: shown.name })}</h1>
      <div className={css.stage}>
        <div className={css.fit}>
          <Player
            ref={player}
            tuner={tuner}
            channel={shown}
            airing={airing}
            startedAt={start}
            typed={typed}
            card={
              channel && !trouble ? null : (
                <OffAirCard
                  tuner={tuner}
                  number={number}
                  channel={channel}
                  switchedOff={switchedOff}
                  lineup={lineup}
                  onTune={onTune}
                  onShare={() => setOpen("share")}
                />
              )
            }
            onSeek={seek}
            onLive={goLive}
            onStartOver={startOver}
            onShare={() => setOpen("share")}
            onHelp={() => setOpen("help")}
          />
        </div>
      </div>
      <div className={css.strip}>
        <ChannelStrip lineup={lineup} current={channel?.id ?? null} onTune={onTune} />
      </div>
      <div className={css.side}>
        <div className={css.sideInner}>
          {channel ? (
            <NowNext
              channel={channel}
              now={airing}
              next={next}
              at={at}
              earlier={schedule.filter((one) => timeOf(one, airNow()) === "past" && one.kind !== "slate").reverse()}
              catchUp={start !== null}
              offAir={trouble !== null}
              onStartOver={startOver}
              onLive={goLive}
              onOpen={setCard}
              onCatchUp={(one) => onTune(channel.number, one.start)}
            />
          ) : (
            <NotOn number={number} switchedOff={switchedOff} />
          )}
        </div>
      </div>
      <KeyHelp open={open === "help"} onClose={() => setOpen(null)} />
      <ShareDialog channel={shown} start={start} open={open === "share"} onClose={() => setOpen(null)} />
      <Dialog open={card !== null} onClose={() => setCard(null)} title={card?.title ?? ""} place="side">
        {card && <ProgrammeCard airing={card} channel={shown} onGo={() => setCard(null)} />}
      </Dialog>
    </div>
  );
}

/** The channel's airings around now: half a day back for catch-up, half a day ahead. The window moves on the hour. */
function useDay(channel: number | undefined): Airing[] {
  const hour = useAirTime(HOUR_MS);
  const from = new Date(hour - 12 * HOUR_MS).toISOString();
  const to = new Date(hour + 12 * HOUR_MS).toISOString();
  const query = useQuery({ ...channelScheduleQuery(channel ?? 0, from, to), enabled: channel !== undefined });
  return query.data?.airings ?? [];
}

/** From the schedule when it is here; until then from what the lineup already told. */
function onAir(schedule: Airing[], channel: Channel | null, at: number): { now: Airing | null; next: Airing | null } {
  const known = schedule.length > 0 ? schedule : [channel?.now, channel?.next].filter((one) => one != null);
  return nowAndNext(known, at);
}

function rememberChannel(channel: Channel | null): void {
  if (!channel) return;
  const before = remembered.get("channel");
  const now = String(channel.number);
  if (before !== null && before !== now) remembered.set("last-channel", before);
  remembered.set("channel", now);
}
