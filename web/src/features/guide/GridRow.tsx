import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { ChannelBadge } from "@/components/ChannelBadge";
import { Skeleton } from "@/components/States";
import type { Airing, Channel } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { timeOf, underTitle } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { clockTime } from "@/lib/time/format";
import { usePhone } from "@/lib/use-media";
import { cellId } from "./Grid";
import css from "./Grid.module.css";
import { touching, xOf, type Stretch } from "./layout";

interface GridRowProps {
  channel: Channel;
  index: number;
  top: number;
  airings: Airing[] | undefined;
  stretch: Stretch;
  origin: number;
  pixelsPerMinute: number;
  now: number;
  activeId: number | null;
  fades: (airing: Airing, channel: Channel) => boolean;
  onOpen: (airing: Airing, channel: Channel) => void;
}

/** Below this width a cell shows nothing but its colour. */
const WORDS_FROM_PX = 34;

export const GridRow = memo(function GridRow({
  channel,
  index,
  top,
  airings,
  stretch,
  origin,
  pixelsPerMinute,
  now,
  activeId,
  fades,
  onOpen,
}: GridRowProps) {
  const { t, locale } = useText();
  const phone = usePhone();
  const scale = { origin, pixelsPerMinute };
  return (
    <div className={css.row} style={{ top }} role="row" aria-rowindex={index + 2}>
      <div role="rowheader" style={{ display: "contents" }}>
        <Link
          to="/watch/$number"
          params={{ number: String(channel.number) }}
          className={css.channel}
          tabIndex={-1}
          title={t("guide.watch", { name: channel.name })}
        >
          <span className={css.figure}>{channel.number}</span>
          {!phone && <ChannelBadge channel={channel} size={28} />}
          <span className={css.name}>{channel.name}</span>
        </Link>
      </div>
      <div className={css.cells} role="presentation">
        {!airings && (
          <div
            className={css.waiting}
            role="gridcell"
            aria-busy="true"
            style={{ left: xOf(scale, stretch.from), width: xOf(scale, stretch.to) - xOf(scale, stretch.from) }}
          >
            <Skeleton height="100%" />
          </div>
        )}
        {airings?.length === 0 && <NothingKnown left={Math.max(0, xOf(scale, stretch.from))} />}
        {airings &&
          touching(airings, stretch).map((airing) => {
            const left = xOf(scale, Date.parse(airing.start));
            const width = xOf(scale, Date.parse(airing.stop)) - left - 2;
            const shownLeft = Math.max(0, left);
            const shownWidth = Math.max(2, left < 0 ? width + left : width);
            const when = timeOf(airing, now);
            const time = clockTime(Date.parse(airing.start), locale);
            return (
              // The grid itself has the focus and moves it by the arrow keys (aria-activedescendant).
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={`${airing.id}@${airing.start}`}
                id={cellId(airing)}
                role="gridcell"
                aria-label={`${airing.title}, ${time}, ${channel.name}`}
                aria-selected={airing.id === activeId}
                className={classes(
                  css.cell,
                  when === "past" && css.past,
                  when === "on-air" && css.onair,
                  airing.origin === "manual" && css.manual,
                  airing.kind === "slate" && css.slate,
                  fades(airing, channel) && css.faded,
                  airing.id === activeId && css.active,
                )}
                style={{
                  left: shownLeft,
                  width: shownWidth,
                  backgroundSize: when === "on-air" ? `${xOf(scale, now) - shownLeft}px 100%` : undefined,
                }}
                onClick={() => onOpen(airing, channel)}
              >
                {width >= WORDS_FROM_PX && (
                  <span className={css.track}>
                    <span className={css.words}>
                      <span className={css.title}>{airing.title}</span>
                      <span className={css.under}>{underTitle(airing) || time}</span>
                    </span>
                  </span>
                )}
              </div>
            );
          })}
      </div>
    </div>
  );
});

function NothingKnown({ left }: { left: number }) {
  const { t } = useText();
  return (
    <div className={classes(css.cell, css.slate)} role="gridcell" style={{ left, right: 0, cursor: "default" }}>
      <span className={css.words}>
        <span className={css.under}>{t("guide.nothing")}</span>
      </span>
    </div>
  );
}
