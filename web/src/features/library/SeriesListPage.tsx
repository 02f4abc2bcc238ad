import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { TextField } from "@/components/Field";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Picture } from "@/components/Picture";
import { Empty, Failure } from "@/components/States";
import { seriesListQuery } from "@/lib/api/requests/get-series";
import type { Series } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { useDebounced } from "@/lib/use-debounced";
import { CardRows, CardToCome, useRows } from "./CardRows";
import css from "./Library.module.css";
import { PAGE, useWindow } from "./use-window";

/** How many places are held for series until it is known how many there are. */
const EXPECTED = 30;

/** Every series by its poster. */
export function SeriesListPage() {
  const { t, tn } = useText();
  const typed = useSearch({ from: "/series" }).q;
  const q = useDebounced(typed, 250);
  const navigate = useNavigate({ from: "/series" });
  const first = useQuery(seriesListQuery(q, 0, PAGE));
  const { data } = first;
  return (
    <PageFrame>
      <PageHead title={t("channels.series")} about={data && tn("series.count", data.total)} />
      <TextField
        label={t("series.find")}
        type="search"
        value={typed ?? ""}
        onChange={(event) => void navigate({ search: { q: event.target.value || undefined }, replace: true })}
      />
      {first.isError && !data && (
        <Failure error={first.error} title={t("series.failed")} onRetry={() => void first.refetch()} />
      )}
      {data?.total === 0 && (
        <Empty icon="tv" title={t(q ? "library.none_found" : "series.none")}>
          {!q && t("series.none_about")}
        </Empty>
      )}
      {data?.total !== 0 && !(first.isError && !data) && <SeriesGrid q={q} total={data?.total ?? EXPECTED} />}
    </PageFrame>
  );
}

function SeriesGrid({ q, total }: { q: string | undefined; total: number }) {
  const rows = useRows(total);
  const seriesAt = useWindow((offset) => seriesListQuery(q, offset, PAGE), rows.first, rows.last);
  return <CardRows rows={rows} card={(index) => <SeriesCard key={index} series={seriesAt(index)} />} />;
}

function SeriesCard({ series }: { series: Series | undefined }) {
  const { tn } = useText();
  if (!series) return <CardToCome />;
  return (
    <Link to="/series/$id" params={{ id: String(series.id) }} className={css.card}>
      <Picture src={series.poster_url} title={series.title} ratio="2 / 3" />
      <span className={css.name}>{series.title}</span>
      <span className={css.sub}>
        {[series.year, tn("series.episodes", series.episode_count)].filter((one) => one !== null).join(" · ")}
      </span>
    </Link>
  );
}
