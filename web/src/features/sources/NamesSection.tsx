import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/Button";
import { TextField } from "@/components/Field";
import type { Source } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Sources.module.css";
import { useSourceWork } from "./use-source-work";

export function NamesSection({ source }: { source: Source }) {
  const { t } = useText();
  const work = useSourceWork(source);
  const [name, setName] = useState(source.name);
  const [rank, setRank] = useState(String(source.rank));
  const changed = name.trim() !== source.name || Number(rank) !== source.rank;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    work.change({ name: name.trim(), ...(Number(rank) > 0 && { rank: Number(rank) }) });
  };
  return (
    <form className={css.section} onSubmit={submit}>
      <h2>{t("sources.names")}</h2>
      <TextField
        label={t("sources.name_of")}
        value={name}
        longest={100}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t("sources.rank")}
        hint={t("sources.rank_hint")}
        inputMode="numeric"
        value={rank}
        onChange={(event) => setRank(event.target.value.replace(/\D/g, "").slice(0, 3))}
      />
      {changed && (
        <div>
          <Button type="submit" look="primary" disabled={work.busy || name.trim() === ""}>
            {t("common.save")}
          </Button>
        </div>
      )}
    </form>
  );
}
