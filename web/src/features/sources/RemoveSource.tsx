import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Confirm } from "@/components/Confirm";
import { reasonOf } from "@/components/States";
import { useSay } from "@/components/Toasts";
import type { Source } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { deleteSource } from "./api/delete-source";

export function RemoveSource({
  source,
  open,
  onClose,
  onRemoved,
}: {
  source: Source;
  open: boolean;
  onClose: () => void;
  onRemoved: () => void;
}) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteSource(source.id),
    onSuccess: () => {
      say.good(t("sources.removed", { name: source.name }));
      onRemoved();
    },
    onError: (error) => say.bad(reasonOf(error, t)),
    onSettled: () => {
      for (const queryKey of [["sources"], ["jobs"], ["catalog"]]) void client.invalidateQueries({ queryKey });
    },
  });
  return (
    <Confirm
      open={open}
      title={t("sources.remove_title", { name: source.name })}
      action={t("sources.remove")}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>{t("sources.remove_about")}</p>
    </Confirm>
  );
}
