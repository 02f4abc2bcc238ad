import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/Button";
import { JobProgress } from "@/components/job/JobProgress";
import { reasonOf } from "@/components/States";
import { Status, type Tone } from "@/components/Status";
import { useSay } from "@/components/Toasts";
import { Ago } from "@/components/When";
import { cancelJob } from "@/lib/api/requests/cancel-job";
import { goesOn, isActive } from "@/lib/api/requests/get-jobs";
import type { Job, JobState } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import { retryJob } from "@/lib/api/requests/retry-job";
import css from "./Jobs.module.css";

const TONES: Record<JobState, Tone> = { queued: "idle", running: "busy", done: "ok", failed: "bad", cancelled: "idle" };

export function JobRow({ job }: { job: Job }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const settle = {
    onError: (error: unknown) => say.bad(reasonOf(error, t)),
    onSettled: () => void client.invalidateQueries({ queryKey: ["jobs"] }),
  };
  const cancel = useMutation({ mutationFn: () => cancelJob(job.id), ...settle });
  const retry = useMutation({ mutationFn: () => retryJob(job.id), ...settle });
  const stopped = job.state === "failed" || job.state === "cancelled";
  const took = job.started_at && job.ended_at ? (Date.parse(job.ended_at) - Date.parse(job.started_at)) / 1000 : null;
  return (
    <li className={css.job}>
      <div className={css.head}>
        <h3>{job.title}</h3>
        <Status tone={TONES[job.state]}>{t(`job.${job.state}`)}</Status>
        <span className={css.time}>
          <Ago iso={job.ended_at ?? job.started_at ?? job.created_at} />
          {took !== null && <span className="tabular"> · {t("jobs.took", { time: hms(took) })}</span>}
        </span>
      </div>
      {isActive(job) && (
        <Button small icon="close" onClick={() => cancel.mutate()} disabled={cancel.isPending}>
          {t("common.cancel")}
        </Button>
      )}
      {stopped && (
        <Button small icon={goesOn(job) ? "play" : "restart"} onClick={() => retry.mutate()} disabled={retry.isPending}>
          {t(goesOn(job) ? "job.resume" : "common.retry")}
        </Button>
      )}
      {isActive(job) && (
        <div className={css.wide}>
          <JobProgress job={job} />
        </div>
      )}
      {job.message && <p className={`${css.message} ${css.wide}`}>{job.message}</p>}
    </li>
  );
}
