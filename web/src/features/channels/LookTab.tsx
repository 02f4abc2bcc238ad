import { TextField } from "@/components/Field";
import type { Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Channels.module.css";
import { fieldMessage } from "./CreateChannel";
import type { Draft } from "./draft";

/** How the channel appears in lists, guides and TV apps. */
export function LookTab({
  channel,
  draft,
  onEdit,
  error,
}: {
  channel: Channel;
  draft: Draft;
  onEdit: (part: Partial<Draft>) => void;
  error: unknown;
}) {
  const { t } = useText();
  return (
    <div className={css.form}>
      <div className={css.pair}>
        <TextField
          label={t("channels.number")}
          inputMode="numeric"
          value={String(draft.number)}
          error={fieldMessage(error, "number")}
          onChange={(event) => onEdit({ number: Number(event.target.value.replace(/\D/g, "").slice(0, 5)) })}
        />
        <TextField
          label={t("channels.name")}
          value={draft.name}
          longest={100}
          error={fieldMessage(error, "name")}
          onChange={(event) => onEdit({ name: event.target.value })}
        />
      </div>
      <TextField
        label={t("channels.group")}
        hint={t("channels.group_hint")}
        value={draft.grouping}
        longest={100}
        onChange={(event) => onEdit({ grouping: event.target.value })}
      />
      <div className={css.block}>
        <h3>{t("channels.logo")}</h3>
        <div className={css.look}>
          <img
            className={css.logo}
            src={`/api/channels/${channel.id}/logo.svg?v=${encodeURIComponent(channel.updated_at)}`}
            alt=""
          />
          <p className="dim">{t("channels.logo_about")}</p>
        </div>
      </div>
    </div>
  );
}
