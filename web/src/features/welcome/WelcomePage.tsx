import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { buttonClass } from "@/components/Button";
import { useText } from "@/lib/text/text";
import { MediaStep } from "./MediaStep";
import { NameStep } from "./NameStep";
import { WatchStep } from "./WatchStep";
import css from "./Welcome.module.css";

const STEPS = ["media", "name", "watch"] as const;

/** From nothing to a television in three steps; it can be left at any of them with something that works. */
export function WelcomePage() {
  const { t } = useText();
  const client = useQueryClient();
  const [step, setStep] = useState(0);
  const next = () => {
    void client.invalidateQueries();
    setStep(step + 1);
  };
  return (
    <div className={css.page}>
      <ol className={css.steps}>
        {STEPS.map((name, i) => (
          <li key={name} aria-current={i === step ? "step" : undefined} data-done={i < step}>
            {t(`welcome.step_${name}`)}
          </li>
        ))}
      </ol>
      {step === 0 && <MediaStep onNext={next} />}
      {step === 1 && <NameStep onNext={next} />}
      {step === 2 && <WatchStep />}
      {step < 2 && (
        <div>
          <Link to="/channels" className={buttonClass("quiet", true)}>
            {t("welcome.leave")}
          </Link>
        </div>
      )}
    </div>
  );
}
