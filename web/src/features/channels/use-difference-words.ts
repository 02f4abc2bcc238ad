import type { PlanDifference } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { dayAndTime } from "@/lib/time/format";

const PARTS = ["changed", "moved", "added", "gone"] as const;

/** What differs from what is planned, in a sentence or two, and how in figures; null when nothing does. */
export function useDifferenceWords() {
  const { t, tn, locale, number } = useText();
  return (difference: PlanDifference, zone?: string): { whole: string; parts: string } | null => {
    const { from, same } = difference;
    if (!from) return null;
    const count = PARTS.reduce((sum, part) => sum + difference[part], 0);
    const differs = tn("plan.differs", count, { time: dayAndTime(Date.parse(from), locale, zone) });
    return {
      whole: same > 0 ? `${differs} ${tn("plan.stays", same)}` : differs,
      parts: PARTS.filter((part) => difference[part] > 0)
        .map((part) => t(`plan.${part}`, { count: number(difference[part]) }))
        .join(", "),
    };
  };
}
