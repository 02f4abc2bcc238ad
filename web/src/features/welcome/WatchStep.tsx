import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, buttonClass } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { JobProgress } from "@/components/job/JobProgress";
import { Notice, useReason } from "@/components/States";
import { createChannel } from "@/lib/api/requests/create-channel";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { isActive, jobsQuery } from "@/lib/api/requests/get-jobs";
import { librariesQuery } from "@/lib/api/requests/get-libraries";
import { useText } from "@/lib/text/text";
import css from "./Welcome.module.css";

/** The scan goes on by itself; as soon as there is a channel it can be watched, and one press makes the first. */
export function WatchStep() {
  const { t } = useText();
  const client = useQueryClient();
  const jobs = useQuery({ ...jobsQuery, refetchInterval: 1_500 });
  const channels = useQuery({ ...channelsQuery, refetchInterval: 2_000 });
  const libraries = useQuery({ ...librariesQuery, refetchInterval: 2_000 });
  const job = jobs.data?.find(isActive);
  const ready = (channels.data?.length ?? 0) > 0;
  const found = (libraries.data ?? []).reduce((sum, library) => sum + library.item_count, 0);
  const create = useMutation({
    mutationFn: () => createChannel({ name: t("welcome.first_channel") }),
    onSuccess: () => void client.invalidateQueries(),
  });
  const reason = useReason(create.error);
  return (
    <>
      <h1>{t(ready ? "welcome.ready" : "welcome.working")}</h1>
      <p className="dim">{t(ready ? "welcome.ready_about" : "welcome.working_about")}</p>
      <div aria-live="polite">{job && <JobProgress job={job} />}</div>
      {create.isError && <Notice tone="bad">{reason}</Notice>}
      <div className={css.actions}>
        {ready ? (
          <Link to="/" className={buttonClass("primary")}>
            <Icon name="play" size={18} />
            {t("nav.watch")}
          </Link>
        ) : (
          <Button
            look="primary"
            icon="plus"
            disabled={(found === 0 && job !== undefined) || create.isPending}
            onClick={() => create.mutate()}
          >
            {t("welcome.make_channel")}
          </Button>
        )}
        <Link to="/connect" className={buttonClass()}>
          {t("nav.connect")}
        </Link>
        <Link to="/sources" className={buttonClass("quiet")}>
          {t("nav.sources")}
        </Link>
      </div>
    </>
  );
}
