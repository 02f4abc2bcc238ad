import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Confirm } from "@/components/Confirm";
import { reasonOf } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { createChannel } from "@/lib/api/requests/create-channel";
import type { Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { deleteChannel } from "./api/delete-channel";
import { draftOf } from "./draft";

/** Asks, deletes, and offers the way back: the same plan under the same number, with a schedule made anew. */
export function DeleteChannel({
  channel,
  open,
  onClose,
  onDone,
}: {
  channel: Channel;
  open: boolean;
  onClose: () => void;
  onDone?: () => void;
}) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ["channels"] });
  const restore = useMutation({
    mutationFn: () => createChannel({ ...draftOf(channel), enabled: channel.enabled }),
    onSettled: refresh,
    onError: (error) => say.bad(reasonOf(error, t)),
  });
  const remove = useMutation({
    mutationFn: () => deleteChannel(channel.id),
    onSuccess: () => {
      say.good(t("channels.deleted", { name: channel.name }), { label: t("common.undo"), run: () => restore.mutate() });
      onClose();
      onDone?.();
    },
    onSettled: refresh,
    onError: (error) => say.bad(reasonOf(error, t)),
  });
  return (
    <Confirm
      open={open}
      title={t("channels.delete_title", { name: channel.name })}
      action={t("common.delete")}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>{t("channels.delete_about")}</p>
    </Confirm>
  );
}
