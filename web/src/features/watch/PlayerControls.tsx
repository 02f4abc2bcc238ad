import { useEffect, useState, type RefObject } from "react";
import { IconButton } from "@/components/Button";
import { Menu, MenuChoices, MenuRule } from "@/components/Menu";
import { remembered } from "@/lib/remembered";
import { useText } from "@/lib/text/text";
import { airNow } from "@/lib/time/clock";
import { usePhone } from "@/lib/use-media";
import css from "./Player.module.css";
import type { PlayerKeys } from "./Player";
import { useShownAt } from "./Scrubber";
import type { Tuner, TunerState } from "./tuner";

/** Later than this behind the air counts as not live. */
const BEHIND_MS = 40_000;

interface ControlsProps {
  tuner: Tuner;
  state: TunerState;
  video: RefObject<HTMLVideoElement | null>;
  container: HTMLElement | null;
  keys: PlayerKeys;
  live: boolean;
  onLive: () => void;
  /** Null where there is no programme to start over. */
  onStartOver: (() => void) | null;
  onShare: () => void;
  onHelp: () => void;
}

export function PlayerControls({
  tuner,
  state,
  video,
  container,
  keys,
  live,
  onLive,
  onStartOver,
  onShare,
  onHelp,
}: ControlsProps) {
  const { t } = useText();
  const phone = usePhone();
  const { muted, volume } = useVolume(video);
  const shown = useShownAt(tuner, live);
  const behind = !live || airNow() - shown > BEHIND_MS;
  const playing = state.picture === "playing" || state.picture === "waiting" || state.picture === "tuning";
  return (
    <div className={css.controls}>
      <IconButton
        icon={playing ? "pause" : "play"}
        label={t(playing ? "watch.pause" : "watch.play")}
        onClick={keys.pause}
      />
      {onStartOver && <IconButton icon="restart" label={t("watch.start_over")} onClick={onStartOver} />}
      {behind ? (
        <button type="button" className={css.behind} onClick={onLive}>
          {t("watch.go_live")}
        </button>
      ) : (
        <span className={css.onair}>{t("watch.live")}</span>
      )}
      <IconButton
        icon={muted ? "muted" : "volume"}
        label={t(muted ? "watch.sound_on" : "watch.mute")}
        onClick={keys.mute}
      />
      <input
        type="range"
        className={css.volume}
        aria-label={t("watch.volume")}
        min={0}
        max={1}
        step={0.05}
        value={muted ? 0 : volume}
        onChange={(event) => {
          tuner.setVolume(Number(event.target.value));
          remembered.set("volume", event.target.value);
        }}
      />
      <span className={css.gap} />
      <TrackMenu tuner={tuner} state={state} container={container} />
      <IconButton icon="link" label={t("watch.share")} onClick={onShare} />
      {!phone && <IconButton icon="keyboard" label={t("watch.help")} onClick={onHelp} />}
      {document.pictureInPictureEnabled && !phone && (
        <IconButton icon="pip" label={t("watch.pip")} onClick={keys.pip} />
      )}
      <IconButton icon="fullscreen" label={t("watch.fullscreen")} onClick={keys.fullscreen} />
    </div>
  );
}

/** Sound, subtitles and quality, each only where there is a choice. */
function TrackMenu({ tuner, state, container }: { tuner: Tuner; state: TunerState; container: HTMLElement | null }) {
  const { t } = useText();
  const named = (tracks: { id: string; name: string }[]) =>
    tracks.map((track) => ({ value: track.id, label: track.name }));
  if (state.audio.length < 2 && state.subtitles.length === 0 && state.levels.length < 2) return null;
  return (
    <Menu container={container} trigger={<IconButton icon="captions" label={t("watch.tracks")} />}>
      {state.audio.length > 1 && (
        <MenuChoices
          label={t("watch.audio")}
          options={named(state.audio)}
          value={state.audioTrack}
          onChange={(id) => tuner.chooseAudio(id)}
        />
      )}
      {state.subtitles.length > 0 && (
        <>
          <MenuRule />
          <MenuChoices
            label={t("watch.subtitles")}
            options={[{ value: "-1", label: t("watch.subtitles_off") }, ...named(state.subtitles)]}
            value={state.subtitle}
            onChange={(id) => tuner.chooseSubtitle(id)}
          />
        </>
      )}
      {state.levels.length > 1 && (
        <>
          <MenuRule />
          <MenuChoices
            label={t("watch.quality")}
            options={[
              { value: "-1", label: t("watch.quality_auto") },
              ...state.levels.map((level) => ({ value: level.id, label: `${level.height}p` })),
            ]}
            value={state.level}
            onChange={(id) => tuner.chooseLevel(id)}
          />
        </>
      )}
    </Menu>
  );
}

function useVolume(video: RefObject<HTMLVideoElement | null>): { muted: boolean; volume: number } {
  const [sound, setSound] = useState({ muted: false, volume: 1 });
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const changed = () => setSound({ muted: element.muted, volume: element.volume });
    changed();
    element.addEventListener("volumechange", changed);
    return () => element.removeEventListener("volumechange", changed);
  }, [video]);
  return sound;
}
