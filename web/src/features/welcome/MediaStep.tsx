import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "@/components/Button";
import { SourceWizard } from "@/components/source/SourceWizard";
import { Notice, useReason } from "@/components/States";
import { useText } from "@/lib/text/text";
import { askFirstChannel } from "./api/ask-first-channel";
import { startDemo } from "./api/start-demo";
import { StepTitle } from "./StepTitle";
import css from "./Welcome.module.css";

export function MediaStep({ onNext, later }: { onNext: () => void; later: ReactNode }) {
  const { t } = useText();
  const demo = useMutation({ mutationFn: startDemo, onSuccess: onNext });
  const reason = useReason(demo.error);
  return (
    <>
      <StepTitle>{t("welcome.media")}</StepTitle>
      <p className="dim">{t("welcome.media_about")}</p>
      <SourceWizard before={askFirstChannel} onAdded={onNext} />
      {demo.isError && <Notice tone="bad">{reason}</Notice>}
      <div className={css.or}>
        <div>
          <h2>{t("welcome.demo")}</h2>
          <p className="dim">{t("welcome.demo_about")}</p>
        </div>
        <Button icon="tv" disabled={demo.isPending} onClick={() => demo.mutate()}>
          {t("welcome.demo_do")}
        </Button>
      </div>
      <div className={css.actions}>{later}</div>
    </>
  );
}
