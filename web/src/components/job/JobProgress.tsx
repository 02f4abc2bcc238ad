import { Progress } from "@/components/Progress";
import type { Job } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import css from "./JobProgress.module.css";

/** How far a job is, how fast it goes and how long it takes yet. */
export function JobProgress({ job }: { job: Job }) {
  const { t, number } = useText();
  return (
    <div className={css.box}>
      <div className={css.line}>
        <span>{job.step || t(`job.${job.state}`)}</span>
        {job.total > 0 && <span>{t("jobs.done_of", { done: job.done, total: job.total })}</span>}
        {job.rate_per_second !== null && (
          <span>{t("jobs.rate", { rate: number(job.rate_per_second, { maximumFractionDigits: 1 }) })}</span>
        )}
        {job.seconds_left !== null && <span>{t("jobs.left", { time: hms(job.seconds_left) })}</span>}
      </div>
      <Progress label={job.title} fraction={job.fraction} thick />
    </div>
  );
}
