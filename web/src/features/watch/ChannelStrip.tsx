import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { Picture } from "@/components/Picture";
import { Progress } from "@/components/Progress";
import type { Channel } from "@/lib/api/types";
import { fractionAired } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { useAirTime } from "@/lib/time/clock";
import { usePhone } from "@/lib/use-media";
import css from "./ChannelStrip.module.css";
import { onNow, useFrame } from "./use-frame";

/** The other channels, each with the frame it shows now. Virtual: five hundred channels cost as much as eight. */
export function ChannelStrip({
  lineup,
  current,
  onTune,
}: {
  lineup: Channel[];
  current: number | null;
  onTune: (number: number) => void;
}) {
  const { t } = useText();
  const phone = usePhone();
  const box = useRef<HTMLDivElement>(null);
  const width = phone ? 160 : 222;
  const virtual = useVirtualizer({
    horizontal: true,
    count: lineup.length,
    getScrollElement: () => box.current,
    estimateSize: () => width,
    overscan: 3,
    paddingEnd: 16,
  });
  const index = lineup.findIndex((channel) => channel.id === current);
  useEffect(() => virtual.measure(), [virtual, width]);
  useEffect(() => {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (index >= 0) virtual.scrollToIndex(index, { align: "center", behavior: still ? "auto" : "smooth" });
  }, [virtual, index]);
  return (
    <nav ref={box} className={css.strip} aria-label={t("watch.lineup")}>
      <div className={css.inner} style={{ width: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const channel = lineup[item.index];
          return (
            channel && (
              <StripCard
                key={channel.id}
                channel={channel}
                left={item.start}
                current={channel.id === current}
                onTune={onTune}
              />
            )
          );
        })}
      </div>
    </nav>
  );
}

function StripCard({
  channel,
  left,
  current,
  onTune,
}: {
  channel: Channel;
  left: number;
  current: boolean;
  onTune: (number: number) => void;
}) {
  const { t } = useText();
  const now = useAirTime(10_000);
  const frame = useFrame(channel);
  const airing = onNow(channel, now);
  return (
    <button
      type="button"
      className={css.card}
      style={{ transform: `translateX(${left}px)` }}
      aria-current={current}
      onClick={() => onTune(channel.number)}
    >
      <span className={css.picture}>
        <Picture src={frame} title={channel.name} ratio="16 / 9" />
        <span className={css.figure}>{channel.number}</span>
        {airing && airing.kind !== "slate" && (
          <span className={css.progress}>
            <Progress
              label={t("programme.progress", { title: airing.title })}
              fraction={fractionAired(airing, now)}
              tally
            />
          </span>
        )}
      </span>
      <span className={css.title}>{airing?.kind === "slate" ? t("watch.slate") : (airing?.title ?? channel.name)}</span>
      {airing && <span className={css.name}>{channel.name}</span>}
    </button>
  );
}
