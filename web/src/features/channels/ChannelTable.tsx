import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { reasonOf } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { changeChannel } from "@/lib/api/requests/change-channel";
import type { Channel } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { useBox } from "@/lib/use-box";
import { usePhone } from "@/lib/use-media";
import { ChannelRow } from "./ChannelRow";
import css from "./Channels.module.css";
import { moved, renumbered } from "./draft";

/** The lineup in its order. Rows are carried by the grip, with the pointer or the arrow keys, and take the number of their place. */
export function ChannelTable({ channels, movable }: { channels: Channel[]; movable: boolean }) {
  const { t } = useText();
  const phone = usePhone();
  const list = useRef<HTMLDivElement>(null);
  const [carried, setCarried] = useState<{ from: number; to: number } | null>(null);
  const reorder = useReorder(channels);
  const height = phone ? 74 : 58;
  const { top } = useBox(list);
  const virtual = useWindowVirtualizer({
    count: channels.length,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: top,
  });
  const order = carried ? moved(channels, carried.from, carried.to) : channels;

  const rowAt = (clientY: number) => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    return Math.max(0, Math.min(channels.length - 1, Math.floor((clientY - top) / height)));
  };
  const drop = () => {
    if (carried && carried.from !== carried.to) reorder(order);
    setCarried(null);
  };
  return (
    <div>
      <div className={classes(css.row, css.headings)} aria-hidden="true">
        <span className={css.hide} />
        <span className={css.right}>{t("channels.number")}</span>
        <span>{t("channels.name")}</span>
        <span>{t("watch.now")}</span>
        <span>{t("channels.log")}</span>
        <span className={css.hideMid}>{t("channels.items")}</span>
        <span>{t("channels.viewers")}</span>
      </div>
      <div
        ref={list}
        className={css.table}
        style={{ height: virtual.getTotalSize() + 2 }}
        role="list"
        aria-label={t("nav.channels")}
      >
        {virtual.getVirtualItems().map((item) => {
          const channel = order[item.index];
          if (!channel) return null;
          return (
            <div
              key={channel.id}
              role="listitem"
              style={{ position: "absolute", top: item.start - top, left: 0, right: 0 }}
            >
              <ChannelRow
                channel={channel}
                lifted={carried?.to === item.index}
                grip={
                  movable
                    ? {
                        onPointerDown: (event) => {
                          event.currentTarget.setPointerCapture(event.pointerId);
                          setCarried({ from: item.index, to: item.index });
                        },
                        onPointerMove: (event) => carried && setCarried({ ...carried, to: rowAt(event.clientY) }),
                        onPointerUp: drop,
                        onPointerCancel: () => setCarried(null),
                        onKeyDown: (event) => {
                          const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                          const to = item.index + (step ?? 0);
                          if (step === undefined || to < 0 || to >= channels.length) return;
                          event.preventDefault();
                          reorder(moved(channels, item.index, to));
                        },
                      }
                    : null
                }
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Numbers are unique, so the movers first step aside to numbers nobody has, then take their places. */
function useReorder(channels: Channel[]): (order: Channel[]) => void {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: async (changes: { id: number; number: number }[]) => {
      const free = Math.max(...channels.map((channel) => channel.number)) + 1;
      for (const [i, change] of changes.entries()) await changeChannel(change.id, { number: free + i });
      for (const change of changes) await changeChannel(change.id, { number: change.number });
    },
    onMutate: (changes) => {
      const numbers = new Map(changes.map((change) => [change.id, change.number]));
      client.setQueryData<Channel[]>(["channels"], (before) =>
        before
          ?.map((channel) => ({ ...channel, number: numbers.get(channel.id) ?? channel.number }))
          .sort((a, b) => a.number - b.number),
      );
    },
    onError: (error) => say.bad(t("channels.reorder_failed", { reason: reasonOf(error, t) })),
    onSettled: () => void client.invalidateQueries({ queryKey: ["channels"] }),
  });
  return (order) => {
    const changes = renumbered(channels, order);
    const back = changes.map((change) => ({
      id: change.id,
      number: channels.find((channel) => channel.id === change.id)?.number ?? change.number,
    }));
    mutation.mutate(changes, {
      onSuccess: () => say.good(t("channels.reordered"), { label: t("common.undo"), run: () => mutation.mutate(back) }),
    });
  };
}
