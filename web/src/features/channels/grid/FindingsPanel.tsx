import { Button } from "@/components/Button";
import { Status, type Tone } from "@/components/Status";
import type { Finding } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { dayAndTime } from "@/lib/time/format";
import { useDesk } from "./desk";
import { zoneOr } from "./time";
import { titleOf } from "./use-words";
import css from "./Trial.module.css";

const TONES: Record<Finding["severity"], Tone> = { error: "bad", warning: "warn", note: "idle" };
const RANK: Record<Finding["severity"], number> = { error: 0, warning: 1, note: 2 };
/** More than can be read; what is put right makes room. */
const MOST = 50;

/** What is wrong with the plan: where, why, and what to do about it. */
export function FindingsPanel({ findings, known }: { findings: Finding[]; known: boolean }) {
  const { t, tn, number, locale } = useText();
  const { grid, faults, goTo } = useDesk();
  const sorted = alike(findings).sort((a, b) => RANK[a.first.severity] - RANK[b.first.severity]);
  if (known && sorted.length === 0 && faults.length === 0)
    return (
      <p className={css.fine}>
        <Status tone="ok">{t("grid.no_findings")}</Status>
      </p>
    );
  return (
    <ul className={css.findings}>
      {faults.map((fault) => (
        <li key={`${fault.field}/${fault.message}`}>
          <Status tone="bad">{t("grid.refused")}</Status>
          <h4>{(fault.block && titleOf(grid, fault.block)) ?? fault.field}</h4>
          <p>
            {fault.field} {fault.message}
          </p>
          {fault.block && <ToBlock id={fault.block} onGo={goTo} />}
        </li>
      ))}
      {sorted.slice(0, MOST).map(({ first: one, count }) => (
        <li key={keyOf(one)}>
          <Status tone={TONES[one.severity]}>{t(`grid.severity_${one.severity}`)}</Status>
          <h4>{one.where}</h4>
          {one.at && <time dateTime={one.at}>{dayAndTime(Date.parse(one.at), locale, zoneOr(grid.zone))}</time>}
          <p>{one.why}</p>
          {count > 1 && <p className="dim">{tn("grid.alike", count - 1)}</p>}
          <p>
            <b>{one.what_to_do}</b>
          </p>
          {one.block !== null && titleOf(grid, one.block) !== undefined && <ToBlock id={one.block} onGo={goTo} />}
        </li>
      ))}
      {sorted.length > MOST && <li>{t("common.and_more", { count: number(sorted.length - MOST) })}</li>}
    </ul>
  );
}

/** What is put right in one go is one thing. */
const keyOf = (one: Finding) => `${one.severity}/${one.code}/${one.block ?? one.where}/${one.what_to_do}`;

/** The findings that say the same of the same block, as one with how many there are; the earliest stands for all. */
function alike(findings: Finding[]): { first: Finding; count: number }[] {
  const groups = new Map<string, { first: Finding; count: number }>();
  for (const one of findings) {
    const group = groups.get(keyOf(one));
    if (group) group.count++;
    else groups.set(keyOf(one), { first: one, count: 1 });
  }
  return [...groups.values()];
}

function ToBlock({ id, onGo }: { id: string; onGo: (id: string) => void }) {
  const { t } = useText();
  const { grid } = useDesk();
  return (
    <Button small icon="edit" onClick={() => onGo(id)}>
      {t("grid.to_block", { title: titleOf(grid, id) ?? id })}
    </Button>
  );
}
