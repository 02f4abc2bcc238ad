import type { UseQueryResult } from "@tanstack/react-query";
import { Button } from "@/components/Button";
import { Failure, Skeleton } from "@/components/States";
import { Status, type Tone } from "@/components/Status";
import type { Finding } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { dayAndTime } from "@/lib/time/format";
import css from "./Panel.module.css";

const TONES: Record<Finding["severity"], Tone> = { error: "bad", warning: "warn", note: "idle" };
const RANK: Record<Finding["severity"], number> = { error: 0, warning: 1, note: 2 };
const MOST = 60;

/** What is to be put right in the coming days, each with a way to it. */
export function ProblemsPanel({
  check,
  onGo,
}: {
  check: UseQueryResult<{ findings: Finding[] }>;
  onGo: (ms: number) => void;
}) {
  const { t, number, locale } = useText();
  if (check.isPending) return <Skeleton height={240} radius={8} />;
  if (check.isError && !check.data)
    return (
      <Failure compact error={check.error} title={t("timeline.check_failed")} onRetry={() => void check.refetch()} />
    );
  const findings = check.data.findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  if (findings.length === 0) return <Status tone="ok">{t("timeline.no_problems")}</Status>;
  return (
    <ul className={css.findings}>
      {findings.slice(0, MOST).map((one, i) => (
        <li key={`${one.code}/${one.where}/${one.at ?? i}`}>
          <Status tone={TONES[one.severity]}>{t(`grid.severity_${one.severity}`)}</Status>
          <h4>{one.where}</h4>
          <p>{one.why}</p>
          <p>
            <b>{one.what_to_do}</b>
          </p>
          {one.at && (
            <Button small icon="right" onClick={() => onGo(Date.parse(one.at ?? ""))}>
              {t("timeline.go_to", { time: dayAndTime(Date.parse(one.at), locale) })}
            </Button>
          )}
        </li>
      ))}
      {findings.length > MOST && <li>{t("common.and_more", { count: number(findings.length - MOST) })}</li>}
    </ul>
  );
}
