import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/Button";
import { TextField } from "@/components/Field";
import { useReason } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { changeSystem } from "@/lib/api/requests/change-system";
import { useText } from "@/lib/text/text";
import css from "./System.module.css";

export function NetworkName({ name }: { name: string }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const [value, setValue] = useState(name);
  const save = useMutation({
    mutationFn: () => changeSystem({ name: value.trim() }),
    onSuccess: () => {
      say.good(t("system.renamed"));
      void client.invalidateQueries({ queryKey: ["system"] });
    },
  });
  const reason = useReason(save.error);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={css.name} onSubmit={submit}>
      <TextField
        label={t("welcome.name")}
        value={value}
        longest={80}
        onChange={(event) => setValue(event.target.value)}
        error={save.isError ? reason : null}
      />
      <Button type="submit" disabled={value.trim() === "" || value === name || save.isPending}>
        {t("common.save")}
      </Button>
    </form>
  );
}
