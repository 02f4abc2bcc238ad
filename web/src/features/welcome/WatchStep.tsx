import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, buttonClass } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { JobProgress } from "@/components/job/JobProgress";
import { RegistrationCard } from "@/components/source/RegistrationCard";
import { Notice, useReason } from "@/components/States";
import { createChannel } from "@/lib/api/requests/create-channel";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { isActive, jobsQuery } from "@/lib/api/requests/get-jobs";
import { sourcesQuery } from "@/lib/api/requests/get-sources";
import type { Job, Source } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import type { TextKey } from "@/lib/text/translate";
import { startDemo } from "./api/start-demo";
import { FirstPicture } from "./FirstPicture";
import { StepTitle } from "./StepTitle";
import css from "./Welcome.module.css";

type Stage = "ready" | "demo" | "scan" | "found" | "nothing";

const TITLES = {
  ready: "welcome.ready",
  demo: "welcome.demo_working",
  scan: "welcome.working",
  found: "welcome.found",
  nothing: "welcome.nothing",
} as const satisfies Record<Stage, TextKey>;
const ABOUT = {
  ready: "welcome.ready_about",
  demo: "welcome.demo_working_about",
  scan: "welcome.working_about",
  found: "welcome.found_about",
  nothing: "welcome.nothing_about",
} as const satisfies Record<Stage, TextKey>;

/** The scan goes on by itself; as soon as there is a channel it can be watched. */
export function WatchStep({ onMedia }: { onMedia: () => void }) {
  const { t, tn } = useText();
  const client = useQueryClient();
  const jobs = useQuery({ ...jobsQuery, refetchInterval: 1_500 });
  const sources = useQuery({ ...sourcesQuery, refetchInterval: 2_000 });
  const channels = useQuery({ ...channelsQuery, refetchInterval: 2_000 });
  const active = jobs.data?.filter(isActive) ?? [];
  const job = active.find((one) => one.kind === "demo") ?? active[0];
  const first = channels.data?.[0];
  const jellyfin = sources.data?.find((source) => source.kind === "jellyfin");
  const stage: Stage = first ? "ready" : stageOf(job, sources.data ?? []);
  const unusable = (sources.data ?? []).reduce((sum, source) => sum + source.counts.unusable, 0);
  const settle = { onSettled: () => void client.invalidateQueries() };
  const create = useMutation({ mutationFn: () => createChannel({ name: t("welcome.first_channel") }), ...settle });
  const demo = useMutation({ mutationFn: startDemo, ...settle });
  const reason = useReason(create.error ?? demo.error);
  return (
    <>
      <StepTitle key={stage}>{t(TITLES[stage])}</StepTitle>
      <p className="dim">{t(ABOUT[stage])}</p>
      {first && <FirstPicture channel={first} />}
      <div aria-live="polite">{job && <JobProgress job={job} />}</div>
      {first && jellyfin && <RegistrationCard source={jellyfin.id} />}
      {stage === "nothing" && unusable > 0 && <Notice>{tn("welcome.unusable", unusable)}</Notice>}
      {(create.isError || demo.isError) && <Notice tone="bad">{reason}</Notice>}
      <div className={css.actions}>
        {stage === "ready" && (
          <Link to="/" className={buttonClass("primary")}>
            <Icon name="play" size={18} />
            {t("nav.watch")}
          </Link>
        )}
        {stage === "found" && (
          <Button look="primary" icon="plus" disabled={create.isPending} onClick={() => create.mutate()}>
            {t("welcome.make_channel")}
          </Button>
        )}
        {stage === "nothing" && (
          <>
            <Button look="primary" icon="folder" onClick={onMedia}>
              {t("welcome.other_folder")}
            </Button>
            <Button icon="tv" disabled={demo.isPending} onClick={() => demo.mutate()}>
              {t("welcome.demo_do")}
            </Button>
          </>
        )}
        <Link to="/connect" className={buttonClass(stage === "ready" ? "plain" : "quiet")}>
          {t("nav.connect")}
        </Link>
        <Link to="/sources" className={buttonClass("quiet")}>
          {t("nav.sources")}
        </Link>
      </div>
    </>
  );
}

/** Where a station without a channel stands. */
function stageOf(job: Job | undefined, sources: Source[]): Stage {
  if (job?.kind === "demo") return "demo";
  const scanning = sources.some((source) => source.state === "scanning" || source.last_scan_at === null);
  if (job || scanning) return "scan";
  return sources.some((source) => source.counts.items > 0) ? "found" : "nothing";
}
