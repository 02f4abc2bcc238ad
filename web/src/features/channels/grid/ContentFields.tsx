import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Choices } from "@/components/Choice";
import { SearchField, SelectField } from "@/components/Field";
import { FoundList } from "@/components/FoundList";
import { NumberField } from "@/components/NumberField";
import { QueryBox } from "@/components/query/QueryBox";
import { Skeleton } from "@/components/States";
import { CONTENT_KINDS, type Content, type Part } from "@/lib/api/grid";
import { collectionsQuery } from "@/lib/api/requests/collections";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { librariesQuery } from "@/lib/api/requests/get-libraries";
import { seriesListQuery } from "@/lib/api/requests/get-series";
import { queryCheckQuery } from "@/lib/api/requests/queries";
import { ITEM_KINDS } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { lengthOf } from "@/lib/time/format";
import { useDebounced } from "@/lib/use-debounced";
import { genresQuery } from "@/features/channels/api/get-genres";
import { previewQuery } from "@/features/channels/api/preview-channel";
import { useDesk } from "./desk";
import { genreName, titleOf } from "./use-words";
import css from "./Panel.module.css";

type Of<K extends Content["kind"]> = Extract<Content, { kind: K }>;
const ALL: Content = { kind: "filtered", library_ids: [], genres: [], item_kinds: [], collection_ids: [] };
const MOST_PARTS = 20;
const MOST_GENRES = 30;
const MOST_SERIES = 50;

/** What airs: of which sort, and then what that sort needs. */
export function ContentFields({
  label,
  content,
  onChange,
  without = [],
  signsOff = false,
}: {
  label: string;
  content: Content;
  onChange: (content: Content) => void;
  /** Sorts that make no sense here. */
  without?: Content["kind"][];
  /** Whether something may air before the channel goes off the air. */
  signsOff?: boolean;
}) {
  const { t } = useText();
  const { grid } = useDesk();
  const channels = useQuery(channelsQuery).data ?? [];
  const collections = useQuery(collectionsQuery).data ?? [];
  const { channel } = useDesk();
  const blocks = blockChoices(grid.templates.flatMap((template) => template.blocks));
  const empty: Record<Content["kind"], Content | null> = {
    filtered: ALL,
    query: { kind: "query", query: "" },
    series: { kind: "series", series_ids: [] },
    playlist: collections[0] ? { kind: "playlist", collection_id: collections[0].id } : null,
    delayed: first(channels.filter((one) => one.id !== channel.id)),
    rerun: blocks[0] ? { kind: "rerun", block: blocks[0].value, days_back: 1 } : null,
    mix: { kind: "mix", parts: [{ content: ALL, weight: 1 }] },
    off_air: { kind: "off_air" },
  };
  return (
    <div className={css.fields}>
      <SelectField
        label={label}
        hint={t(`grid.content_${content.kind}_about`)}
        value={content.kind}
        onChange={(event) => {
          const next = empty[event.target.value as Content["kind"]];
          if (next) onChange(next);
        }}
        options={CONTENT_KINDS.filter(
          (kind) => !without.includes(kind) && (kind === content.kind || empty[kind] !== null),
        ).map((kind) => ({ value: kind, label: t(`grid.content_${kind}`) }))}
      />
      {content.kind === "filtered" && <FilterFields content={content} onChange={onChange} />}
      {content.kind === "query" && <SearchFields content={content} onChange={onChange} />}
      {content.kind === "series" && <SeriesFields content={content} onChange={onChange} />}
      {content.kind === "playlist" && (
        <SelectField
          label={t("grid.collection")}
          value={String(content.collection_id)}
          onChange={(event) => onChange({ ...content, collection_id: Number(event.target.value) })}
          options={collections.map((one) => ({ value: String(one.id), label: `${one.name} (${one.item_count})` }))}
        />
      )}
      {content.kind === "delayed" && (
        <div className={css.pair}>
          <SelectField
            label={t("grid.channel")}
            value={String(content.channel_id)}
            onChange={(event) => onChange({ ...content, channel_id: Number(event.target.value) })}
            options={channels
              .filter((one) => one.id !== channel.id)
              .map((one) => ({ value: String(one.id), label: `${one.number} ${one.name}` }))}
          />
          <NumberField
            label={t("grid.delay")}
            least={1}
            most={10_080}
            value={content.delay_minutes}
            onValue={(delay_minutes) => onChange({ ...content, delay_minutes })}
          />
        </div>
      )}
      {content.kind === "rerun" && (
        <div className={css.pair}>
          <SelectField
            label={t("grid.block")}
            value={content.block}
            onChange={(event) => onChange({ ...content, block: event.target.value })}
            options={
              titleOf(grid, content.block) === undefined
                ? [{ value: content.block, label: content.block }, ...blocks]
                : blocks
            }
          />
          <NumberField
            label={t("grid.days_back")}
            least={0}
            most={7}
            value={content.days_back}
            onValue={(days_back) => onChange({ ...content, days_back })}
          />
        </div>
      )}
      {content.kind === "mix" && <MixFields content={content} onChange={onChange} />}
      {content.kind === "off_air" && signsOff && (
        <SelectField
          label={t("grid.sign_off")}
          hint={t("grid.sign_off_about")}
          value={String(content.collection_id ?? "")}
          onChange={(event) => onChange({ ...content, collection_id: Number(event.target.value) || null })}
          options={[
            { value: "", label: t("grid.sign_off_card") },
            ...collections.map((one) => ({ value: String(one.id), label: `${one.name} (${one.item_count})` })),
          ]}
        />
      )}
    </div>
  );
}

