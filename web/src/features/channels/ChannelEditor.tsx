import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { Button, buttonClass } from "@/components/Button";
import { ChannelBadge } from "@/components/ChannelBadge";
import { Icon } from "@/components/Icon";
import { PageHead } from "@/components/PageHead";
import { Notice, Skeleton, useReason } from "@/components/States";
import { Tabs } from "@/components/Tabs";
import { useSay } from "@/components/Toasts";
import { changeChannel } from "@/lib/api/requests/change-channel";
import type { Channel } from "@/lib/api/types";
import { oneOf } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { useDebounced } from "@/lib/use-debounced";
import css from "./Channels.module.css";
import { DangerTab } from "./DangerTab";
import { changesOf, draftOf, type Draft } from "./draft";
import { Health } from "./health";
import { LookTab } from "./LookTab";
import { PlanTab } from "./PlanTab";
import { Preview } from "./Preview";
import { StreamTab } from "./StreamTab";

/** Large, and not what most come for. */
const Timeline = lazy(async () => ({ default: (await import("./timeline/Timeline")).Timeline }));

const TABS = ["plan", "schedule", "look", "stream", "danger"] as const;

/** Five tabs that each fit a screen; the coming hours stand beside the plan while it changes, before it is saved. */
export function ChannelEditor({ channel }: { channel: Channel }) {
  const { t, tn } = useText();
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate({ from: "/channels/$id" });
  const tab = oneOf(useSearch({ from: "/channels/$id" }).tab, TABS) ?? "plan";
  const [draft, setDraft] = useState<Draft>(() => draftOf(channel));
  const settled = useDebounced(draft, 350);
  const changes = changesOf(channel, draft);
  const count = Object.keys(changes).length;
  const save = useMutation({
    mutationFn: () => changeChannel(channel.id, changes),
    onSuccess: (saved) => {
      client.setQueryData(["channels", channel.id], saved);
      setDraft(draftOf(saved));
      say.good(t("channels.saved", { name: saved.name }));
      void client.invalidateQueries({ queryKey: ["channels"] });
      void client.invalidateQueries({ queryKey: ["schedule"] });
      void client.invalidateQueries({ queryKey: ["guide"] });
    },
  });
  const reason = useReason(save.error);
  const edit = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const panels = {
    plan: <PlanTab channel={channel} draft={draft} onEdit={edit} />,
    schedule: (
      <Suspense fallback={<Skeleton height={560} radius={12} />}>
        <Timeline channel={channel} />
      </Suspense>
    ),
    look: <LookTab channel={channel} draft={draft} onEdit={edit} error={save.error} />,
    stream: <StreamTab channel={channel} draft={draft} onEdit={edit} />,
    danger: <DangerTab channel={channel} onDeleted={() => void navigate({ to: "/channels" })} />,
  };
  // The grid brings its own, made of what is on the desk.
  const beside = (tab === "plan" && draft.schedule_type !== "grid") || tab === "look" || tab === "stream";
  return (
    <>
      <PageHead
        title={
          <span className={css.channel}>
            <span className={css.figure} style={{ fontSize: 30 }}>
              {channel.number}
            </span>
            <ChannelBadge channel={channel} size={34} />
            <span className={css.name}>{channel.name}</span>
          </span>
        }
        about={<Health channel={channel} />}
      >
        <Link to="/watch/$number" params={{ number: String(channel.number) }} className={buttonClass()}>
          <Icon name="play" size={18} />
          {t("programme.watch")}
        </Link>
      </PageHead>
      {channel.health.state !== "ok" && channel.health.message && (
        <Notice tone={channel.health.state === "slate" ? "bad" : "warning"}>{channel.health.message}</Notice>
      )}
      <div className={css.editor} style={beside ? undefined : { gridTemplateColumns: "minmax(0, 1fr)" }}>
        <Tabs
          label={t("channels.tabs")}
          value={tab}
          onChange={(next) => void navigate({ search: { tab: next }, replace: true })}
          tabs={TABS.map((value) => ({ value, label: t(`channels.tab_${value}`), panel: panels[value] }))}
        />
        {beside && <Preview draft={settled} channel={channel.id} published={channel.schedule_generated_through} />}
      </div>
      {count > 0 && (
        <div className={css.bar} role="region" aria-label={t("channels.unsaved_label")}>
          <span>{save.isError ? reason : tn("channels.unsaved", count)}</span>
          <Button onClick={() => setDraft(draftOf(channel))}>{t("channels.discard")}</Button>
          <Button look="primary" icon="check" onClick={() => save.mutate()} disabled={save.isPending}>
            {t("common.save")}
          </Button>
        </div>
      )}
    </>
  );
}
