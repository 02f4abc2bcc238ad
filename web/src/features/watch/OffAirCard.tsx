import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { Button, buttonClass } from "@/components/Button";
import { TestCard } from "@/components/TestCard";
import type { Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { stepFrom } from "./lineup";
import type { Trouble, Tuner } from "./tuner";

interface OffAirCardProps {
  tuner: Tuner;
  number: number;
  channel: Channel | null;
  switchedOff: Channel | null;
  lineup: Channel[];
  onTune: (number: number) => void;
  onShare: () => void;
}

/** The test card, with the reason and the way on; nothing while there is a picture. */
export function OffAirCard({ tuner, number, channel, switchedOff, lineup, onTune, onShare }: OffAirCardProps) {
  const { t } = useText();
  const { trouble, detail } = useSyncExternalStore(tuner.subscribe, tuner.snapshot);
  const other = stepFrom(lineup, number, 1);
  const elsewhere = other && other.number !== number && (
    <Button small onClick={() => onTune(other.number)}>
      {t("watch.go_to", { number: other.number, name: other.name })}
    </Button>
  );
  if (switchedOff) {
    return (
      <TestCard
        title={t("watch.switched_off", { name: switchedOff.name })}
        actions={
          <>
            <Link to="/channels/$id" params={{ id: String(switchedOff.id) }} className={buttonClass("primary", true)}>
              {t("watch.channel_settings")}
            </Link>
            {elsewhere}
          </>
        }
      >
        {t("watch.switched_off_about")}
      </TestCard>
    );
  }
  if (!channel) {
    return (
      <TestCard title={t("watch.no_such_channel", { number: String(number) })} actions={elsewhere}>
        {t("watch.no_such_channel_about")}
      </TestCard>
    );
  }
  if (!trouble) return null;
  const reason = trouble === "off-air" ? channel.health.message : null;
  return (
    <TestCard
      title={t(TITLES[trouble], { name: channel.name })}
      actions={
        <>
          <Button small look="primary" icon="restart" onClick={() => tuner.retune()}>
            {t("common.retry")}
          </Button>
          {trouble === "unsupported" && (
            <Button small icon="link" onClick={onShare}>
              {t("watch.open_elsewhere")}
            </Button>
          )}
          {elsewhere}
        </>
      }
    >
      <span title={detail}>{[reason, t(ABOUT[trouble])].filter(Boolean).join(" ")}</span>
    </TestCard>
  );
}

const TITLES = {
  "off-air": "trouble.off_air",
  network: "trouble.network",
  decode: "trouble.decode",
  unsupported: "trouble.unsupported",
} as const satisfies Record<Trouble, string>;

const ABOUT = {
  "off-air": "trouble.off_air_about",
  network: "trouble.network_about",
  decode: "trouble.decode_about",
  unsupported: "trouble.unsupported_about",
} as const satisfies Record<Trouble, string>;
