import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Notice, useReason } from "@/components/States";
import { Steps } from "@/components/Steps";
import { createSource } from "@/lib/api/requests/create-source";
import type { Source } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { AddressStep } from "./AddressStep";
import { addressOf, newDraft, usable, type Draft } from "./draft";
import { KindCards } from "./KindCards";
import { LibrariesStep } from "./LibrariesStep";
import { MappingsEditor } from "./MappingsEditor";
import css from "./Source.module.css";

const STEPS = ["kind", "address", "libraries", "mapping", "sync"] as const;
type Step = (typeof STEPS)[number];

/** From nothing to a source that is being synced; every step is tried out before the next. */
export function SourceWizard({
  before,
  onAdded,
}: {
  /** What must be asked for before the source is made. */
  before?: () => Promise<unknown>;
  onAdded: (source: Source) => void;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [step, setStep] = useState<Step>("kind");
  const edit = (part: Partial<Draft>) => setDraft((old) => old && { ...old, ...part });
  const add = useMutation({
    mutationFn: async (wanted: Draft) => {
      await before?.();
      const mappings = usable(wanted.mappings);
      return createSource({
        ...addressOf(wanted),
        ...(wanted.library_keys && { library_keys: wanted.library_keys }),
        ...(mappings.length > 0 && { mappings }),
      });
    },
    onSuccess: (source) => {
      for (const queryKey of [["sources"], ["system"], ["jobs"]]) void client.invalidateQueries({ queryKey });
      onAdded(source);
    },
  });
  const reason = useReason(add.error);
  const steps = draft?.kind === "folder" ? (["kind", "address", "sync"] as const) : STEPS;
  return (
    <div className={css.wizard}>
      <Steps label={t("wizard.steps")} steps={steps} at={step} nameOf={(name) => t(`wizard.step_${name}`)} />
      {step === "kind" && (
        <KindCards
          onPick={(kind) => {
            if (draft?.kind !== kind) setDraft(newDraft(kind));
            setStep("address");
          }}
        />
      )}
      {draft && step === "address" && (
        <AddressStep
          draft={draft}
          onEdit={edit}
          onBack={() => setStep("kind")}
          onNext={() => (draft.kind === "folder" ? add.mutate(draft) : setStep("libraries"))}
        />
      )}
      {draft && step === "libraries" && (
        <LibrariesStep
          draft={draft}
          onEdit={edit}
          onBack={() => setStep("address")}
          onNext={() => setStep("mapping")}
        />
      )}
      {draft && step === "mapping" && (
        <div className={css.form}>
          <h2>{t("wizard.files")}</h2>
          <MappingsEditor
            of={addressOf(draft)}
            name={draft.location}
            mappings={draft.mappings}
            onMappings={(mappings) => edit({ mappings })}
          />
          <div className={css.foot}>
            <Button onClick={() => setStep("libraries")}>{t("common.back")}</Button>
            <Button look="primary" disabled={add.isPending} onClick={() => add.mutate(draft)}>
              {t("wizard.start_sync")}
            </Button>
          </div>
        </div>
      )}
      {add.isError && <Notice tone="bad">{reason}</Notice>}
    </div>
  );
}
