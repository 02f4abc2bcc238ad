import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState, type ButtonHTMLAttributes } from "react";
import { IconButton } from "@/components/Button";
import { ChannelBadge } from "@/components/ChannelBadge";
import { Switch } from "@/components/Choice";
import { Icon } from "@/components/Icon";
import { Menu, MenuItem, MenuRule } from "@/components/Menu";
import { Progress } from "@/components/Progress";
import { reasonOf } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { changeChannel } from "@/lib/api/requests/change-channel";
import type { Channel } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { fractionAired } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { usePhone } from "@/lib/use-media";
import { useAirTime } from "@/lib/time/clock";
import { duplicateChannel } from "./api/duplicate-channel";
import css from "./Channels.module.css";
import { DeleteChannel } from "./DeleteChannel";
import { Health } from "./health";

interface ChannelRowProps {
  channel: Channel;
  lifted: boolean;
  /** What carries the row; null where the order cannot be changed. */
  grip: ButtonHTMLAttributes<HTMLButtonElement> | null;
}

export function ChannelRow({ channel, lifted, grip }: ChannelRowProps) {
  const { t, number } = useText();
  const phone = usePhone();
  const now = useAirTime(10_000);
  const navigate = useNavigate();
  const say = useSay();
  const client = useQueryClient();
  const [deleting, setDeleting] = useState(false);
  const refresh = () => void client.invalidateQueries({ queryKey: ["channels"] });
  const failed = (error: unknown) => say.bad(reasonOf(error, t));
  const enable = useMutation({
    mutationFn: (enabled: boolean) => changeChannel(channel.id, { enabled }),
    onSettled: refresh,
    onError: failed,
  });
  const duplicate = useMutation({
    mutationFn: () => duplicateChannel(channel.id),
    onSuccess: (copy) => say.good(t("channels.duplicated", { name: copy.name, number: String(copy.number) })),
    onSettled: refresh,
    onError: failed,
  });
  const enabled = enable.isPending ? enable.variables : channel.enabled;
  const airing = channel.now?.kind === "slate" ? null : channel.now;
  return (
    <div className={classes(css.row, lifted && css.lifted, !enabled && css.off)}>
      {grip ? (
        <button
          type="button"
          className={css.grip}
          aria-label={t("channels.move", { name: channel.name })}
          title={t("channels.move_how")}
          {...grip}
        >
          <Icon name="drag" size={18} />
        </button>
      ) : (
        <span className={css.hide} />
      )}
      <span className={css.figure}>{channel.number}</span>
      <Link to="/channels/$id" params={{ id: String(channel.id) }} className={css.channel}>
        <ChannelBadge channel={channel} size={32} />
        <span className={css.cell}>
          <span className={css.name}>{channel.name}</span>
          <span className={css.sub}>{phone ? (airing?.title ?? channel.health.message) : channel.grouping}</span>
        </span>
      </Link>
      <div className={classes(css.cell, css.hide)}>
        {airing ? (
          <>
            <span className={css.onNow}>{airing.title}</span>
            <Progress
              label={t("programme.progress", { title: airing.title })}
              fraction={fractionAired(airing, now)}
              quiet
            />
          </>
        ) : (
          <span className={css.why} title={channel.health.message}>
            {channel.health.message || "–"}
          </span>
        )}
      </div>
      <span className={css.hide}>
        <Health channel={channel} />
      </span>
      <span className={classes(css.hide, css.hideMid, "tabular", "dim")}>{number(channel.matching_items)}</span>
      <span className={classes(css.viewers, css.hide)}>
        <Icon name="people" size={16} />
        <span>{number(channel.viewers)}</span>
      </span>
      <div className={css.actions}>
        <Switch
          label={t("channels.enable", { name: channel.name })}
          hideLabel
          checked={enabled}
          onChange={(on) => enable.mutate(on)}
        />
        <Menu trigger={<IconButton icon="more" small label={t("channels.more", { name: channel.name })} />}>
          <MenuItem
            icon="play"
            onSelect={() => void navigate({ to: "/watch/$number", params: { number: String(channel.number) } })}
          >
            {t("programme.watch")}
          </MenuItem>
          <MenuItem
            icon="edit"
            onSelect={() => void navigate({ to: "/channels/$id", params: { id: String(channel.id) } })}
          >
            {t("common.edit")}
          </MenuItem>
          <MenuItem icon="duplicate" onSelect={() => duplicate.mutate()}>
            {t("channels.duplicate")}
          </MenuItem>
          <MenuRule />
          <MenuItem icon="trash" danger onSelect={() => setDeleting(true)}>
            {t("common.delete")}
          </MenuItem>
        </Menu>
      </div>
      <DeleteChannel channel={channel} open={deleting} onClose={() => setDeleting(false)} />
    </div>
  );
}
