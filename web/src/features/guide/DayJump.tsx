import { useText } from "@/lib/text/text";
import { airNow } from "@/lib/time/clock";
import { dayName, shortDay, startOfDay } from "@/lib/time/format";
import type { Stretch } from "./layout";

const EVENING_HOURS = 18;

/** One press to each day: today opens now, another day opens in the evening, when people watch. */
export function DayJump({
  span,
  shown,
  onDay,
  className,
  dayClass,
}: {
  span: Stretch;
  shown: number;
  onDay: (ms: number) => void;
  className: string | undefined;
  dayClass: string | undefined;
}) {
  const { t, locale } = useText();
  const days = [0, 1, 2, 3, 4, 5, 6, 7].map((later) => startOfDay(airNow(), later)).filter((day) => day < span.to);
  const today = startOfDay(shown);
  return (
    <nav className={className} aria-label={t("guide.days")}>
      {days.map((day, i) => (
        <button
          key={day}
          type="button"
          className={dayClass}
          aria-current={day === today ? "date" : undefined}
          title={dayName(day, locale)}
          onClick={() => onDay(i === 0 ? airNow() - 15 * 60_000 : day + EVENING_HOURS * 3_600_000)}
        >
          {i === 0 ? t("guide.today") : shortDay(day, locale)}
        </button>
      ))}
    </nav>
  );
}
