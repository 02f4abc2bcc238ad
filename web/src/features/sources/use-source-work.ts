import { useMutation, useQueryClient } from "@tanstack/react-query";
import { reasonOf } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { cancelJob } from "@/lib/api/requests/cancel-job";
import { changeSource } from "@/lib/api/requests/change-source";
import type { Source, SourceChange } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { confirmSource } from "./api/confirm-source";
import { scanSource } from "./api/scan-source";

/** What can be done to a source; failures are said, and what is shown follows. */
export function useSourceWork(source: Source) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const settle = {
    onError: (error: unknown) => say.bad(reasonOf(error, t)),
    onSettled: () => {
      for (const queryKey of [["sources"], ["jobs"], ["catalog"]]) void client.invalidateQueries({ queryKey });
    },
  };
  const sync = useMutation({ mutationFn: () => scanSource(source.id), ...settle });
  const cancel = useMutation({ mutationFn: (job: number) => cancelJob(job), ...settle });
  const confirm = useMutation({
    mutationFn: () => confirmSource(source.id),
    onSuccess: () => say.good(t("sources.confirmed")),
    ...settle,
  });
  const change = useMutation({
    mutationFn: (part: SourceChange) => changeSource(source.id, part),
    onSuccess: (saved) => say.good(t("sources.saved", { name: saved.name })),
    ...settle,
  });
  return {
    busy: [sync, cancel, confirm, change].some((one) => one.isPending),
    sync: sync.mutate,
    cancel: cancel.mutate,
    confirm: confirm.mutate,
    change: change.mutate,
  };
}
