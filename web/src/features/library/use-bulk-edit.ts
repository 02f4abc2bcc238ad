import { useMutation, useQueryClient } from "@tanstack/react-query";
import { reasonOf } from "@/components/States";
import { useSay } from "@/components/Toasts";
import type { BulkChange } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { bulkEdit, undoEdit } from "./api/bulk-edit";

/** Says what a change of many items did, with the way back beside it. */
export function useWayBack() {
  const { t, tn } = useText();
  const say = useSay();
  const client = useQueryClient();
  const refresh = () => {
    for (const queryKey of [["catalog"], ["collections"]]) void client.invalidateQueries({ queryKey });
  };
  const undo = useMutation({
    mutationFn: undoEdit,
    onSuccess: ({ restored }) => say.good(tn("bulk.restored", restored)),
    onError: (error) => say.bad(reasonOf(error, t)),
    onSettled: refresh,
  });
  const done = (words: string, edit: number | null) =>
    say.good(words, edit === null ? undefined : { label: t("common.undo"), run: () => undo.mutate(edit) });
  return { done, refresh };
}

/** A change of many items; of thousands it says where to follow it. */
export function useBulkEdit(onDone: () => void) {
  const { t, tn } = useText();
  const say = useSay();
  const { done, refresh } = useWayBack();
  return useMutation({
    mutationFn: (change: BulkChange) => bulkEdit(change),
    onSuccess: ({ edit_id, changed, job }) => {
      if (job) say.good(t("bulk.job"));
      else done(tn("library.bulk_done", changed), edit_id);
      onDone();
    },
    onSettled: refresh,
  });
}
