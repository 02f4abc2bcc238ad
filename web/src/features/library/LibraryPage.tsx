import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { buttonClass, Button, IconButton } from "@/components/Button";
import { Segments } from "@/components/Choice";
import { Dialog } from "@/components/Dialog";
import { BareSelect } from "@/components/Field";
import { Icon } from "@/components/Icon";
import { PageFrame, PageHead } from "@/components/PageHead";
import { QueryBox } from "@/components/query/QueryBox";
import { Empty, Failure } from "@/components/States";
import { RequestFailure } from "@/lib/api/http";
import { itemsQuery } from "@/lib/api/requests/get-items";
import { librariesQuery } from "@/lib/api/requests/get-libraries";
import type { Item } from "@/lib/api/types";
import { remembered } from "@/lib/remembered";
import { queryText, wholeQuery, type LibrarySearch } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { useDebounced } from "@/lib/use-debounced";
import { usePhone } from "@/lib/use-media";
import { EditHistory } from "./EditHistory";
import { FacetBar } from "./FacetBar";
import css from "./Library.module.css";
import { PosterGrid } from "./PosterGrid";
import { DenseTable } from "./DenseTable";
import { SelectionBar } from "./SelectionBar";
import { useSelection } from "./use-selection";
import { PAGE } from "./use-window";

const SORTS = ["title", "added", "year", "duration"] as const;

const CLEAR: LibrarySearch = {
  q: undefined,
  library: undefined,
  kind: undefined,
  state: undefined,
  genre: undefined,
  source: undefined,
  rating: undefined,
  daypart: undefined,
  company: undefined,
  collection: undefined,
  used: undefined,
};

export function LibraryPage() {
  const { t, tn } = useText();
  const search = useSearch({ from: "/library" });
  const navigate = useNavigate({ from: "/library" });
  const [view, setView] = useState(remembered.get("library-view") === "table" ? "table" : "posters");
  const change = (part: LibrarySearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const libraries = useQuery(librariesQuery);
  const phone = usePhone();
  const [filtering, setFiltering] = useState(false);
  const q = useDebounced(search.q, 250);
  const { library, kind, state, genre, source, rating, daypart, company, collection, used, sort, order } = search;
  const filters = {
    query: queryText(q, used),
    library,
    kind,
    state,
    genre,
    source,
    rating,
    daypart,
    company,
    collection,
  };
  const wanted = { ...filters, sort, order };
  const first = useQuery(itemsQuery(wanted, 0, PAGE));
  const total = first.data?.total ?? null;
  // The box above says where the mistake is.
  const mistaken = first.error instanceof RequestFailure && first.error.code === "query" && !first.data;
  const narrowed = [search.q, library, kind, state, genre, source, rating, daypart, company, collection, used].some(
    (value) => value !== undefined,
  );
  const selection = useSelection();
  const clear = () => change(CLEAR);
  const facets = <FacetBar search={search} wanted={filters} onChange={change} />;
  const list = {
    search: wanted,
    total: total ?? 30,
    selection,
    onOpen: (item: Item) => void navigate({ to: "/library/$id", params: { id: String(item.id) } }),
  };
  return (
    <PageFrame>
      <PageHead
        title={t("nav.library")}
        about={total !== null && (narrowed || total > 0) && tn(narrowed ? "library.found" : "library.count", total)}
      >
        <Link to="/series" className={buttonClass()}>
          <Icon name="tv" size={18} />
          {t("channels.series")}
        </Link>
        <Link to="/collections" className={buttonClass()}>
          <Icon name="library" size={18} />
          {t("collections.title")}
        </Link>
        <IconButton icon="clock" look="plain" label={t("bulk.history")} onClick={() => change({ edits: true })} />
        {!selection.active && total !== null && total > 0 && (
          <IconButton icon="check" look="plain" label={t("library.select")} onClick={selection.begin} />
        )}
        <Segments
          label={t("library.view")}
          value={view}
          onChange={(next) => {
            remembered.set("library-view", next);
            setView(next);
          }}
          options={[
            { value: "posters", label: t("library.posters"), icon: "grid", bare: true },
            { value: "table", label: t("library.table"), icon: "table", bare: true },
          ]}
        />
      </PageHead>
      <div className={css.tools}>
        <QueryBox
          label={t("query.box")}
          value={search.q ?? ""}
          onValue={(value) => change({ q: value || undefined })}
        />
        {phone && (
          <Button icon="settings" onClick={() => setFiltering(true)}>
            {t("facet.open")}
          </Button>
        )}
        {(libraries.data?.length ?? 0) > 1 && (
          <BareSelect
            label={t("library.library")}
            value={String(library ?? "")}
            onChange={(event) => change({ library: event.target.value ? Number(event.target.value) : undefined })}
            options={[
              { value: "", label: t("library.all_libraries") },
              ...(libraries.data ?? []).map((one) => ({ value: String(one.id), label: one.name })),
            ]}
          />
        )}
        <BareSelect
          label={t("library.sort")}
          value={`${sort ?? "title"}.${order ?? "asc"}`}
          onChange={(event) => {
            const [by, way] = event.target.value.split(".");
            change({ sort: by, order: way });
          }}
          options={SORTS.flatMap((by) => [
            { value: `${by}.asc`, label: t(`library.sort_${by}_asc`) },
            { value: `${by}.desc`, label: t(`library.sort_${by}_desc`) },
          ])}
        />
      </div>
      <div className={css.beside}>
        {!phone && facets}
        <div className={css.found}>
          {mistaken && <Empty icon="search" title={t("query.mistaken")} />}
          {first.isError && !first.data && !mistaken && (
            <Failure
              error={first.error}
              title={t("library.failed")}
              stillWorks={t("library.failed_still")}
              onRetry={() => void first.refetch()}
            />
          )}
          {total === 0 && narrowed && (
            <Empty
              icon="search"
              title={t("library.none_found")}
              actions={<Button onClick={clear}>{t("library.show_all")}</Button>}
            />
          )}
          {total === 0 && !narrowed && (
            <Empty
              icon="library"
              title={t("library.empty")}
              actions={
                <Link to="/sources/new" className={buttonClass("primary")}>
                  {t("sources.add")}
                </Link>
              }
            >
              {t("library.empty_about")}
            </Empty>
          )}
          {total !== 0 &&
            !(first.isError && !first.data) &&
            (view === "table" ? (
              <DenseTable {...list} onSort={(by, way) => change({ sort: by, order: way })} />
            ) : (
              <PosterGrid {...list} />
            ))}
        </div>
      </div>
      {selection.active && (
        <SelectionBar selection={selection} search={wanted} whole={wholeQuery({ ...search, q })} total={total ?? 0} />
      )}
      {phone && filtering && (
        <Dialog
          open
          onClose={() => setFiltering(false)}
          title={t("facet.open")}
          foot={<Button onClick={clear}>{t("facet.clear")}</Button>}
        >
          {facets}
        </Dialog>
      )}
      {search.edits && <EditHistory onClose={() => change({ edits: undefined })} />}
    </PageFrame>
  );
}
