import { Link } from "@tanstack/react-router";
import { Button, buttonClass, IconButton } from "@/components/Button";
import { ChannelBadge } from "@/components/ChannelBadge";
import { OnAir } from "@/components/programme/OnAir";
import { Progress } from "@/components/Progress";
import { Status } from "@/components/Status";
import { At } from "@/components/When";
import type { Airing, Channel } from "@/lib/api/types";
import { fractionAired, underTitle } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import css from "./NowNext.module.css";

interface NowNextProps {
  channel: Channel;
  now: Airing | null;
  next: Airing | null;
  /** The moment on air that the picture shows, in ms since the epoch. */
  at: number;
  /** What this channel has aired, latest first. */
  earlier: Airing[];
  catchUp: boolean;
  /** No picture comes: the tally light stays dark. */
  offAir: boolean;
  onStartOver: () => void;
  onLive: () => void;
  onOpen: (airing: Airing) => void;
  onCatchUp: (airing: Airing) => void;
}

export function NowNext({
  channel,
  now,
  next,
  at,
  earlier,
  catchUp,
  offAir,
  onStartOver,
  onLive,
  onOpen,
  onCatchUp,
}: NowNextProps) {
  const { t } = useText();
  const slate = now?.kind === "slate";
  return (
    <>
      <div className={css.head}>
        <span className={css.figure}>{channel.number}</span>
        <ChannelBadge channel={channel} size={28} />
        <span className={css.channel}>{channel.name}</span>
        {catchUp && <span className="dim">{t("watch.catching_up")}</span>}
        {!catchUp && !offAir && (slate ? <Status tone="bad">{t("channels.slate")}</Status> : <OnAir />)}
      </div>
      {slate && (
        <section className={css.now} aria-label={t("watch.now")}>
          <h2 className={css.title}>{t("watch.slate")}</h2>
          <p className="dim">{underTitle(now)}</p>
          <div className={css.actions}>
            <Link to="/channels/$id" params={{ id: String(channel.id) }} className={buttonClass("plain", true)}>
              {t("watch.channel_settings")}
            </Link>
          </div>
        </section>
      )}
      {now && !slate && (
        <section className={css.now} aria-label={t("watch.now")}>
          <h2 className={css.title}>{now.title}</h2>
          {underTitle(now) && <p className="dim">{underTitle(now)}</p>}
          <Progress
            label={t("programme.progress", { title: now.title })}
            fraction={fractionAired(now, at)}
            tally={!catchUp}
          />
          <div className={css.times}>
            <At iso={now.start} />
            <span className="tabular">{t("watch.left", { time: hms((Date.parse(now.stop) - at) / 1000) })}</span>
            <At iso={now.stop} />
          </div>
          {now.description && <p className={css.text}>{now.description}</p>}
          <div className={css.actions}>
            {catchUp ? (
              <Button small look="primary" icon="live" onClick={onLive}>
                {t("watch.go_live")}
              </Button>
            ) : (
              <Button small icon="restart" onClick={onStartOver}>
                {t("watch.start_over")}
              </Button>
            )}
            <Button small look="quiet" icon="info" onClick={() => onOpen(now)}>
              {t("watch.about")}
            </Button>
          </div>
        </section>
      )}
      {!now && <p className="dim">{channel.health.message || t("watch.nothing_known")}</p>}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling box must be reachable by keyboard */}
      <div className={css.list} tabIndex={0} role="region" aria-label={t("watch.earlier")}>
        {next && next.kind !== "slate" && (
          <>
            <h3>{t("watch.next")}</h3>
            <ul>
              <AiringRow airing={next} onOpen={onOpen} />
            </ul>
          </>
        )}
        {earlier.length > 0 && (
          <>
            <h3>{t("watch.earlier")}</h3>
            <ul>
              {earlier.slice(0, 24).map((airing) => (
                <AiringRow key={airing.id} airing={airing} onOpen={onOpen} onCatchUp={onCatchUp} />
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

function AiringRow({
  airing,
  onOpen,
  onCatchUp,
}: {
  airing: Airing;
  onOpen: (airing: Airing) => void;
  onCatchUp?: (airing: Airing) => void;
}) {
  const { t } = useText();
  return (
    <li className={css.row}>
      <div className={css.open}>
        <button type="button" onClick={() => onOpen(airing)}>
          <At iso={airing.start} />
          <span>{airing.title}</span>
        </button>
      </div>
      {onCatchUp && (
        <IconButton
          icon="play"
          small
          label={t("watch.catch_up", { title: airing.title })}
          onClick={() => onCatchUp(airing)}
        />
      )}
    </li>
  );
}
