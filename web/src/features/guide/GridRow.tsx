import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { ChannelBadge } from "@/components/ChannelBadge";
import { Skeleton } from "@/components/States";
import type { Airing, Channel } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { usePhone } from "@/lib/use-media";
import css from "./Grid.module.css";
import { GridCell } from "./GridCell";
import { touching, xOf, type Stretch } from "./layout";
import type { GuideCell } from "./use-airings";

/** Between two cells. */
const SEAM_PX = 2;

interface GridRowProps {
  channel: Channel;
  index: number;
  top: number;
  cells: GuideCell[] | undefined;
  stretch: Stretch;
  /** Where the left edge of what is seen may lie before the row is drawn again. */
  edge: Stretch;
  origin: number;
  pixelsPerMinute: number;
  now: number;
  /** The moment the keyboard is at, if it is in this row. */
  cursor: number | null;
  fades: (airing: Airing, channel: Channel) => boolean;
  onOpen: (cell: GuideCell, channel: Channel) => void;
}

export const GridRow = memo(function GridRow({
  channel,
  index,
  top,
  cells,
  stretch,
  edge,
  origin,
  pixelsPerMinute,
  now,
  cursor,
  fades,
  onOpen,
}: GridRowProps) {
  const { t } = useText();
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
        {!cells && (
          <div
            className={css.waiting}
            role="gridcell"
            aria-busy="true"
            style={{ left: xOf(scale, stretch.from), width: xOf(scale, stretch.to) - xOf(scale, stretch.from) }}
          >
            <Skeleton height="100%" />
          </div>
        )}
        {cells?.length === 0 && <NothingKnown left={Math.max(0, xOf(scale, stretch.from))} />}
        {cells &&
          touching(cells, stretch).map((cell) => {
            const left = Math.max(0, xOf(scale, cell.from));
            const onAir = cell.from <= now && cell.to > now;
            return (
              <GridCell
                key={`${cell.airings[0]?.id}@${cell.from}`}
                cell={cell}
                channel={channel}
                left={left}
                width={Math.max(2, xOf(scale, cell.to) - left - SEAM_PX)}
                now={onAir ? now : null}
                past={cell.to <= now}
                faded={cell.airings.every((one) => fades(one.airing, channel))}
                active={cursor !== null && cell.from <= cursor && cell.to > cursor}
                leads={cell.from < edge.to && cell.to > edge.from}
                onOpen={onOpen}
              />
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
