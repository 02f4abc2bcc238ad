import type { ReactNode } from "react";
import { RequestFailure } from "@/lib/api/http";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import type { TextKey } from "@/lib/text/translate";
import { Button } from "./Button";
import { Icon, type IconName } from "./Icon";
import css from "./States.module.css";

/** The shape of what is coming, so that nothing jumps when it is there. */
export function Skeleton({
  width = "100%",
  height = 16,
  radius,
}: {
  width?: number | string;
  height?: number | string;
  radius?: number;
}) {
  return <span className={css.skeleton} style={{ width, height, borderRadius: radius }} aria-hidden="true" />;
}

/** Said once to screen readers while skeletons are shown. */
export function Loading({ children }: { children: ReactNode }) {
  const { t } = useText();
  return (
    <div aria-busy="true">
      <span className="visually-hidden" role="status">
        {t("common.loading")}
      </span>
      {children}
    </div>
  );
}

/** Nothing here yet: what would be here, and the button that brings it. */
export function Empty({
  icon,
  title,
  children,
  actions,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={css.box}>
      <Icon name={icon} size={34} className={css.mark} />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}

/** What happened, what still works, and the next step as a button. */
export function Failure({
  error,
  title,
  stillWorks,
  onRetry,
  compact = false,
}: {
  error: unknown;
  title: string;
  stillWorks?: string;
  onRetry?: () => void;
  compact?: boolean;
}) {
  const { t } = useText();
  const reason = useReason(error);
  return (
    <div className={classes(css.box, css.bad, compact && css.compact)} role="alert">
      <Icon name="warning" size={compact ? 22 : 34} className={css.mark} />
      <h2>{title}</h2>
      <p>{reason}</p>
      {/* Of a station that does not answer nobody knows what still works. */}
      {stillWorks && !isUnanswered(error) && <p>{stillWorks}</p>}
      {onRetry && (
        <div className={css.actions}>
          <Button look="primary" icon="restart" onClick={onRetry}>
            {t("common.retry")}
          </Button>
        </div>
      )}
    </div>
  );
}

const isUnanswered = (error: unknown) => error instanceof RequestFailure && error.status === 0;

/** One line above a page that still shows what it has. */
export function Notice({
  tone = "warning",
  children,
  action,
}: {
  tone?: "warning" | "bad";
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes(css.strip, tone === "bad" && css.bad)} role="status">
      <Icon name={tone === "bad" ? "stop" : "warning"} size={20} />
      <span>{children}</span>
      {action}
    </div>
  );
}

const KNOWN: Partial<Record<string, TextKey>> = {
  unreachable: "failure.unreachable",
  timeout: "failure.timeout",
  unreadable: "failure.unreadable",
  "not-private": "failure.not_private",
  "not-found": "failure.not_found",
};

/** A sentence a person understands: ours for what the network did, the server's own for what the server said. */
export function useReason(error: unknown): string {
  const { t } = useText();
  return reasonOf(error, t);
}

export function reasonOf(error: unknown, t: (key: TextKey & `failure.${string}`) => string): string {
  if (!(error instanceof RequestFailure)) return error instanceof Error ? error.message : String(error);
  const known = KNOWN[error.code] as (TextKey & `failure.${string}`) | undefined;
  if (known) return t(known);
  return error.message || t("failure.unreadable");
}
