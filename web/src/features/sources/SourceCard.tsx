import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Confirm } from "@/components/Confirm";
import { Icon } from "@/components/Icon";
import { JobProgress } from "@/components/job/JobProgress";
import { Notice, reasonOf } from "@/components/States";
import { Status, type Tone } from "@/components/Status";
import { useSay } from "@/components/Toasts";
import { Ago } from "@/components/When";
import { cancelJob } from "@/lib/api/requests/cancel-job";
import type { Source, SourceState } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { deleteSource } from "./api/delete-source";
import { scanSource } from "./api/scan-source";
import css from "./Sources.module.css";

const TONES: Record<SourceState, Tone> = { ready: "ok", scanning: "busy", unavailable: "warn", error: "bad" };

export function SourceCard({ source }: { source: Source }) {
  const { t, number } = useText();
  const say = useSay();
  const client = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const settle = {
    onError: (error: unknown) => say.bad(reasonOf(error, t)),
    onSettled: () => {
      for (const queryKey of [["sources"], ["jobs"], ["catalog"]]) void client.invalidateQueries({ queryKey });
    },
  };
  const scan = useMutation({ mutationFn: () => scanSource(source.id), ...settle });
  const cancel = useMutation({ mutationFn: (job: number) => cancelJob(job), ...settle });
  const remove = useMutation({
    mutationFn: () => deleteSource(source.id),
    onSuccess: () => {
      setRemoving(false);
      say.good(t("sources.removed", { name: source.name }));
    },
    ...settle,
  });
  const { counts, job } = source;
  return (
    <article className={css.card}>
      <div className={css.head}>
        <Icon name="folder" size={24} />
        <div>
          <h2>{source.name}</h2>
          <code>{source.location}</code>
        </div>
        <Status tone={TONES[source.state]}>{t(`source.${source.state}`)}</Status>
      </div>
      {source.message && <Notice tone={source.state === "error" ? "bad" : "warning"}>{source.message}</Notice>}
      <dl className={css.facts}>
        <div>
          <dt>{t("channels.items")}</dt>
          <dd>{number(counts.items)}</dd>
        </div>
        <div>
          <dt>{t("sources.files")}</dt>
          <dd>{number(counts.files)}</dd>
        </div>
        {counts.unusable > 0 && (
          <div>
            <dt>{t("state.unusable")}</dt>
            <dd>
              <Link to="/library" search={{ state: "unusable" }}>
                {number(counts.unusable)}
              </Link>
            </dd>
          </div>
        )}
        {counts.unavailable > 0 && (
          <div>
            <dt>{t("state.unavailable")}</dt>
            <dd>
              <Link to="/library" search={{ state: "unavailable" }}>
                {number(counts.unavailable)}
              </Link>
            </dd>
          </div>
        )}
      </dl>
      {source.libraries.length > 1 && (
        <ul className={css.libraries} aria-label={t("channels.libraries")}>
          {source.libraries.map((library) => (
            <li key={library.id}>
              <Link to="/library" search={{ library: library.id }}>
                {library.name}
              </Link>{" "}
              <span className="tabular">{number(library.item_count)}</span>
            </li>
          ))}
        </ul>
      )}
      {job && <JobProgress job={job} />}
      <p className="dim">
        {t("sources.last_scan")} {source.last_scan_at ? <Ago iso={source.last_scan_at} /> : t("sources.never")}
      </p>
      <div className={css.actions}>
        {job ? (
          <Button small icon="close" onClick={() => cancel.mutate(job.id)} disabled={cancel.isPending}>
            {t("sources.cancel_scan")}
          </Button>
        ) : (
          <Button small icon="restart" onClick={() => scan.mutate()} disabled={scan.isPending}>
            {t("sources.rescan")}
          </Button>
        )}
        <Button small look="quiet" icon="trash" onClick={() => setRemoving(true)}>
          {t("sources.remove")}
        </Button>
      </div>
      <Confirm
        open={removing}
        title={t("sources.remove_title", { name: source.name })}
        action={t("sources.remove")}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setRemoving(false)}
      >
        <p>{t("sources.remove_about")}</p>
      </Confirm>
    </article>
  );
}
