import { useQuery } from "@tanstack/react-query";
import { BareSelect } from "@/components/Field";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { useText } from "@/lib/text/text";

/** How many days back. */
export const SPANS = ["1", "7", "30", "90"] as const;
export const LEVELS = ["entries", "breaks"] as const;

export function ChannelSelect({
  value,
  onChange,
}: {
  value: number | undefined;
  onChange: (channel: number | undefined) => void;
}) {
  const { t } = useText();
  const channels = useQuery(channelsQuery);
  return (
    <BareSelect
      label={t("asrun.channel")}
      value={String(value ?? "")}
      onChange={(event) => onChange(event.target.value === "" ? undefined : Number(event.target.value))}
      options={[
        { value: "", label: t("asrun.all_channels") },
        ...(channels.data ?? []).map((one) => ({ value: String(one.id), label: `${one.number} ${one.name}` })),
      ]}
    />
  );
}

export function LevelSelect({
  value,
  onChange,
}: {
  value: (typeof LEVELS)[number] | undefined;
  onChange: (level: string | undefined) => void;
}) {
  const { t } = useText();
  return (
    <BareSelect
      label={t("asrun.level")}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
      options={[
        { value: "", label: t("asrun.both_levels") },
        ...LEVELS.map((one) => ({ value: one, label: t(`asrun.level_${one}`) })),
      ]}
    />
  );
}

export function DaysSelect({ value, onChange }: { value: string; onChange: (days: string) => void }) {
  const { t, tn } = useText();
  return (
    <BareSelect
      label={t("asrun.since")}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      options={SPANS.map((one) => ({ value: one, label: tn("asrun.days", Number(one)) }))}
    />
  );
}
