import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Progress } from "@/components/Progress";
import { isActive, jobsQuery } from "@/lib/api/requests/get-jobs";
import { useText } from "@/lib/text/text";
import css from "./Shell.module.css";

/** In the bar while something is being worked on; the way to what it is. */
export function WorkLight() {
  const { t } = useText();
  const jobs = useQuery(jobsQuery);
  const job = jobs.data?.find(isActive);
  if (!job) return null;
  return (
    <Link to="/jobs" className={css.work} title={job.title} aria-label={t("nav.working", { title: job.title })}>
      <Progress label={job.title} fraction={job.fraction} />
      <span>{t("nav.busy")}</span>
    </Link>
  );
}
