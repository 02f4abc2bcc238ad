import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { SearchField } from "@/components/Field";
import { Failure, Notice, Skeleton, useReason } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { itemQuery } from "@/lib/api/requests/get-item";
import { itemsQuery } from "@/lib/api/requests/get-items";
import type { Item, ItemDetail } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import { useDebounced } from "@/lib/use-debounced";
import { mergeItem } from "./api/item-work";
import css from "./Library.module.css";
import { namesOf } from "./words";

/** Finds the other one that is really the same, and makes one item of both. */
export function MergeItem({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const [q, setQ] = useState(item.title);
  const [other, setOther] = useState<Item | null>(null);
  const found = useQuery(itemsQuery({ q: useDebounced(q, 250) || undefined, kind: item.kind }, 0, 20));
  const merge = useMutation({
    mutationFn: (chosen: Item) => mergeItem(item.id, chosen.id),
    onSuccess: (merged) => {
      client.setQueryData(itemQuery(item.id).queryKey, merged);
      void client.invalidateQueries({ queryKey: ["catalog"] });
      say.good(t("listing.merged"));
      onClose();
    },
  });
  const reason = useReason(merge.error);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("listing.merge")}
      description={t("listing.merge_about")}
      foot={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" disabled={!other || merge.isPending} onClick={() => other && merge.mutate(other)}>
            {t("listing.merge_do")}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <SearchField label={t("library.search")} value={q} onValue={setQ} />
        {found.isPending && <Skeleton height={120} radius={8} />}
        {found.isError && (
          <Failure compact error={found.error} title={t("library.failed")} onRetry={() => void found.refetch()} />
        )}
        <ul className={css.picks}>
          {found.data?.items
            .filter((one) => one.id !== item.id)
            .map((one) => {
              const { name, sub } = namesOf(one);
              return (
                <li key={one.id}>
                  <button
                    type="button"
                    className={css.facet}
                    aria-pressed={other?.id === one.id}
                    onClick={() => setOther(one)}
                  >
                    {[name, sub].filter(Boolean).join(" · ")}{" "}
                    <span>{one.duration_seconds > 0 && hms(one.duration_seconds)}</span>
                  </button>
                </li>
              );
            })}
        </ul>
        {merge.isError && <Notice tone="bad">{reason}</Notice>}
      </div>
    </Dialog>
  );
}
