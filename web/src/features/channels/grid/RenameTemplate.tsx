import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { useText } from "@/lib/text/text";
import { useDesk } from "./desk";
import { renamed } from "./model";

const LONGEST = 60;

export function RenameTemplate({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useText();
  const { grid, edit } = useDesk();
  const [value, setValue] = useState(name);
  const wanted = value.trim();
  const taken = wanted !== name && grid.templates.some((one) => one.name === wanted);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (wanted === "" || taken || wanted.length > LONGEST) return;
    edit((now) => renamed(now, name, wanted));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("grid.rename_title", { name })}
      foot={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form="rename-template" disabled={wanted === "" || taken}>
            {t("grid.rename_do")}
          </Button>
        </>
      }
    >
      <form id="rename-template" onSubmit={submit}>
        <TextField
          label={t("collections.name")}
          value={value}
          longest={LONGEST}
          onChange={(event) => setValue(event.target.value)}
          error={taken ? t("grid.name_taken") : null}
        />
      </form>
    </Dialog>
  );
}
