import { Notice } from "@/components/States";
import type { FileStream, ItemDetail } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { byteSize, hms } from "@/lib/time/format";
import css from "./Item.module.css";
import { FileChoice, Listings } from "./Listings";

/** Who lists it, the files it is made of and their tracks. */
export function FilesTab({ item }: { item: ItemDetail }) {
  const { t, locale } = useText();
  return (
    <div className={css.panel}>
      <Listings item={item} />
      {item.treatment && (
        <section className={css.section}>
          <h3>{t("library.treatment")}</h3>
          <p>{t(`treatment.${item.treatment}`)}</p>
          {item.reason && item.state === "available" && <p className="dim">{item.reason}</p>}
        </section>
      )}
      {item.files.map((file) => (
        <section key={file.id} className={css.section}>
          <h3>{t("library.file")}</h3>
          <code className={css.path}>{file.path}</code>
          <FileChoice item={item} file={file} />
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
