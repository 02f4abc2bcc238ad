import { useEffect, useRef } from "react";
import css from "./Welcome.module.css";

/** What a step is about; has the focus when the step begins, so that a screen reader says where one is. */
export function StepTitle({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={css.title}>
      {children}
    </h1>
  );
}
