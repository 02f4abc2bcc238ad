import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, buttonClass } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Failure, reasonOf, Skeleton } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { addToCollection, collectionsQuery } from "@/lib/api/requests/collections";
import type { Collection } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Library.module.css";

/** The collections made by hand; a press puts the items at the end of one. */
export function AddToCollection({ ids, onClose }: { ids: number[]; onClose: () => void }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const collections = useQuery(collectionsQuery);
  const manual = collections.data?.filter((one) => one.kind === "manual");
  const add = useMutation({
    mutationFn: (to: Collection) => addToCollection(to.id, ids),
    onSuccess: (_, to) => {
      say.good(t("collections.added", { name: to.name }));
      void client.invalidateQueries({ queryKey: ["collections"] });
      onClose();
    },
    onError: (error) => say.bad(reasonOf(error, t)),
  });
  return (
    <Dialog open onClose={onClose} title={t("collections.add_to")}>
      <div className={css.form}>
        {collections.isPending && <Skeleton height={80} radius={8} />}
        {collections.isError && <Failure compact error={collections.error} title={t("collections.failed")} />}
        {manual?.length === 0 && (
          <>
            <p>{t("collections.none_manual")}</p>
            <Link to="/collections" className={buttonClass("primary")}>
              {t("collections.new")}
            </Link>
          </>
        )}
        {manual?.map((one) => (
          <Button key={one.id} icon="plus" disabled={add.isPending} onClick={() => add.mutate(one)}>
            {one.name}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
