import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/Button";
import { TextField } from "@/components/Field";
import fields from "@/components/Fields.module.css";
import { reasonOf } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { itemsQuery, type ItemSearch } from "@/lib/api/requests/get-items";
import { useText } from "@/lib/text/text";
import { facetsQuery } from "./api/get-facets";
import { AddToCollection } from "./AddToCollection";
import { BulkEditor } from "./BulkEditor";
import css from "./Library.module.css";
import { SpotBulk } from "./SpotBulk";
import { useBulkEdit } from "./use-bulk-edit";
import type { Selection } from "./use-selection";

/** What the server gives in one answer, and how many of those are fetched for "all of them". */
const PAGE = 500;
const MOST = 4 * PAGE;

/** What can be done to all that is chosen: genres, the thing channels choose by. */
export function SelectionBar({
  selection,
  search,
  whole,
  total,
}: {
  selection: Selection;
  search: ItemSearch;
  /** All that fits, as one query. */
  whole: string;
  total: number;
}) {
  const { t, tn } = useText();
  const say = useSay();
  const client = useQueryClient();
  const [genre, setGenre] = useState("");
  const [open, setOpen] = useState<"edit" | "spots" | "collect" | null>(null);
  const known = useQuery(facetsQuery({})).data?.genres ?? [];
  const all = useMutation({
    mutationFn: async () => {
      for (let offset = 0; offset < Math.min(total, MOST); offset += PAGE)
        selection.add((await client.query(itemsQuery(search, offset, PAGE))).items);
    },
    onError: (error) => say.bad(reasonOf(error, t)),
  });
  const write = useBulkEdit(selection.end);
  const apply = (way: "add" | "remove") => {
    const change = { set: {}, add: {}, remove: {}, [way]: { genres: [genre.trim()] } };
    write.mutate(
      { item_ids: [...selection.chosen.keys()], ...change },
      { onError: (error) => say.bad(reasonOf(error, t)) },
    );
  };
  const count = selection.chosen.size;
  const idle = count === 0 || genre.trim() === "" || write.isPending;
  return (
    <div className={css.bar} role="region" aria-label={t("library.selection")}>
      <div className={css.counted}>
        <strong aria-live="polite">{tn("library.selected", count)}</strong>
        <Button small look="quiet" disabled={all.isPending || total === 0} onClick={() => all.mutate()}>
          {t("library.select_all", { count: Math.min(total, MOST) })}
        </Button>
      </div>
      <div className={fields.row}>
        <TextField
          label={t("channels.genre")}
          value={genre}
          longest={60}
          list="library-genres"
          onChange={(event) => setGenre(event.target.value)}
        />
        <datalist id="library-genres">
          {known.map((one) => (
            <option key={one.value} value={one.value} />
          ))}
        </datalist>
        <Button look="primary" icon="plus" disabled={idle} onClick={() => apply("add")}>
          {t("library.genre_add")}
        </Button>
        <Button disabled={idle} onClick={() => apply("remove")}>
          {t("library.genre_take")}
        </Button>
        <Button icon="edit" disabled={total === 0} onClick={() => setOpen("edit")}>
          {t("bulk.open")}
        </Button>
        <Button icon="clock" disabled={count === 0} onClick={() => setOpen("spots")}>
          {t("spot.bulk")}
        </Button>
        <Button icon="plus" disabled={count === 0} onClick={() => setOpen("collect")}>
          {t("collections.add_to")}
        </Button>
        <Button look="quiet" onClick={selection.end}>
          {t("common.cancel")}
        </Button>
      </div>
      {open === "edit" && (
        <BulkEditor
          items={[...selection.chosen.values()]}
          query={whole}
          total={total}
          onClose={() => setOpen(null)}
          onDone={selection.end}
        />
      )}
      {open === "spots" && (
        <SpotBulk items={[...selection.chosen.values()]} onClose={() => setOpen(null)} onDone={selection.end} />
      )}
      {open === "collect" && <AddToCollection ids={[...selection.chosen.keys()]} onClose={() => setOpen(null)} />}
    </div>
  );
}
