import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button, buttonClass } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { JobProgress } from "@/components/job/JobProgress";
import { Notice } from "@/components/States";
import { Status, type Tone } from "@/components/Status";
import { Ago } from "@/components/When";
import type { Source, SourceState } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { RemoveSource } from "./RemoveSource";
import css from "./Sources.module.css";
import { useSourceWork } from "./use-source-work";

export const SOURCE_TONES: Record<SourceState, Tone> = {
  ready: "ok",
  scanning: "busy",
  unavailable: "warn",
  unconfirmed: "warn",
  error: "bad",
};

export function SourceCard({ source }: { source: Source }) {
  const { t, number } = useText();
  const work = useSourceWork(source);
  const [removing, setRemoving] = useState(false);
  const { counts, job } = source;
  return (
    <article className={css.card}>
      <div className={css.head}>
        <Icon name={source.kind === "folder" ? "folder" : "library"} size={24} />
        <div>
          <h2>
            <Link to="/sources/$id" params={{ id: String(source.id) }}>
              {source.name}
            </Link>
          </h2>
          <code>{source.location}</code>
        </div>
        <Status tone={SOURCE_TONES[source.state]}>{t(`source.${source.state}`)}</Status>
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
        {t(source.kind === "folder" ? "sources.last_scan" : "sources.last_sync")}{" "}
        {source.last_scan_at ? <Ago iso={source.last_scan_at} /> : t("sources.never")}
      </p>
      <div className={css.actions}>
        {job ? (
          <Button small icon="close" onClick={() => work.cancel(job.id)} disabled={work.busy}>
            {t(source.kind === "folder" ? "sources.cancel_scan" : "sources.cancel_sync")}
          </Button>
        ) : (
          <Button small icon="restart" onClick={() => work.sync()} disabled={work.busy}>
            {t(source.kind === "folder" ? "sources.rescan" : "sources.sync")}
          </Button>
        )}
        <Link to="/sources/$id" params={{ id: String(source.id) }} className={buttonClass("plain", true)}>
          {t("sources.settings")}
        </Link>
        <Button small look="quiet" icon="trash" onClick={() => setRemoving(true)}>
          {t("sources.remove")}
        </Button>
      </div>
      <RemoveSource
        source={source}
        open={removing}
        onClose={() => setRemoving(false)}
        onRemoved={() => setRemoving(false)}
      />
    </article>
  );
}
