import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/Button";
import { TextField } from "@/components/Field";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Picture } from "@/components/Picture";
import { Empty, Failure, Loading, Skeleton } from "@/components/States";
import { seriesListQuery } from "@/lib/api/requests/get-series";
import type { Series } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { useDebounced } from "@/lib/use-debounced";
import css from "./Library.module.css";

/** How many are shown at first, and how many more a press brings. */
const STEP = 60;
const MOST = 480;

/** Every series by its poster. */
export function SeriesListPage() {
  const { t, tn } = useText();
  const q = useSearch({ from: "/series" }).q;
  const navigate = useNavigate({ from: "/series" });
  const [shown, setShown] = useState(STEP);
  const found = useQuery(seriesListQuery(useDebounced(q, 250), 0, shown));
  const { data } = found;
  return (
    <PageFrame>
      <PageHead title={t("channels.series")} about={data && tn("series.count", data.total)} />
      <TextField
        label={t("series.find")}
        type="search"
        value={q ?? ""}
        onChange={(event) => void navigate({ search: { q: event.target.value || undefined }, replace: true })}
      />
      {found.isPending && (
        <Loading>
          <div className={css.shelf}>
            {[1, 2, 3, 4, 5, 6].map((one) => (
              <Skeleton key={one} height={240} radius={7} />
            ))}
          </div>
        </Loading>
      )}
      {found.isError && !data && (
        <Failure error={found.error} title={t("series.failed")} onRetry={() => void found.refetch()} />
      )}
      {data?.total === 0 && (
        <Empty icon="tv" title={t(q ? "library.none_found" : "series.none")}>
          {!q && t("series.none_about")}
        </Empty>
      )}
      <ul className={css.shelf}>
        {data?.items.map((one) => (
          <SeriesCard key={one.id} series={one} />
        ))}
      </ul>
      {data && data.items.length < Math.min(data.total, MOST) && (
        <div>
          <Button disabled={found.isFetching} onClick={() => setShown(Math.min(MOST, shown + STEP))}>
            {t("series.more")}
          </Button>
        </div>
      )}
      {data && data.total > MOST && shown === MOST && <p className="dim">{t("series.narrow")}</p>}
    </PageFrame>
  );
}

function SeriesCard({ series }: { series: Series }) {
  const { tn } = useText();
  return (
    <li>
      <Link to="/series/$id" params={{ id: String(series.id) }} className={css.card}>
        <Picture src={series.poster_url} title={series.title} ratio="2 / 3" />
        <span className={css.name}>{series.title}</span>
        <span className={css.sub}>
          {[series.year, tn("series.episodes", series.episode_count)].filter((one) => one !== null).join(" · ")}
        </span>
      </Link>
    </li>
  );
}
