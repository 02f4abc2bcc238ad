import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "@/components/Button";
import { Notice, reasonOf } from "@/components/States";
import { Status } from "@/components/Status";
import { useSay } from "@/components/Toasts";
import { itemQuery } from "@/lib/api/requests/get-item";
import type { FileStream, ItemDetail, ItemFile, Listing } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { byteSize, hms } from "@/lib/time/format";
import { preferListing, splitListing } from "./api/item-work";
import css from "./Library.module.css";

const PLACES = { local: "ok", remote: "idle", missing: "bad" } as const;

/** Who lists it, the files it is made of and their tracks. */
export function FilesTab({ item }: { item: ItemDetail }) {
  const { t, locale } = useText();
  return (
    <div className={css.panel}>
      {item.listings.length > 0 && <Listings item={item} listings={item.listings} />}
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
          <FileMark file={file} />
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

function FileMark({ file }: { file: ItemFile }) {
  const { t } = useText();
  return <Status tone={PLACES[file.location]}>{t(`file.${file.location}`)}</Status>;
}

function Listings({ item, listings }: { item: ItemDetail; listings: Listing[] }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const onError = (error: unknown) => say.bad(reasonOf(error, t));
  const prefer = useMutation({
    mutationFn: (one: Listing) => preferListing(item.id, one.source_item_id),
    onSuccess: (saved) => client.setQueryData(itemQuery(item.id).queryKey, saved),
    onError,
  });
  const split = useMutation({
    mutationFn: (one: Listing) => splitListing(item.id, one.source_item_id),
    onSuccess: (made) => {
      say.good(t("listing.split_done"));
      void client.invalidateQueries({ queryKey: ["catalog"] });
      void navigate({ to: "/library/$id", params: { id: String(made.id) } });
    },
    onError,
  });
  return (
    <section className={css.section}>
      <h3>{t("listing.title")}</h3>
      <ul>
        {listings.map((one) => (
          <li key={one.source_item_id}>
            <span>
              {one.source_name} · {one.library_name}
            </span>
            <span className={css.facts}>
              {one.preferred ? (
                <Status tone="ok">{t("listing.preferred")}</Status>
              ) : (
                <Button small disabled={prefer.isPending} onClick={() => prefer.mutate(one)}>
                  {t("listing.prefer")}
                </Button>
              )}
              {listings.length > 1 && (
                <Button small look="quiet" disabled={split.isPending} onClick={() => split.mutate(one)}>
                  {t("listing.split")}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function streamFacts(stream: FileStream): string {
  const size = stream.width && stream.height ? `${stream.width}×${stream.height}` : "";
  const rate = stream.frame_rate ? `${Math.round(stream.frame_rate * 1000) / 1000} fps` : "";
  const channels = stream.channels ? `${stream.channels} ch` : "";
  const sample = stream.sample_rate ? `${stream.sample_rate / 1000} kHz` : "";
  return [stream.codec, stream.profile, size, rate, channels, sample].filter(Boolean).join(" ");
}
