import { useQueries, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Content, Grid } from "@/lib/api/grid";
import { genresQuery } from "@/features/channels/api/get-genres";
import { collectionsQuery } from "@/lib/api/requests/collections";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { librariesQuery } from "@/lib/api/requests/get-libraries";
import { seriesQuery } from "@/lib/api/requests/get-series";
import { useText } from "@/lib/text/text";

const LISTED = 2;

/** What a block airs, in words, with the names of what it is made of. */
export function useContentWords(grid: Grid): (content: Content) => string {
  const { t, tn } = useText();
  const collections = useQuery(collectionsQuery).data;
  const libraries = useQuery(librariesQuery).data;
  const channels = useQuery(channelsQuery).data;
  const genres = useQuery(genresQuery).data;
  const series = useSeriesNames(grid);
  return useCallback(
    function words(content: Content): string {
      const nameIn = (list: { id: number; name: string }[] | undefined, id: number) =>
        list?.find((one) => one.id === id)?.name ?? t("grid.number", { number: String(id) });
      const listed = (names: string[]) =>
        names.length <= LISTED
          ? names.join(", ")
          : `${names.slice(0, LISTED).join(", ")} ${t("common.and_more", { count: names.length - LISTED })}`;
      switch (content.kind) {
        case "filtered": {
          const parts = [
            content.item_kinds.map((kind) => t(`kinds.${kind}`)),
            content.genres.map((genre) => genreName(genre, genres)),
            content.collection_ids.map((id) => nameIn(collections, id)),
            content.library_ids.map((id) => nameIn(libraries, id)),
          ];
          return (
            parts
              .filter((names) => names.length > 0)
              .map(listed)
              .join(" · ") || t("grid.everything")
          );
        }
        case "query":
          return content.query.trim() === "" ? t("grid.no_query") : t("grid.search_of", { query: content.query });
        case "series":
          return content.series_ids.length === 0
            ? t("grid.no_series")
            : listed(content.series_ids.map((id) => series.get(id) ?? t("grid.number", { number: String(id) })));
        case "playlist":
          return nameIn(collections, content.collection_id);
        case "delayed":
          return tn("grid.later_of", content.delay_minutes, { name: nameIn(channels, content.channel_id) });
        case "rerun":
          return t("grid.again", { title: titleOf(grid, content.block) ?? content.block });
        case "mix":
          return listed(content.parts.map((part) => `${part.weight} × ${words(part.content)}`));
        case "off_air":
          return t("programme.off_air");
      }
    },
    [grid, collections, libraries, channels, genres, series, t, tn],
  );
}

/** The genre as the library writes it; a grid may have it in other letters. */
export const genreName = (genre: string, genres: { name: string }[] | undefined): string =>
  genres?.find(({ name }) => name.toLowerCase() === genre.toLowerCase())?.name ?? genre;

export const titleOf = (grid: Grid, id: string): string | undefined =>
  grid.templates.flatMap((template) => template.blocks).find((block) => block.id === id)?.title;

function useSeriesNames(grid: Grid): Map<number, string> {
  const contents = [
    grid.otherwise,
    grid.filler,
    ...grid.templates.flatMap(({ blocks }) => blocks.map((b) => b.content)),
  ].flatMap((content) => (content.kind === "mix" ? content.parts.map((part) => part.content) : [content]));
  const ids = [...new Set(contents.flatMap((content) => (content.kind === "series" ? content.series_ids : [])))];
  return useQueries({
    queries: ids.map((id) => seriesQuery(id)),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.id, data.title] as const] : []))),
  });
}
