import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/Button";
import { TextField } from "@/components/Field";
import { useReason } from "@/components/States";
import { changeSystem } from "@/lib/api/requests/change-system";
import { systemQuery } from "@/lib/api/requests/get-system";
import { useText } from "@/lib/text/text";
import { StepTitle } from "./StepTitle";
import css from "./Welcome.module.css";

export function NameStep({ onNext }: { onNext: () => void }) {
  const { t } = useText();
  const system = useQuery(systemQuery);
  const [name, setName] = useState<string | null>(null);
  const value = name ?? system.data?.name ?? "";
  const save = useMutation({ mutationFn: () => changeSystem({ name: value.trim() }), onSuccess: onNext });
  const reason = useReason(save.error);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} style={{ display: "contents" }}>
      <StepTitle>{t("welcome.name_title")}</StepTitle>
      <p className="dim">{t("welcome.name_about")}</p>
      <TextField
        label={t("welcome.name")}
        value={value}
        longest={80}
        onChange={(event) => setName(event.target.value)}
        error={save.isError ? reason : null}
      />
      <div className={css.actions}>
        <Button look="primary" type="submit" disabled={value.trim() === "" || save.isPending}>
          {t("common.next")}
        </Button>
        <Button look="quiet" onClick={onNext}>
          {t("welcome.skip")}
        </Button>
      </div>
    </form>
  );
}