/** The parts of a mix, each with its weight. */
function MixFields({ content, onChange }: { content: Of<"mix">; onChange: (content: Content) => void }) {
  const { t } = useText();
  const { parts } = content;
  const change = (next: Part[]) => onChange({ ...content, parts: next });
  return (
    <>
      {parts.map((part, n) => {
        const number = { number: String(n + 1) };
        const put = (changed: Partial<Part>) =>
          change(parts.map((one, at) => (at === n ? { ...one, ...changed } : one)));
        return (
          <fieldset key={n} className={css.part}>
            <legend>{t("grid.part", number)}</legend>
            <NumberField
              label={t("grid.weight")}
              least={1}
              most={100}
              value={part.weight}
              onValue={(weight) => put({ weight })}
            />
            <ContentFields
              label={t("grid.content")}
              content={part.content}
              without={["delayed", "rerun", "mix", "off_air"]}
              onChange={(next) => put({ content: next })}
            />
            {parts.length > 1 && (
              <Button icon="trash" onClick={() => change(parts.filter((_, at) => at !== n))}>
                {t("grid.part_remove", number)}
              </Button>
            )}
          </fieldset>
        );
      })}
      {parts.length < MOST_PARTS && (
        <Button icon="plus" onClick={() => change([...parts, { content: ALL, weight: 1 }])}>
          {t("grid.part_add")}
        </Button>
      )}
    </>
  );
}

function first(channels: { id: number }[]): Content | null {
  return channels[0] ? { kind: "delayed", channel_id: channels[0].id, delay_minutes: 60 } : null;
}

function blockChoices(blocks: { id: string; title: string }[]) {
  const byId = new Map(blocks.map((block) => [block.id, block.title]));
  return [...byId].map(([value, label]) => ({ value, label }));
}

