import type { SubmitEvent } from "react";
import { Button } from "@/components/Button";
import { TextField } from "@/components/Field";
import { FolderPicker } from "@/components/FolderPicker";
import { useText } from "@/lib/text/text";
import { CredentialFields } from "./CredentialFields";
import { addressOf, hasCredentials, type Draft } from "./draft";
import css from "./Source.module.css";
import { useSourceTest } from "./use-test";
import { Verdict } from "./Verdict";

/** Where it is and how to come in; tried out while it is typed. */
export function AddressStep({
  draft,
  onEdit,
  onBack,
  onNext,
}: {
  draft: Draft;
  onEdit: (part: Partial<Draft>) => void;
  onBack: () => void;
  onNext: () => void;
}) {
  const { t } = useText();
  const address = addressOf(draft);
  const test = useSourceTest(address);
  const { kind } = draft;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (test.found?.ok) onNext();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      {kind === "folder" ? (
        <FolderPicker path={draft.location} onPath={(location) => onEdit({ location })} />
      ) : (
        <>
          <TextField
            label={t("wizard.address")}
            hint={t(`wizard.${kind}_address_hint`)}
            value={draft.location}
            placeholder={kind === "plex" ? "http://192.168.1.20:32400" : "http://192.168.1.20:8096"}
            onChange={(event) => onEdit({ location: event.target.value })}
            inputMode="url"
            spellCheck={false}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- the step was opened to type this
            autoFocus
          />
          <CredentialFields draft={draft} onEdit={onEdit} />
        </>
      )}
      <Verdict test={test} halfway={kind !== "folder" && Boolean(test.found?.server) && !hasCredentials(address)} />
      <div className={css.foot}>
        <Button onClick={onBack}>{t("common.back")}</Button>
        <Button type="submit" look="primary" disabled={!test.found?.ok}>
          {t(kind === "folder" ? "wizard.start_scan" : "wizard.to_libraries")}
        </Button>
      </div>
    </form>
  );
}
