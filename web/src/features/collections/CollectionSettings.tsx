import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/Button";
import { SelectField, TextField } from "@/components/Field";
import fields from "@/components/Fields.module.css";
import { QueryBox } from "@/components/query/QueryBox";
import { reasonOf } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { changeCollection, collectionPreviewQuery } from "@/lib/api/requests/collections";
import type { Collection } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { lengthOf } from "@/lib/time/format";
import { useDebounced } from "@/lib/use-debounced";
import css from "./Collections.module.css";

const ORDERS = [
  "title.asc",
  "title.desc",
  "added.desc",
  "added.asc",
  "year.desc",
  "year.asc",
  "duration.asc",
  "duration.desc",
] as const;

/** What a collection is called and, when it is made by a search, what it takes, in which order and how many at most. */
export function CollectionSettings({ collection }: { collection: Collection }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const [name, setName] = useState(collection.name);
  const [description, setDescription] = useState(collection.description);
  const [query, setQuery] = useState(collection.query);
  const [by, setBy] = useState({ sort: collection.sort, order: collection.order });
  const [limit, setLimit] = useState(collection.limit === null ? "" : String(collection.limit));
  const smart = collection.kind === "smart";
  const most = limit === "" ? null : Number(limit);
  const wanted = { query, ...by, limit: most };
  const changed =
    name.trim() !== collection.name ||
    description !== collection.description ||
    (smart &&
      (query !== collection.query ||
        by.sort !== collection.sort ||
        by.order !== collection.order ||
        most !== collection.limit));
  const save = useMutation({
    mutationFn: () =>
      changeCollection(collection.id, {
        name: name.trim(),
        description: description.trim(),
        ...(smart && { query, ...by, ...(most !== null && { limit: most }) }),
      }),
    onSuccess: (saved) => {
      say.good(t("collections.saved", { name: saved.name }));
      void client.invalidateQueries({ queryKey: ["collections"] });
    },
    onError: (error) => say.bad(reasonOf(error, t)),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={css.settings} onSubmit={submit}>
      <div className={fields.pair}>
        <TextField
          label={t("collections.name")}
          value={name}
          longest={100}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={t("collections.description")}
          value={description}
          longest={1000}
          onChange={(event) => setDescription(event.target.value)}
        />
      </div>
      {smart && (
        <>
          <QueryBox label={t("query.box")} value={query} onValue={setQuery} />
          <LiveCount wanted={wanted} />
          <div className={fields.pair}>
            <SelectField
              label={t("library.sort")}
              hint={t("collections.sort_hint")}
              value={`${by.sort}.${by.order}`}
              onChange={(event) => {
                const chosen = ORDERS.find((one) => one === event.target.value);
                if (chosen) setBy(sortOf(chosen));
              }}
              options={ORDERS.map((value) => {
                const { sort, order } = sortOf(value);
                return { value, label: t(`library.sort_${sort}_${order}`) };
              })}
            />
            <TextField
              label={t("collections.limit")}
              hint={t("collections.limit_hint")}
              inputMode="numeric"
              value={limit}
              onChange={(event) => setLimit(event.target.value.replace(/\D/g, "").slice(0, 6))}
            />
          </div>
        </>
      )}
      <div>
        <Button type="submit" look="primary" disabled={!changed || name.trim() === "" || save.isPending}>
          {t("common.save")}
        </Button>
      </div>
    </form>
  );
}

type Sorting = (typeof ORDERS)[number] extends `${infer Sort}.${string}` ? Sort : never;

function sortOf(value: (typeof ORDERS)[number]): { sort: Sorting; order: "asc" | "desc" } {
  const [sort, order] = value.split(".") as [Sorting, "asc" | "desc"];
  return { sort, order };
}

/** How much such a search finds, while it is typed. */
export function LiveCount({ wanted }: { wanted: Pick<Collection, "query" | "sort" | "order" | "limit"> }) {
  const { tn, locale } = useText();
  const settled = useDebounced(wanted, 250);
  const preview = useQuery(collectionPreviewQuery(settled));
  const here = preview.data && !preview.isError && JSON.stringify(settled) === JSON.stringify(wanted);
  return (
    <p aria-live="polite" className="tabular">
      {here
        ? `${tn("collections.finds", preview.data.item_count)} · ${lengthOf(preview.data.total_seconds, locale)}`
        : "…"}
    </p>
  );
}
