import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/Button";
import { Failure, Loading, Notice, reasonOf, Skeleton } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { RequestFailure } from "@/lib/api/http";
import { itemQuery } from "@/lib/api/requests/get-item";
import type { SpotTerms } from "@/lib/api/spot";
import type { ItemDetail } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { keepSpot, spotQuery } from "./api/spots";
import css from "./Item.module.css";
import { canBeKept } from "./spot";
import { SpotFields } from "./SpotFields";

/** On what terms a clip or music video airs in breaks. */
export function SpotTab({ item }: { item: ItemDetail }) {
  const { t } = useText();
  const kept = useQuery(spotQuery(item.id));
  if (kept.isPending)
    return (
      <Loading>
        <div className={css.panel}>
          {[80, 64, 64, 64].map((height, row) => (
            <Skeleton key={row} height={height} />
          ))}
        </div>
      </Loading>
    );
  if (kept.isError)
    return (
      <Failure
        error={kept.error}
        title={t("spot.failed")}
        stillWorks={t("spot.failed_still")}
        onRetry={() => void kept.refetch()}
      />
    );
  return <SpotForm item={item} kept={kept.data} />;
}

function SpotForm({ item, kept }: { item: ItemDetail; kept: SpotTerms }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const [draft, setDraft] = useState<SpotTerms | null>(null);
  const terms = draft ?? kept;
  const save = useMutation({
    mutationFn: (wanted: SpotTerms) => keepSpot(item.id, wanted),
    onSuccess: (saved) => {
      client.setQueryData(spotQuery(item.id).queryKey, saved);
      setDraft(null);
      say.good(t("library.saved", { title: item.title }), { label: t("common.undo"), run: () => save.mutate(kept) });
    },
    onError: (error) => say.bad(reasonOf(error, t)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: itemQuery(item.id).queryKey });
      void client.invalidateQueries({ queryKey: ["catalog", "items"] });
    },
  });
  const refused = save.error instanceof RequestFailure ? save.error.fields : [];
  const dirty = draft !== null && JSON.stringify(draft) !== JSON.stringify(kept);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (dirty && canBeKept(terms)) save.mutate(terms);
  };
  return (
    <form className={css.panel} onSubmit={submit}>
      <p className="dim">{t("spot.about")}</p>
      <SpotFields
        terms={terms}
        refusal={(field) => refused.find((one) => one.field.startsWith(field))?.message}
        onChange={(part) => setDraft({ ...terms, ...part })}
      />
      {save.isError && refused.length === 0 && <Notice tone="bad">{reasonOf(save.error, t)}</Notice>}
      <div className={css.facts}>
        <Button type="submit" look="primary" icon="check" disabled={!dirty || save.isPending || !canBeKept(terms)}>
          {t("common.save")}
        </Button>
        <Button disabled={!dirty || save.isPending} onClick={() => setDraft(null)}>
          {t("channels.discard")}
        </Button>
      </div>
    </form>
  );
}
