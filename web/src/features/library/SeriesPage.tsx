import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { buttonClass } from "@/components/Button";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Picture } from "@/components/Picture";
import { Failure, Loading, Skeleton } from "@/components/States";
import { Status } from "@/components/Status";
import { seriesQuery } from "@/lib/api/requests/get-series";
import type { Item, SeriesDetail } from "@/lib/api/types";
import { ratingWords } from "@/lib/programme/rating";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import css from "./Item.module.css";
import { STATE_TONES } from "./words";

/** One series: its poster, what it is about, and its episodes by season. */
export function SeriesPage() {
  const { t } = useText();
  const id = Number(useParams({ from: "/series/$id" }).id);
  const series = useQuery(seriesQuery(id));
  return (
    <PageFrame>
      {series.isPending && (
        <Loading>
          <Skeleton width="40%" height={30} />
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {series.isError && !series.data && (
        <Failure error={series.error} title={t("series.failed")} onRetry={() => void series.refetch()} />
      )}
      {series.data && <Parts series={series.data} />}
    </PageFrame>
  );
}

function Parts({ series }: { series: SeriesDetail }) {
  const { t, tn } = useText();
  const facts = [
    series.year,
    series.rating && ratingWords(series.rating, t),
    tn("series.seasons", series.season_count),
    tn("series.episodes", series.episode_count),
    series.genres.join(", "),
  ];
  return (
    <>
      <PageHead title={series.title} about={facts.filter(Boolean).join(" · ")}>
        <Link to="/series" className={buttonClass("quiet")}>
          {t("series.all")}
        </Link>
      </PageHead>
      <div className={css.about}>
        <div className={css.art}>
          <Picture src={series.poster_url} title={series.title} ratio="2 / 3" />
        </div>
        <div className={css.panel}>
          {series.description && <p>{series.description}</p>}
          {series.seasons.map(({ season, title, description, poster_url, episodes }) => (
            <section key={season} className={css.section}>
              <h2>
                {season === 0 ? t("series.specials") : t("series.season", { season: String(season) })}
                {title && `: ${title}`}
              </h2>
              {(description || poster_url) && (
                <div className={css.season}>
                  {poster_url && <Picture src={poster_url} title={title} ratio="2 / 3" />}
                  {description && <p>{description}</p>}
                </div>
              )}
              <ol className={css.episodes}>
                {episodes.map((one) => (
                  <Episode key={one.id} item={one} />
                ))}
              </ol>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

function Episode({ item }: { item: Item }) {
  const { t } = useText();
  return (
    <li>
      <span className="tabular dim">{item.episode ?? "–"}</span>
      <Link to="/library/$id" params={{ id: String(item.id) }}>
        {item.title}
      </Link>
      {item.state !== "available" && (
        <Status tone={STATE_TONES[item.state]} title={item.reason}>
          {t(`state.${item.state}`)}
        </Status>
      )}
      <span className="tabular dim">{item.duration_seconds > 0 && hms(item.duration_seconds)}</span>
    </li>
  );
}
