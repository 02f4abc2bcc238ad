import { Segments } from "@/components/Choice";
import { CopyLink } from "@/components/CopyLink";
import { SelectField } from "@/components/Field";
import type { Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Channels.module.css";
import type { Draft } from "./draft";

/** The house format, and the addresses TV apps use. */
export function StreamTab({
  channel,
  draft,
  onEdit,
}: {
  channel: Channel;
  draft: Draft;
  onEdit: (part: Partial<Draft>) => void;
}) {
  const { t } = useText();
  const format = (part: Partial<Draft["format"]>) => onEdit({ format: { ...draft.format, ...part } });
  return (
    <div className={css.form}>
      <div className={css.block}>
        <h3>{t("channels.video")}</h3>
        <Segments
          label={t("channels.video")}
          value={draft.format.video}
          // HEVC inside TS is refused by most browsers, so it goes with fMP4.
          onChange={(video) => format(video === "hevc" ? { video, packaging: "fmp4" } : { video })}
          options={[
            { value: "h264", label: "H.264" },
            { value: "hevc", label: "HEVC" },
          ]}
        />
        <p className="dim">{t("channels.video_about")}</p>
      </div>
      <div className={css.block}>
        <h3>{t("channels.packaging")}</h3>
        <Segments
          label={t("channels.packaging")}
          value={draft.format.packaging}
          onChange={(packaging) => format({ packaging })}
          options={[
            { value: "ts", label: "MPEG-TS" },
            { value: "fmp4", label: "fMP4" },
          ]}
        />
        <p className="dim">{t("channels.packaging_about")}</p>
      </div>
      <SelectField
        label={t("channels.height")}
        hint={t("channels.height_about")}
        value={String(draft.format.max_height)}
        onChange={(event) => format({ max_height: Number(event.target.value) })}
        options={[...new Set([480, 720, 1080, 2160, draft.format.max_height])]
          .sort((a, b) => a - b)
          .map((height) => ({ value: String(height), label: `${height}p` }))}
      />
      <div className={css.links}>
        <h3>{t("channels.addresses")}</h3>
        <CopyLink name={t("share.hls")} address={channel.urls.hls} qr />
        <CopyLink name={t("share.ts")} address={channel.urls.ts} qr />
        <CopyLink name={t("connect.m3u_one")} address={channel.urls.m3u} qr />
        <CopyLink name={t("connect.xmltv_one")} address={channel.urls.xmltv} />
      </div>
    </div>
  );
}
