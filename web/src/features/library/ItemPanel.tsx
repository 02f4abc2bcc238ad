import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Picture } from "@/components/Picture";
import { Failure, Loading, Notice, Skeleton } from "@/components/States";
import { Status } from "@/components/Status";
import { itemQuery } from "@/lib/api/requests/get-item";
import type { FileStream, ItemDetail } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { byteSize, clockTime, dayName, hms } from "@/lib/time/format";
import { EditItem } from "./EditItem";
import css from "./Library.module.css";
import { MayPlay } from "./MayPlay";
import { namesOf, STATE_TONES } from "./words";

export function ItemPanel({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useText();
  const item = useQuery(itemQuery(id));
  const [editing, setEditing] = useState(false);
  return (
    <Dialog open onClose={onClose} place="side" title={item.data ? namesOf(item.data).name : t("library.item")}>
      {item.isPending && (
        <Loading>
          <div className={css.panel}>
            <Skeleton height={240} radius={8} />
            <Skeleton width="60%" />
            <Skeleton height={110} />
          </div>
        </Loading>
      )}
      {item.isError && !item.data && (
        <Failure error={item.error} title={t("library.item_failed")} onRetry={() => void item.refetch()} />
      )}
      {item.data && editing && <EditItem item={item.data} onDone={() => setEditing(false)} />}
      {item.data && !editing && <ItemFacts item={item.data} onEdit={() => setEditing(true)} />}
    </Dialog>
  );
}

function ItemFacts({ item, onEdit }: { item: ItemDetail; onEdit: () => void }) {
  const { t, locale } = useText();
  const { sub } = namesOf(item);
  return (
    <div className={css.panel}>
      <Picture src={item.image_url} title={item.title} ratio="16 / 9" />
      {(item.state === "unusable" || item.state === "unavailable") && (
        <Notice tone={item.state === "unusable" ? "bad" : "warning"}>{item.reason || t(`state.${item.state}`)}</Notice>
      )}
      <div className={css.facts}>
        {sub && <span>{sub}</span>}
        {item.duration_seconds > 0 && <span className="tabular">{hms(item.duration_seconds)}</span>}
        <Status tone={STATE_TONES[item.state]}>{t(`state.${item.state}`)}</Status>
        {item.genres.length > 0 && <span>{item.genres.join(", ")}</span>}
      </div>
      {item.description && <p>{item.description}</p>}
      <div>
        <Button small icon="edit" onClick={onEdit}>
          {t("common.edit")}
        </Button>
      </div>
      {item.treatment && (
        <section className={css.section}>
          <h3>{t("library.treatment")}</h3>
          <p>{t(`treatment.${item.treatment}`)}</p>
          {item.reason && item.state === "available" && <p className="dim">{item.reason}</p>}
        </section>
      )}
      <section className={css.section}>
        <h3>{t("library.airings")}</h3>
        {item.airings.length === 0 && <p className="dim">{t("library.no_airings")}</p>}
        <ul>
          {item.airings.map((airing) => (
            <li key={`${airing.channel_id}/${airing.start}`}>
              <Link to="/guide" search={{ at: airing.start, channel: airing.channel_id }}>
                {airing.channel_number} {airing.channel_name}
              </Link>
              <time dateTime={airing.start}>
                {dayName(Date.parse(airing.start), locale)} {clockTime(Date.parse(airing.start), locale)}
              </time>
            </li>
          ))}
        </ul>
      </section>
      <MayPlay item={item} />
      {item.files.map((file) => (
        <section key={file.id} className={css.section}>
          <h3>{t("library.file")}</h3>
          <code className={css.path}>{file.path}</code>
          <p className="dim tabular">
            {[
              file.container,
              byteSize(file.size_bytes, locale),
              file.duration_seconds === 0 ? "" : hms(file.duration_seconds),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {file.reason && file.state !== "available" && file.reason !== item.reason && <Notice>{file.reason}</Notice>}
          <ul>
            {file.streams.map((stream) => (
              <li key={stream.index}>
                <span>
                  {[stream.kind, stream.language === "und" ? "" : stream.language, stream.title]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                <span className="tabular dim">{streamFacts(stream)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {item.chapters.length > 0 && (
        <section className={css.section}>
          <h3>{t("library.chapters")}</h3>
          <ol>
            {item.chapters.map((chapter, i) => (
              <li key={chapter.start_seconds}>
                <span>{chapter.title || i + 1}</span>
                <span className="tabular dim">{hms(chapter.start_seconds)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function streamFacts(stream: FileStream): string {
  const size = stream.width && stream.height ? `${stream.width}×${stream.height}` : "";
  const rate = stream.frame_rate ? `${Math.round(stream.frame_rate * 1000) / 1000} fps` : "";
  const channels = stream.channels ? `${stream.channels} ch` : "";
  const sample = stream.sample_rate ? `${stream.sample_rate / 1000} kHz` : "";
  return [stream.codec, stream.profile, size, rate, channels, sample].filter(Boolean).join(" ");
}
