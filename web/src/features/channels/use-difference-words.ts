import type { PlanDifference } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { dayAndTime } from "@/lib/time/format";

const PARTS = ["changed", "moved", "added", "gone"] as const;

/** What differs from what is planned, here and on channels that follow, in sentences, and how in figures; null when nothing does. */
export function useDifferenceWords() {
  const { t, tn, locale, number } = useText();
  return (difference: PlanDifference, zone?: string): { whole: string; parts: string } | null => {
    const { from, same } = difference;
    if (!from) return null;
    const count = PARTS.reduce((sum, part) => sum + difference[part], 0);
    const differs = tn("plan.differs", count, { time: dayAndTime(Date.parse(from), locale, zone) });
    const { following_channels: channels, following_entries: entries } = difference;
    const sentences = [
      differs,
      same > 0 && tn("plan.stays", same),
      channels > 0 && tn("plan.follows", channels, { entries: number(entries) }),
    ];
    return {
      whole: sentences.filter(Boolean).join(" "),
      parts: PARTS.filter((part) => difference[part] > 0)
        .map((part) => t(`plan.${part}`, { count: number(difference[part]) }))
        .join(", "),
    };
  };
}
