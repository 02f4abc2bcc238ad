import { CopyLink } from "@/components/CopyLink";
import { SelectField } from "@/components/Field";
import type { Source } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Sources.module.css";
import { useSourceWork } from "./use-source-work";

const MINUTES = [0, 15, 30, 60, 180, 360, 720, 1440];

/** How often it syncs by itself, and the address at which the server can ask for it. */
export function ScheduleSection({ source }: { source: Source }) {
  const { t, tn } = useText();
  const work = useSourceWork(source);
  const now = source.sync_minutes;
  const name = (minutes: number) => {
    if (minutes === 0) return t("sources.interval_never");
    return minutes % 60 === 0
      ? tn("sources.interval_hours", minutes / 60)
      : t("sources.interval_minutes", { count: minutes });
  };
  return (
    <section className={css.section}>
      <h2>{t("sources.schedule")}</h2>
      <SelectField
        label={t("sources.interval")}
        hint={t("sources.interval_hint")}
        value={String(now)}
        disabled={work.busy}
        onChange={(event) => work.change({ sync_minutes: Number(event.target.value) })}
        options={[...new Set([...MINUTES, now])]
          .sort((a, b) => a - b)
          .map((minutes) => ({ value: String(minutes), label: name(minutes) }))}
      />
      {source.webhook_url && (
        <>
          <CopyLink name={t("sources.webhook")} address={source.webhook_url} />
          <p className="dim">
            {t(source.kind === "plex" ? "sources.webhook_plex" : "sources.webhook_jellyfin")}{" "}
            {t("sources.webhook_secret")}
          </p>
        </>
      )}
    </section>
  );
}
