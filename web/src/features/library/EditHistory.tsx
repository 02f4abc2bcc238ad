import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Failure, reasonOf, Skeleton } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { Ago } from "@/components/When";
import { useText } from "@/lib/text/text";
import { editsQuery, undoEdit } from "./api/bulk-edit";
import css from "./Library.module.css";

/** The last edits, each undone as a whole. */
export function EditHistory({ onClose }: { onClose: () => void }) {
  const { t, tn } = useText();
  const say = useSay();
  const client = useQueryClient();
  const edits = useQuery(editsQuery);
  const undo = useMutation({
    mutationFn: undoEdit,
    onSuccess: ({ restored }) => say.good(tn("bulk.restored", restored)),
    onError: (error) => say.bad(reasonOf(error, t)),
    onSettled: () => void client.invalidateQueries({ queryKey: ["catalog"] }),
  });
  return (
    <Dialog open onClose={onClose} place="side" title={t("bulk.history")} description={t("bulk.history_about")}>
      {edits.isPending && <Skeleton height={120} radius={8} />}
      {edits.isError && !edits.data && (
        <Failure compact error={edits.error} title={t("bulk.history")} onRetry={() => void edits.refetch()} />
      )}
      {edits.data?.length === 0 && <p className="dim">{t("bulk.history_empty")}</p>}
      <ul className={css.edits}>
        {edits.data?.map((edit) => (
          <li key={edit.id}>
            <span>
              <b>{edit.title}</b>
              <br />
              <span className="dim">
                {tn("library.count", edit.items)} · <Ago iso={edit.at} />
              </span>
            </span>
            {edit.undone ? (
              <span className="dim">{t("bulk.undone")}</span>
            ) : (
              <Button small icon="restart" disabled={undo.isPending} onClick={() => undo.mutate(edit.id)}>
                {t("common.undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
