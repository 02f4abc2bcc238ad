import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Choices } from "@/components/Choice";
import { reasonOf, Skeleton } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { itemQuery } from "@/lib/api/requests/get-item";
import type { ItemDetail } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { keepNever, neverQuery } from "./api/never";
import css from "./Item.module.css";

/** The channels from which an item is kept off; on those without a plan only what people place airs anyway. */
export function NeverOn({ item }: { item: ItemDetail }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const never = useQuery(neverQuery(item.id));
  const channels = (useQuery(channelsQuery).data ?? []).filter((one) => one.schedule_type !== "manual");
  const save = useMutation({
    mutationFn: (ids: number[]) => keepNever(item.id, ids),
    onSuccess: (kept) => {
      client.setQueryData(neverQuery(item.id).queryKey, kept);
      say.good(t("library.saved", { title: item.title }));
    },
    onError: (error) => say.bad(reasonOf(error, t)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: itemQuery(item.id).queryKey });
      for (const queryKey of [["grid"], ["channels"], ["schedule"], ["guide"]])
        void client.invalidateQueries({ queryKey });
    },
  });
  if (channels.length === 0) return null;
  return (
    <section className={css.section}>
      <h3>{t("item.never")}</h3>
      <p className="dim">{t("item.never_about")}</p>
      {never.isPending && <Skeleton height={34} />}
      {never.isError && <p className="dim">{t("item.never_failed")}</p>}
      {never.data && (
        <Choices
          label={t("item.never")}
          options={channels.map((one) => ({ value: one.id, label: `${one.number} ${one.name}` }))}
          chosen={save.isPending ? save.variables : never.data.channel_ids}
          onChange={(ids) => save.mutate(ids)}
        />
      )}
    </section>
  );
}