function FilterFields({ content, onChange }: { content: Of<"filtered">; onChange: (content: Content) => void }) {
  const { t, tn, locale } = useText();
  const libraries = useQuery(librariesQuery);
  const genres = useQuery(genresQuery);
  const collections = useQuery(collectionsQuery);
  const { item_kinds: kinds, library_ids, collection_ids } = content;
  const settled = useDebounced({ kinds, library_ids, collection_ids, genres: content.genres }, 350);
  const found = useQuery(previewQuery(settled)).data;
  const chosen = content.genres.map((genre) => genreName(genre, genres.data));
  const offered = (genres.data ?? []).slice(0, MOST_GENRES).map(({ name }) => name);
  const groups = [
    {
      label: t("channels.kinds"),
      pending: false,
      choices: (
        <Choices
          label={t("channels.kinds")}
          options={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          chosen={kinds}
          onChange={(item_kinds) => onChange({ ...content, item_kinds })}
        />
      ),
    },
    {
      label: t("channels.genres"),
      pending: genres.isPending,
      choices: (
        <Choices
          label={t("channels.genres")}
          options={[...new Set([...chosen, ...offered])].map((name) => ({ value: name, label: name }))}
          chosen={chosen}
          onChange={(names) => onChange({ ...content, genres: names })}
        />
      ),
    },
    {
      label: t("channels.libraries"),
      pending: libraries.isPending,
      choices: (
        <Choices
          label={t("channels.libraries")}
          options={(libraries.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
          chosen={library_ids}
          onChange={(chosen) => onChange({ ...content, library_ids: chosen })}
        />
      ),
    },
    {
      label: t("collections.title"),
      pending: collections.isPending,
      choices: (
        <Choices
          label={t("collections.title")}
          options={(collections.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
          chosen={collection_ids}
          onChange={(chosen) => onChange({ ...content, collection_ids: chosen })}
        />
      ),
    },
  ];
  return (
    <>
      {groups.map((group) => (
        <details key={group.label} className={css.group} open={group.label === t("channels.genres")}>
          <summary>{group.label}</summary>
          {group.pending ? <Skeleton height={34} /> : group.choices}
        </details>
      ))}
      <p className={css.count} aria-live="polite">
        {found
          ? `${tn("collections.finds", found.matching_items)} · ${lengthOf(found.total_seconds, locale)}`
          : t("common.loading")}
      </p>
    </>
  );
}

function SearchFields({ content, onChange }: { content: Of<"query">; onChange: (content: Content) => void }) {
  const { t, tn } = useText();
  const typed = useDebounced(content.query, 250);
  const check = useQuery({ ...queryCheckQuery(typed), enabled: typed.trim() !== "" }).data;
  return (
    <>
      <QueryBox label={t("query.box")} value={content.query} onValue={(query) => onChange({ ...content, query })} />
      <p className={css.count} aria-live="polite">
        {content.query.trim() === ""
          ? t("grid.no_query")
          : check?.ok
            ? tn("collections.finds", check.total)
            : check && t("query.mistaken")}
      </p>
    </>
  );
}

function SeriesFields({ content, onChange }: { content: Of<"series">; onChange: (content: Content) => void }) {
  const { t, tn } = useText();
  const { inWords } = useDesk();
  const [q, setQ] = useState("");
  const found = useQuery(seriesListQuery(useDebounced(q, 250) || undefined, 0, MOST_SERIES));
  const { series_ids } = content;
  return (
    <>
      {series_ids.length > 0 && (
        <Choices
          label={t("grid.chosen_series")}
          options={series_ids.map((id) => ({ value: id, label: inWords({ kind: "series", series_ids: [id] }) }))}
          chosen={series_ids}
          onChange={(chosen) => onChange({ ...content, series_ids: chosen })}
        />
      )}
      <SearchField label={t("series.find")} value={q} onValue={setQ} />
      <FoundList>
        {found.isPending && <Skeleton height={100} />}
        {found.data?.items
          .filter((one) => !series_ids.includes(one.id))
          .map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => onChange({ ...content, series_ids: [...series_ids, one.id] })}>
                <span>{one.title}</span>
                <span className="dim">{tn("series.episodes", one.episode_count)}</span>
              </button>
            </li>
          ))}
      </FoundList>
    </>
  );
}
