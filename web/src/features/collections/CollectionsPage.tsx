import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/Button";
import { Segments } from "@/components/Choice";
import { TextField } from "@/components/Field";
import fields from "@/components/Fields.module.css";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Empty, Failure, reasonOf, Skeleton } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { collectionsQuery, createCollection } from "@/lib/api/requests/collections";
import { useText } from "@/lib/text/text";
import css from "./Collections.module.css";

export function CollectionsPage() {
  const { t, tn } = useText();
  const collections = useQuery(collectionsQuery);
  return (
    <PageFrame>
      <PageHead title={t("collections.title")} about={t("collections.about")} />
      <NewCollection />
      {collections.isPending && <Skeleton height={160} radius={12} />}
      {collections.isError && !collections.data && (
        <Failure error={collections.error} title={t("collections.failed")} onRetry={() => void collections.refetch()} />
      )}
      {collections.data?.length === 0 && <Empty icon="library" title={t("collections.empty")} />}
      <ul className={css.list}>
        {collections.data?.map((one) => (
          <li key={one.id}>
            <Link to="/collections/$id" params={{ id: String(one.id) }}>
              {one.name}
            </Link>
            <span className="dim">{t(`collections.${one.kind}`)}</span>
            <span className="tabular">{tn("collections.finds", one.item_count)}</span>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}

function NewCollection() {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<"manual" | "smart">("smart");
  const make = useMutation({
    mutationFn: () => createCollection({ name: name.trim(), kind, ...(kind === "smart" && { query: "*" }) }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ["collections"] });
      void navigate({ to: "/collections/$id", params: { id: String(made.id) } });
    },
    onError: (error) => say.bad(reasonOf(error, t)),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form className={fields.row} onSubmit={submit} aria-label={t("collections.new")}>
      <TextField
        label={t("collections.name")}
        value={name}
        longest={100}
        onChange={(event) => setName(event.target.value)}
      />
      <Segments
        label={t("collections.kind")}
        value={kind}
        onChange={setKind}
        options={[
          { value: "smart", label: t("collections.smart") },
          { value: "manual", label: t("collections.manual") },
        ]}
      />
      <Button type="submit" look="primary" icon="plus" disabled={name.trim() === "" || make.isPending}>
        {t("collections.make")}
      </Button>
    </form>
  );
}
