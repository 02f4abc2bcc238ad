import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Segments } from "@/components/Choice";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Empty, Failure, Loading, Skeleton } from "@/components/States";
import { isActive, jobsQuery } from "@/lib/api/requests/get-jobs";
import type { Job } from "@/lib/api/types";
import { oneOf } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { JobRow } from "./JobRow";
import css from "./Jobs.module.css";

const FILTERS = ["all", "active", "failed"] as const;
type Filter = (typeof FILTERS)[number];

const KEEPS: Record<Filter, (job: Job) => boolean> = {
  all: () => true,
  active: isActive,
  failed: (job) => job.state === "failed",
};

export function JobsPage() {
  const { t } = useText();
  const filter = oneOf(useSearch({ from: "/jobs" }).state, FILTERS) ?? "all";
  const navigate = useNavigate({ from: "/jobs" });
  const jobs = useQuery(jobsQuery);
  const shown = jobs.data?.filter(KEEPS[filter]) ?? [];
  return (
    <PageFrame>
      <PageHead title={t("nav.jobs")} about={t("jobs.about")}>
        <Segments
          label={t("jobs.filter")}
          value={filter}
          onChange={(state) => void navigate({ search: state === "all" ? {} : { state }, replace: true })}
          options={FILTERS.map((value) => ({ value, label: t(`jobs.${value}`) }))}
        />
      </PageHead>
      {jobs.isPending && (
        <Loading>
          <div className={css.list}>
            {[1, 2, 3, 4].map((row) => (
              <Skeleton key={row} height={74} radius={12} />
            ))}
          </div>
        </Loading>
      )}
      {jobs.isError && !jobs.data && (
        <Failure
          error={jobs.error}
          title={t("jobs.failed_title")}
          stillWorks={t("guide.failed_still")}
          onRetry={() => void jobs.refetch()}
        />
      )}
      {jobs.data && shown.length === 0 && (
        <Empty icon="jobs" title={t(filter === "all" ? "jobs.empty" : "jobs.none")}>
          {t("jobs.empty_about")}
        </Empty>
      )}
      <ul className={css.list}>
        {shown.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
    </PageFrame>
  );
}
