import type { ReactNode } from "react";
import { Tabs } from "@/components/Tabs";
import { useText } from "@/lib/text/text";

const SIDES = ["entry", "insert", "guide", "problems"] as const;

/** What stands beside the axis. */
export type Side = (typeof SIDES)[number];

/** The panels beside the axis, one at a time; that of the problems says how many there are. */
export function TimelineSides({
  side,
  problems,
  panels,
  onSide,
}: {
  side: Side;
  problems: number;
  panels: Record<Side, ReactNode>;
  onSide: (side: Side) => void;
}) {
  const { t } = useText();
  return (
    <Tabs
      label={t("timeline.sides")}
      value={side}
      onChange={onSide}
      tabs={SIDES.map((value) => ({
        value,
        label:
          value === "problems" && problems > 0
            ? t("timeline.problems", { count: problems })
            : t(`timeline.tab_${value}`),
        panel: panels[value],
      }))}
    />
  );
}
