import { useAirTime } from "@/lib/time/clock";
import { clockTime, fullMoment, relative } from "@/lib/time/format";
import { useText } from "@/lib/text/text";

/** "5 minutes ago", with the exact moment on hover. */
export function Ago({ iso }: { iso: string }) {
  const { locale } = useText();
  const now = useAirTime(30_000);
  const ms = Date.parse(iso);
  return (
    <time dateTime={iso} title={fullMoment(ms, locale)}>
      {relative(Math.min(ms, now), now, locale)}
    </time>
  );
}

/** "20:15". */
export function At({ iso }: { iso: string }) {
  const { locale } = useText();
  const ms = Date.parse(iso);
  return (
    <time dateTime={iso} title={fullMoment(ms, locale)}>
      {clockTime(ms, locale)}
    </time>
  );
}

/** "20:15–21:40". */
export function Span({ start, stop }: { start: string; stop: string }) {
  return (
    <span className="tabular">
      <At iso={start} />–<At iso={stop} />
    </span>
  );
}
