import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, buttonClass } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { JobProgress } from "@/components/job/JobProgress";
import { Failure, Notice, reasonOf, Skeleton } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { cancelJob } from "@/lib/api/requests/cancel-job";
import { createChannel } from "@/lib/api/requests/create-channel";
import { goesOn, jobsQuery } from "@/lib/api/requests/get-jobs";
import { sourceQuery } from "@/lib/api/requests/get-sources";
import { retryJob } from "@/lib/api/requests/retry-job";
import type { Source } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { RegistrationCard } from "./RegistrationCard";
import css from "./Source.module.css";

/** The sync with its one bar, and what can be done with what it brings. */
export function SyncStep({ id }: { id: number }) {
  const { t } = useText();
  const source = useQuery(sourceQuery(id));
  if (source.isPending) return <Skeleton height={140} radius={8} />;
  if (!source.data)
    return <Failure error={source.error} title={t("sources.failed")} onRetry={() => void source.refetch()} />;
  return (
    <div className={css.form}>
      <SyncState source={source.data} />
      <MakeChannel source={source.data} />
      {source.data.kind === "jellyfin" && <RegistrationCard source={id} />}
      <div className={css.foot}>
        <Link to="/sources/$id" params={{ id: String(id) }} className={buttonClass("quiet")}>
          {t("wizard.to_source")}
        </Link>
        <Link to="/library" className={buttonClass("quiet")}>
          {t("nav.library")}
        </Link>
      </div>
    </div>
  );
}

function SyncState({ source }: { source: Source }) {
  const { t, tn } = useText();
  const say = useSay();
  const client = useQueryClient();
  const jobs = useQuery(jobsQuery).data ?? [];
  const last = jobs.find((job) => job.kind === "scan" && job.subject === source.id);
  const stopped = last && goesOn(last) ? last : null;
  const settle = {
    onError: (error: unknown) => say.bad(reasonOf(error, t)),
    onSettled: () => {
      for (const queryKey of [["sources"], ["jobs"]]) void client.invalidateQueries({ queryKey });
    },
  };
  const cancel = useMutation({ mutationFn: (job: number) => cancelJob(job), ...settle });
  const resume = useMutation({ mutationFn: (job: number) => retryJob(job), ...settle });
  const { job, name } = source;
  if (job)
    return (
      <div className={css.block}>
        <h2>{t("wizard.syncing", { name })}</h2>
        <p className="dim">{t("wizard.syncing_about")}</p>
        <JobProgress job={job} />
        <div>
          <Button small icon="close" disabled={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
            {t("common.cancel")}
          </Button>
        </div>
      </div>
    );
  if (stopped)
    return (
      <div className={css.block}>
        <h2>{t("wizard.sync_stopped", { name })}</h2>
        <p className="dim">{stopped.message || t("wizard.stopped_about")}</p>
        <div>
          <Button small icon="play" disabled={resume.isPending} onClick={() => resume.mutate(stopped.id)}>
            {t("job.resume")}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={css.block} aria-live="polite">
      <h2>{t("wizard.synced", { name })}</h2>
      <p className="dim">{tn("library.count", source.counts.items)}</p>
      {source.message && <Notice>{source.message}</Notice>}
    </div>
  );
}

function MakeChannel({ source }: { source: Source }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () => createChannel({ name: source.name, library_ids: source.libraries.map((one) => one.id) }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["channels"] }),
    onError: (error) => say.bad(reasonOf(error, t)),
  });
  const channel = make.data;
  return (
    <section className={css.card}>
      <div>
        <h3>
          {channel
            ? t("wizard.channel_made", { name: channel.name, number: String(channel.number) })
            : t("wizard.make_channel")}
        </h3>
        <p className="dim">{t("wizard.make_channel_about")}</p>
      </div>
      {channel ? (
        <Link
          to="/watch/$number"
          params={{ number: String(channel.number) }}
          className={buttonClass("primary")}
          aria-label={t("guide.watch", { name: channel.name })}
        >
          <Icon name="play" size={18} />
          {t("wizard.watch")}
        </Link>
      ) : (
        <Button
          look="primary"
          icon="tv"
          disabled={make.isPending || source.counts.items === 0}
          onClick={() => make.mutate()}
        >
          {t("wizard.make_channel")}
        </Button>
      )}
    </section>
  );
}
