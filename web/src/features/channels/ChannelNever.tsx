import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Failure, reasonOf, Skeleton } from "@/components/States";
import { useSay } from "@/components/Toasts";
import type { Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { channelNeverQuery, keepChannelNever } from "./api/channel-never";
import css from "./Channels.module.css";
import { NeverItems } from "./NeverItems";

/** What a channel without a grid leaves out; a grid has its own list among its rules. */
export function ChannelNever({ channel }: { channel: Channel }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const never = useQuery(channelNeverQuery(channel.id));
  const save = useMutation({
    mutationFn: (ids: number[]) => keepChannelNever(channel.id, ids),
    onSuccess: (kept) => {
      client.setQueryData(channelNeverQuery(channel.id).queryKey, kept);
      say.good(t("channels.saved", { name: channel.name }));
    },
    onError: (error) => say.bad(reasonOf(error, t)),
    onSettled: () => {
      for (const queryKey of [["channels"], ["schedule"], ["guide"], ["grid"], ["catalog", "item"]])
        void client.invalidateQueries({ queryKey });
    },
  });
  return (
    <div className={css.block}>
      <h3>{t("grid.never")}</h3>
      <p className="dim">{t("channels.never_about")}</p>
      {never.isPending && <Skeleton height={34} />}
      {never.isError && (
        <Failure compact error={never.error} title={t("channels.never_failed")} onRetry={() => void never.refetch()} />
      )}
      {never.data && (
        <NeverItems ids={save.isPending ? save.variables : never.data.item_ids} onChange={(ids) => save.mutate(ids)} />
      )}
    </div>
  );
}
