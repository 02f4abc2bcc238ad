import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { FolderPicker } from "@/components/FolderPicker";
import { Notice, useReason } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { createSource } from "@/lib/api/requests/create-source";
import { testSource } from "@/lib/api/requests/test-source";
import { useText } from "@/lib/text/text";
import css from "./Sources.module.css";

/** Kind, place, test, add. The scan starts by itself. */
export function AddSource({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const [path, setPath] = useState("");
  const [name, setName] = useState("");
  const test = useMutation({ mutationFn: testSource });
  const add = useMutation({
    mutationFn: () => createSource({ location: path, name: name.trim() || undefined }),
    onSuccess: (source) => {
      for (const queryKey of [["sources"], ["system"], ["jobs"]]) void client.invalidateQueries({ queryKey });
      say.good(t("sources.added", { name: source.name }));
      onClose();
    },
  });
  const reason = useReason(add.error ?? test.error);
  const tested = test.data && test.variables === path ? test.data : null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("sources.add")}
      foot={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button icon="search" disabled={path === "" || test.isPending} onClick={() => test.mutate(path)}>
            {t("sources.test")}
          </Button>
          <Button look="primary" disabled={!tested?.ok || add.isPending} onClick={() => add.mutate()}>
            {t("sources.add_do")}
          </Button>
        </>
      }
    >
      <div className={css.wizard}>
        <FolderPicker path={path} onPath={setPath} />
        <div aria-live="polite">
          {tested?.ok && (
            <div className={css.good}>
              <p>{tested.message}</p>
              <ul>
                {tested.examples.slice(0, 4).map((example) => (
                  <li key={example}>{example}</li>
                ))}
              </ul>
            </div>
          )}
          {tested && !tested.ok && <Notice tone="bad">{tested.message}</Notice>}
          {(test.isError || add.isError) && <Notice tone="bad">{reason}</Notice>}
        </div>
        <TextField
          label={t("sources.name")}
          hint={t("sources.name_hint")}
          value={name}
          longest={100}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
