import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Link } from "@tanstack/react-router";
import { Choices, Segments } from "@/components/Choice";
import { Failure, Skeleton } from "@/components/States";
import { librariesQuery } from "@/lib/api/requests/get-libraries";
import { collectionsQuery } from "@/lib/api/requests/collections";
import { ITEM_KINDS, type Channel, type ScheduleType } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { genresQuery } from "./api/get-genres";
import { ChannelNever } from "./ChannelNever";
import css from "./Channels.module.css";
import type { Draft } from "./draft";

/** The editor of the week is large, and most channels do without. */
const GridEditor = lazy(async () => ({ default: (await import("./grid/GridEditor")).GridEditor }));

const ABOUT = {
  genre_auto: "channels.type_auto_about",
  manual: "channels.type_manual_about",
  grid: "channels.type_grid_about",
} as const satisfies Record<ScheduleType, string>;

/** How the channel's schedule is made, and of what. */
export function PlanTab({
  channel,
  draft,
  onEdit,
}: {
  channel: Channel;
  draft: Draft;
  onEdit: (part: Partial<Draft>) => void;
}) {
  const { t } = useText();
  return (
    <div className={css.form}>
      <div className={css.block}>
        <h3>{t("channels.type")}</h3>
        <Segments
          label={t("channels.type")}
          value={draft.schedule_type}
          onChange={(schedule_type) => onEdit({ schedule_type })}
          options={[
            { value: "genre_auto", label: t("channels.type_auto") },
            { value: "grid", label: t("channels.type_grid") },
            { value: "manual", label: t("channels.type_manual") },
          ]}
        />
        <p className="dim">{t(ABOUT[draft.schedule_type])}</p>
      </div>
      {draft.schedule_type === "grid" ? (
        <Suspense fallback={<Skeleton height={520} radius={12} />}>
          <GridEditor channel={channel} />
        </Suspense>
      ) : (
        <FilterFields draft={draft} onEdit={onEdit} />
      )}
      {draft.schedule_type === "genre_auto" && <ChannelNever channel={channel} />}
    </div>
  );
}

/** What the channel shows. Nothing chosen in a row means all of it. */
function FilterFields({ draft, onEdit }: { draft: Draft; onEdit: (part: Partial<Draft>) => void }) {
  const { t } = useText();
  const libraries = useQuery(librariesQuery);
  const genres = useQuery(genresQuery);
  const collections = useQuery(collectionsQuery);
  return (
    <>
      <div className={css.block}>
        <h3>{t("channels.kinds")}</h3>
        <Choices
          label={t("channels.kinds")}
          options={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          chosen={draft.kinds}
          onChange={(kinds) => onEdit({ kinds })}
        />
      </div>
      <div className={css.block}>
        <h3>{t("collections.title")}</h3>
        {collections.isPending && <Skeleton width="70%" height={34} />}
        {collections.data?.length === 0 && (
          <p className="dim">
            {t("channels.no_collections")} <Link to="/collections">{t("collections.new")}</Link>
          </p>
        )}
        {collections.data && (
          <Choices
            label={t("collections.title")}
            options={collections.data.map((one) => ({ value: one.id, label: one.name, count: one.item_count }))}
            chosen={draft.collection_ids}
            onChange={(collection_ids) => onEdit({ collection_ids })}
          />
        )}
        {collections.isError && (
          <Failure
            compact
            error={collections.error}
            title={t("collections.failed")}
            onRetry={() => void collections.refetch()}
          />
        )}
      </div>
      <div className={css.block}>
        <h3>{t("channels.libraries")}</h3>
        {libraries.isPending && <Skeleton width="70%" height={34} />}
        {libraries.data?.length === 0 && <p className="dim">{t("channels.no_libraries")}</p>}
        {libraries.data && (
          <Choices
            label={t("channels.libraries")}
            options={libraries.data.map((library) => ({
              value: library.id,
              label: library.name,
              count: library.item_count,
            }))}
            chosen={draft.library_ids}
            onChange={(library_ids) => onEdit({ library_ids })}
          />
        )}
        {libraries.isError && (
          <Failure
            compact
            error={libraries.error}
            title={t("library.failed")}
            onRetry={() => void libraries.refetch()}
          />
        )}
      </div>
      <div className={css.block}>
        <h3>{t("channels.genres")}</h3>
        {genres.isPending && <Skeleton height={80} />}
        {genres.data && (
          <Choices
            label={t("channels.genres")}
            options={withChosen(genres.data, draft.genres).map((genre) => ({
              value: genre.name,
              label: genre.name,
              count: genre.count,
            }))}
            chosen={draft.genres}
            onChange={(chosen) => onEdit({ genres: chosen })}
          />
        )}
      </div>
      <p className="dim">{t("channels.none_is_all")}</p>
    </>
  );
}

/** A chosen genre that the library no longer has is still shown, so that it can be unchosen. */
function withChosen(genres: { name: string; count: number }[], chosen: string[]) {
  return [
    ...genres.slice(0, 40),
    ...chosen
      .filter((name) => !genres.slice(0, 40).some((genre) => genre.name === name))
      .map((name) => ({ name, count: genres.find((genre) => genre.name === name)?.count ?? 0 })),
  ];
}
