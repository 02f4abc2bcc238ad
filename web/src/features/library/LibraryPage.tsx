import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { buttonClass, Button, IconButton } from "@/components/Button";
import { Segments } from "@/components/Choice";
import { BareSelect, SearchField } from "@/components/Field";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Empty, Failure } from "@/components/States";
import { itemsQuery } from "@/lib/api/requests/get-items";
import { librariesQuery } from "@/lib/api/requests/get-libraries";
import type { Item } from "@/lib/api/types";
import { remembered } from "@/lib/remembered";
import type { LibrarySearch } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { useDebounced } from "@/lib/use-debounced";
import { FacetBar } from "./FacetBar";
import { ItemPanel } from "./ItemPanel";
import css from "./Library.module.css";
import { PosterGrid } from "./PosterGrid";
import { DenseTable } from "./DenseTable";
import { SelectionBar } from "./SelectionBar";
import { useSelection } from "./use-selection";
import { PAGE } from "./use-window";

const SORTS = ["title", "added", "year", "duration"] as const;

export function LibraryPage() {
  const { t, tn } = useText();
  const search = useSearch({ from: "/library" });
  const navigate = useNavigate({ from: "/library" });
  const [view, setView] = useState(remembered.get("library-view") === "table" ? "table" : "posters");
  const change = (part: LibrarySearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const libraries = useQuery(librariesQuery);
  const q = useDebounced(search.q, 250);
  const { library, kind, state, genre, sort, order } = search;
  const wanted = { q, library, kind, state, genre, sort, order };
  const first = useQuery(itemsQuery(wanted, 0, PAGE));
  const total = first.data?.total ?? null;
  const narrowed = [search.q, library, kind, state, genre].some((value) => value !== undefined);
  const selection = useSelection();
  const list = { search: wanted, total: total ?? 30, selection, onOpen: (item: Item) => change({ item: item.id }) };
  return (
    <PageFrame>
      <PageHead
        title={t("nav.library")}
        about={total !== null && (narrowed || total > 0) && tn(narrowed ? "library.found" : "library.count", total)}
      >
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
        <SearchField
          label={t("library.search")}
          value={search.q ?? ""}
          onValue={(value) => change({ q: value || undefined })}
        />
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
      <FacetBar search={search} q={q} onChange={change} />
      {first.isError && !first.data && (
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
          actions={
            <Button
              onClick={() =>
                change({ q: undefined, library: undefined, kind: undefined, state: undefined, genre: undefined })
              }
            >
              {t("library.show_all")}
            </Button>
          }
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
      {selection.active && <SelectionBar selection={selection} search={wanted} total={total ?? 0} />}
      {search.item !== undefined && <ItemPanel id={search.item} onClose={() => change({ item: undefined })} />}
    </PageFrame>
  );
}
