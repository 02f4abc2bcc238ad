import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type Ref,
} from "react";
import { Button } from "@/components/Button";
import type { Airing, Channel } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { remembered } from "@/lib/remembered";
import { useText } from "@/lib/text/text";
import { underTitle } from "@/lib/programme/airing";
import { PlayerControls } from "./PlayerControls";
import css from "./Player.module.css";
import { Scrubber } from "./Scrubber";
import type { Tuner } from "./tuner";
import { useBanner } from "./use-banner";
import { useFrame } from "./use-frame";

/** What the keys of the remote reach inside the set. */
export interface PlayerKeys {
  pause: () => void;
  mute: () => void;
  fullscreen: () => void;
  pip: () => void;
  showBanner: () => void;
}

interface PlayerProps {
  ref: Ref<PlayerKeys>;
  tuner: Tuner;
  channel: Channel;
  airing: Airing | null;
  /** The moment asked for in catch-up; null on live. */
  startedAt: string | null;
  typed: string;
  /** The test card, when there is something to say instead of a picture. */
  card: ReactNode;
  onSeek: (ms: number) => void;
  onLive: () => void;
  onStartOver: () => void;
  onShare: () => void;
  onHelp: () => void;
}

export function Player({
  ref,
  tuner,
  channel,
  airing,
  startedAt,
  typed,
  card,
  onSeek,
  onLive,
  onStartOver,
  onShare,
  onHelp,
}: PlayerProps) {
  const { t } = useText();
  const state = useSyncExternalStore(tuner.subscribe, tuner.snapshot);
  const video = useRef<HTMLVideoElement>(null);
  const frame = useFrame(channel);
  const banner = useBanner(channel.id, state.picture === "playing");
  const [container, setContainer] = useState<HTMLElement | null>(null);

  useEffect(() => {
    const glass = video.current;
    if (!glass) return;
    glass.volume = Math.min(1, Math.max(0, Number(remembered.get("volume") ?? 1)));
    glass.muted = remembered.get("muted") === "true";
    return tuner.attach(glass);
  }, [tuner]);

  const keys: PlayerKeys = {
    pause: () => {
      if (video.current?.paused) void tuner.play();
      else video.current?.pause();
      banner.show();
    },
    mute: () => {
      if (!video.current) return;
      if (video.current.muted) tuner.unmute();
      else video.current.muted = true;
      remembered.set("muted", String(video.current.muted));
    },
    fullscreen: () => void toggleFullscreen(container),
    pip: () => void togglePip(video.current),
    showBanner: banner.show,
  };
  useImperativeHandle(ref, () => keys);

  const waiting = state.picture === "tuning" || state.picture === "waiting";
  return (
    // Moving the pointer over the picture shows the banner; everything in it is reachable by keyboard without.
    <div ref={setContainer} className={css.set} onPointerMove={banner.show} onPointerDown={banner.show}>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- captions come inside the stream */}
      <video ref={video} className={css.video} playsInline aria-label={t("watch.picture", { name: channel.name })} />
      {state.picture === "tuning" && (
        // What is on now, not what was on at the moment asked for.
        <div
          className={css.tuning}
          style={frame === null || startedAt !== null ? undefined : { backgroundImage: `url("${frame}")` }}
        />
      )}
      {waiting && !card && <div className={css.tuningLine} />}
      {card}
      {typed && (
        <div className={css.number} role="status" aria-live="polite">
          {typed}
        </div>
      )}
      {state.soundBlocked && !card && (
        <Button className={css.unmute} look="primary" icon="muted" onClick={() => tuner.unmute()}>
          {t("watch.unmute")}
        </Button>
      )}
      <div className={classes(css.banner, !banner.shown && !card && css.away)} hidden={card !== null}>
        <div className={css.words}>
          <div className={css.figure}>{channel.number}</div>
          <div>
            <div className={css.programme}>{airing?.title ?? channel.name}</div>
            <div className={css.name}>
              {[channel.name, airing ? underTitle(airing) : ""].filter(Boolean).join(" · ")}
            </div>
          </div>
        </div>
        {airing && airing.kind !== "slate" && (
          <Scrubber tuner={tuner} airing={airing} live={startedAt === null} onSeek={onSeek} />
        )}
        <PlayerControls
          tuner={tuner}
          state={state}
          video={video}
          container={container}
          keys={keys}
          live={startedAt === null}
          onLive={onLive}
          onStartOver={airing && airing.kind !== "slate" ? onStartOver : null}
          onShare={onShare}
          onHelp={onHelp}
        />
      </div>
    </div>
  );
}

async function toggleFullscreen(element: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  // A phone may refuse full screen to anything but the video itself; then nothing happens.
  else await element?.requestFullscreen().catch(() => undefined);
}

async function togglePip(video: HTMLVideoElement | null): Promise<void> {
  if (document.pictureInPictureElement) await document.exitPictureInPicture();
  else await video?.requestPictureInPicture().catch(() => undefined);
}
