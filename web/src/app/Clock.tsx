import { useAirTime } from "@/lib/time/clock";
import { clockTime, fullMoment } from "@/lib/time/format";
import { useText } from "@/lib/text/text";

/** Station time. */
export function Clock({ className }: { className: string | undefined }) {
  const { locale } = useText();
  const now = useAirTime(60_000);
  return (
    <time className={className} title={fullMoment(now, locale)} dateTime={new Date(now).toISOString()}>
      {clockTime(now, locale)}
    </time>
  );
}
