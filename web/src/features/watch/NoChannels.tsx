import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { buttonClass } from "@/components/Button";
import { JobProgress } from "@/components/job/JobProgress";
import { PageFrame } from "@/components/PageHead";
import { Empty } from "@/components/States";
import { isActive, jobsQuery } from "@/lib/api/requests/get-jobs";
import { systemQuery } from "@/lib/api/requests/get-system";
import { useText } from "@/lib/text/text";

/** A set without channels: what is being made at the moment, or the way to something to watch. */
export function NoChannels() {
  const { t } = useText();
  const job = useQuery(jobsQuery).data?.find(isActive);
  const first = useQuery(systemQuery).data?.first_run === true;
  if (job) {
    return (
      <PageFrame>
        <Empty icon="tv" title={job.title}>
          {t("watch.being_made")}
        </Empty>
        <JobProgress job={job} />
      </PageFrame>
    );
  }
  return (
    <PageFrame>
      <Empty
        icon="tv"
        title={t("watch.no_channels")}
        actions={
          <>
            <Link
              to={first ? "/welcome" : "/channels"}
              search={first ? {} : { create: true }}
              className={buttonClass("primary")}
            >
              {t(first ? "watch.set_up" : "channels.create")}
            </Link>
            <Link to="/sources" className={buttonClass()}>
              {t("nav.sources")}
            </Link>
          </>
        }
      >
        {t("watch.no_channels_about")}
      </Empty>
    </PageFrame>
  );
}
