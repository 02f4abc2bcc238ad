import css from "./Steps.module.css";

/** Where one stands among the steps of something; those before it are done. */
export function Steps<Name extends string>({
  label,
  steps,
  at,
  nameOf,
}: {
  label: string;
  steps: readonly Name[];
  at: Name;
  nameOf: (step: Name) => string;
}) {
  return (
    <ol className={css.steps} aria-label={label}>
      {steps.map((step, i) => (
        <li key={step} aria-current={step === at ? "step" : undefined} data-done={i < steps.indexOf(at)}>
          {nameOf(step)}
        </li>
      ))}
    </ol>
  );
}
