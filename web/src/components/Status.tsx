import { classes } from "@/lib/classes";
import css from "./Status.module.css";

export type Tone = "ok" | "warn" | "bad" | "idle" | "busy";

/** Every state has a shape of its own besides its colour: disc, triangle, square, ring, arc. */
const SHAPES: Record<Tone, React.ReactNode> = {
  ok: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  warn: <path d="M6 1l5.4 9.6H.6z" fill="currentColor" />,
  bad: <path d="M1.5 1.5h9v9h-9z" fill="currentColor" />,
  idle: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  busy: (
    <path d="M6 1.5A4.5 4.5 0 1 1 1.5 6" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
  ),
};

export function Status({ tone, children, title }: { tone: Tone; children: React.ReactNode; title?: string }) {
  return (
    <span className={classes(css.status, css[tone])} title={title}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      {children}
    </span>
  );
}
