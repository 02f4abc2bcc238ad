import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/Button";
import { JobProgress } from "@/components/job/JobProgress";
import { PageFrame, PageHead } from "@/components/PageHead";
import { RegistrationCard } from "@/components/source/RegistrationCard";
import { Failure, Loading, Notice, Skeleton } from "@/components/States";
import { Status } from "@/components/Status";
import { Ago } from "@/components/When";
import { sourceQuery } from "@/lib/api/requests/get-sources";
import type { Source } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { CredentialsSection } from "./CredentialsSection";
import { LibrariesSection } from "./LibrariesSection";
import { MappingsSection } from "./MappingsSection";
import { NamesSection } from "./NamesSection";
import { RemoveSource } from "./RemoveSource";
import { ScheduleSection } from "./ScheduleSection";
import { SOURCE_TONES } from "./SourceCard";
import css from "./Sources.module.css";
import { useSourceWork } from "./use-source-work";

export function SourcePage() {
  const { t } = useText();
  const id = Number(useParams({ from: "/sources/$id" }).id);
  const source = useQuery(sourceQuery(id));
  return (
    <PageFrame>
      {source.isPending && (
        <Loading>
          <Skeleton width="40%" height={30} />
          <Skeleton height={220} radius={12} />
        </Loading>
      )}
      {source.isError && !source.data && (
        <Failure error={source.error} title={t("sources.gone")} onRetry={() => void source.refetch()} />
      )}
      {source.data && <Parts key={id} source={source.data} />}
    </PageFrame>
  );
}

function Parts({ source }: { source: Source }) {
  const { t } = useText();
  const navigate = useNavigate();
  const work = useSourceWork(source);
  const [removing, setRemoving] = useState(false);
  const { job } = source;
  const remote = source.kind !== "folder";
  return (
    <>
      <PageHead
        title={source.name}
        about={
          <span className={css.about}>
            <code>{source.location}</code>
            <Status tone={SOURCE_TONES[source.state]}>{t(`source.${source.state}`)}</Status>
            <span>
              {t("sources.last_sync")} {source.last_scan_at ? <Ago iso={source.last_scan_at} /> : t("sources.never")}
            </span>
          </span>
        }
      >
        {job ? (
          <Button icon="close" disabled={work.busy} onClick={() => work.cancel(job.id)}>
            {t("sources.cancel_sync")}
          </Button>
        ) : (
          <Button look="primary" icon="restart" disabled={work.busy} onClick={() => work.sync()}>
            {t("sources.sync")}
          </Button>
        )}
      </PageHead>
      {job && <JobProgress job={job} />}
      {source.state === "unconfirmed" ? (
        <Notice
          action={
            <Button small look="danger" disabled={work.busy} onClick={() => work.confirm()}>
              {t("sources.confirm")}
            </Button>
          }
        >
          <b>{t("sources.missing_title")}</b>
          <br />
          {source.message} {t("sources.missing_about")}
        </Notice>
      ) : (
        source.message && <Notice tone={source.state === "error" ? "bad" : "warning"}>{source.message}</Notice>
      )}
      <div className={css.sections}>
        <LibrariesSection source={source} />
        {source.kind === "jellyfin" && <RegistrationCard source={source.id} />}
        <ScheduleSection source={source} />
        {remote && <MappingsSection source={source} />}
        <NamesSection source={source} />
        {remote && <CredentialsSection source={source} />}
      </div>
      <div>
        <Button look="danger" icon="trash" onClick={() => setRemoving(true)}>
          {t("sources.remove")}
        </Button>
      </div>
      <RemoveSource
        source={source}
        open={removing}
        onClose={() => setRemoving(false)}
        onRemoved={() => void navigate({ to: "/sources" })}
      />
    </>
  );
}
