import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/Button";
import { reasonOf } from "@/components/States";
import { Status } from "@/components/Status";
import { useSay } from "@/components/Toasts";
import { itemQuery } from "@/lib/api/requests/get-item";
import type { ItemDetail, ItemFile, Listing } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { prefer, splitListing } from "./api/item-work";
import css from "./Item.module.css";
import { MergeItem } from "./MergeItem";

const PLACES = { local: "ok", remote: "idle", missing: "bad" } as const;

/** Who lists it, whose word counts, and the way to say that two are the same or are not. */
export function Listings({ item }: { item: ItemDetail }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [merging, setMerging] = useState(false);
  const choose = useChoice(item);
  const split = useMutation({
    mutationFn: (one: Listing) => splitListing(item.id, one.source_item_id),
    onSuccess: (made) => {
      say.good(t("listing.split_done"));
      void client.invalidateQueries({ queryKey: ["catalog"] });
      void navigate({ to: "/library/$id", params: { id: String(made.id) } });
    },
    onError: (error) => say.bad(reasonOf(error, t)),
  });
  const several = item.listings.length > 1;
  return (
    <section className={css.section}>
      <h3>{t("listing.title")}</h3>
      {several && <p className="dim">{t("listing.about")}</p>}
      <ul>
        {item.listings.map((one) => (
          <li key={one.source_item_id}>
            <span>
              {one.source_name} · {one.library_name}
            </span>
            {several && (
              <span className={css.facts}>
                {one.preferred ? (
                  <Status tone="ok">{t("listing.preferred")}</Status>
                ) : (
                  <Button
                    small
                    disabled={choose.isPending}
                    onClick={() => choose.mutate({ source_item_id: one.source_item_id, file_id: null })}
                  >
                    {t("listing.prefer")}
                  </Button>
                )}
                <Button small look="quiet" disabled={split.isPending} onClick={() => split.mutate(one)}>
                  {t("listing.split")}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button small icon="plus" onClick={() => setMerging(true)}>
          {t("listing.merge")}
        </Button>
      </div>
      {merging && <MergeItem item={item} onClose={() => setMerging(false)} />}
    </section>
  );
}

/** Where a file is read, and the press that makes it the one that airs when there are others. */
export function FileChoice({ item, file }: { item: ItemDetail; file: ItemFile }) {
  const { t } = useText();
  const choose = useChoice(item);
  const others = new Set(item.files.map((one) => `${one.source_id}/${one.version}`)).size > 1;
  const airs = item.listings.find((one) => one.preferred) ?? null;
  return (
    <span className={css.facts}>
      <Status tone={PLACES[file.location]}>{t(`file.${file.location}`)}</Status>
      {others && file.preferred && <Status tone="ok">{t("file.airs")}</Status>}
      {others && !file.preferred && (
        <Button
          small
          disabled={choose.isPending}
          onClick={() => choose.mutate({ source_item_id: airs?.source_item_id ?? null, file_id: file.id })}
        >
          {t("file.prefer")}
        </Button>
      )}
    </span>
  );
}

function useChoice(item: ItemDetail) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (preference: Parameters<typeof prefer>[1]) => prefer(item.id, preference),
    onSuccess: (saved) => {
      client.setQueryData(itemQuery(item.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ["catalog", "items"] });
    },
    onError: (error) => say.bad(reasonOf(error, t)),
  });
}
