import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/Button";
import { CredentialFields } from "@/components/source/CredentialFields";
import { addressOf, hasCredentials, newDraft } from "@/components/source/draft";
import { useSourceTest } from "@/components/source/use-test";
import { Verdict } from "@/components/source/Verdict";
import type { Source } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Sources.module.css";
import { useSourceWork } from "./use-source-work";

/** A new key or token in place of the stored one, tried out before it is kept. */
export function CredentialsSection({ source }: { source: Source }) {
  const { t } = useText();
  const work = useSourceWork(source);
  const [draft, setDraft] = useState(() => ({ ...newDraft(source.kind), location: source.location }));
  const address = addressOf(draft);
  const given = hasCredentials(address);
  const test = useSourceTest(given ? address : { ...address, location: "" });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { kind, location, ...credentials } = address;
    if (test.found?.ok && kind === source.kind && location !== "")
      work.change(credentials, { onSuccess: () => setDraft({ ...newDraft(kind), location }) });
  };
  return (
    <form className={css.section} onSubmit={submit}>
      <h2>{t("sources.credentials")}</h2>
      <p className="dim">{t("sources.credentials_about")}</p>
      <CredentialFields draft={draft} onEdit={(part) => setDraft((before) => ({ ...before, ...part }))} />
      {given && <Verdict test={test} />}
      {given && (
        <div>
          <Button type="submit" look="primary" disabled={!test.found?.ok || work.busy}>
            {t("common.save")}
          </Button>
        </div>
      )}
    </form>
  );
}
