import { Status, type Tone } from "@/components/Status";
import type { Channel, HealthState } from "@/lib/api/types";
import { useText } from "@/lib/text/text";

const TONES: Record<HealthState, Tone> = { ok: "ok", warning: "warn", slate: "bad" };

/** The state of the channel's log: how many hours ahead it reaches, or why it shows a slate. */
export function Health({ channel }: { channel: Channel }) {
  const { t, tn } = useText();
  if (!channel.enabled) return <Status tone="idle">{t("channels.off")}</Status>;
  const { state, hours_ahead, message } = channel.health;
  const hours = Math.round(hours_ahead);
  const words =
    state === "slate"
      ? t("channels.slate")
      : hours >= 48
        ? tn("channels.days_ahead", Math.round(hours / 24))
        : tn("channels.hours_ahead", hours);
  return (
    <Status tone={TONES[state]} title={message}>
      {words}
    </Status>
  );
}
