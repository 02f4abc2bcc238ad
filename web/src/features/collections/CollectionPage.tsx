import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { Confirm } from "@/components/Confirm";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Failure, reasonOf, Skeleton } from "@/components/States";
import { useSay } from "@/components/Toasts";
import {
  collectionItemsQuery,
  collectionQuery,
  deleteCollection,
  orderCollection,
  takeFromCollection,
} from "@/lib/api/requests/collections";
import type { Collection } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { hms, lengthOf } from "@/lib/time/format";
import { CollectionSettings } from "./CollectionSettings";
import css from "./Collections.module.css";

const SHOWN = 500;

export function CollectionPage() {
  const { t } = useText();
  const id = Number(useParams({ from: "/collections/$id" }).id);
  const collection = useQuery(collectionQuery(id));
  return (
    <PageFrame>
      {collection.isPending && <Skeleton height={200} radius={12} />}
      {collection.isError && !collection.data && (
        <Failure error={collection.error} title={t("collections.failed")} onRetry={() => void collection.refetch()} />
      )}
      {collection.data && <Editor key={id} collection={collection.data} />}
    </PageFrame>
  );
}

function Editor({ collection }: { collection: Collection }) {
  const { t, tn, locale } = useText();
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteCollection(collection.id),
    onSuccess: () => {
      say.good(t("collections.deleted", { name: collection.name }));
      void client.invalidateQueries({ queryKey: ["collections"] });
      void navigate({ to: "/collections" });
    },
    onError: (error) => say.bad(reasonOf(error, t)),
  });
  return (
    <>
      <PageHead
        title={collection.name}
        about={`${tn("collections.finds", collection.item_count)} · ${lengthOf(collection.total_seconds, locale)}`}
      >
        <Button look="danger" icon="trash" disabled={remove.isPending} onClick={() => setAsking(true)}>
          {t("common.delete")}
        </Button>
      </PageHead>
      <Confirm
        open={asking}
        title={t("collections.delete_ask", { name: collection.name })}
        action={t("common.delete")}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      >
        {t("collections.delete_about")}
      </Confirm>
      <CollectionSettings key={collection.updated_at} collection={collection} />
      <section>
        <h2>{t("collections.used_by")}</h2>
        {collection.channels.length === 0 && <p className="dim">{t("collections.unused")}</p>}
        {collection.channels.map((one) => (
          <Link key={one.id} to="/channels/$id" params={{ id: String(one.id) }}>
            {one.number} {one.name}{" "}
          </Link>
        ))}
      </section>
      <Items collection={collection} />
    </>
  );
}

function Items({ collection }: { collection: Collection }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const items = useQuery(collectionItemsQuery(collection.id, SHOWN));
  const settle = {
    onError: (error: unknown) => say.bad(reasonOf(error, t)),
    onSettled: () => void client.invalidateQueries({ queryKey: ["collections"] }),
  };
  const take = useMutation({ mutationFn: (id: number) => takeFromCollection(collection.id, [id]), ...settle });
  const order = useMutation({ mutationFn: (ids: number[]) => orderCollection(collection.id, ids), ...settle });
  const list = items.data?.items ?? [];
  const move = (from: number, to: number) => {
    const ids = list.map((one) => one.id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    order.mutate(ids);
  };
  const manual = collection.kind === "manual";
  // An order can only be given to what is here as a whole.
  const sortable = manual && items.data?.total === list.length;
  if (items.isPending) return <Skeleton height={200} radius={12} />;
  if (!items.data) return <Failure compact error={items.error} title={t("collections.failed")} />;
  return (
    <>
      {manual && list.length === 0 && <p className="dim">{t("collections.empty_manual")}</p>}
      <ol className={css.list}>
        {list.map((item, i) => {
          const title = item.series_title === null ? item.title : `${item.series_title}: ${item.title}`;
          return (
            <li key={item.id}>
              <Link to="/library/$id" params={{ id: String(item.id) }}>
                {title}
              </Link>
              <span className="tabular">{item.duration_seconds > 0 && hms(item.duration_seconds)}</span>
              {manual && (
                <span className={css.tools}>
                  <IconButton
                    icon="up"
                    small
                    label={t("collections.up", { title })}
                    disabled={!sortable || i === 0 || order.isPending}
                    onClick={() => move(i, i - 1)}
                  />
                  <IconButton
                    icon="down"
                    small
                    label={t("collections.down", { title })}
                    disabled={!sortable || i === list.length - 1 || order.isPending}
                    onClick={() => move(i, i + 1)}
                  />
                  <IconButton
                    icon="trash"
                    small
                    label={t("collections.take_out", { title })}
                    onClick={() => take.mutate(item.id)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
