import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { SearchField, TextField } from "@/components/Field";
import { Failure, Skeleton, useReason } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { itemsQuery } from "@/lib/api/requests/get-items";
import type { Channel, Item } from "@/lib/api/types";
import { underTitle } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { airNow } from "@/lib/time/clock";
import { hms } from "@/lib/time/format";
import { useDebounced } from "@/lib/use-debounced";
import { placeEntry } from "./api/place-entry";
import css from "./Channels.module.css";

/** One item of the library at one moment. */
export function PlaceEntry({
  channel,
  onClose,
  onPlaced,
}: {
  channel: Channel;
  onClose: () => void;
  onPlaced: () => void;
}) {
  const { t } = useText();
  const say = useSay();
  const [q, setQ] = useState("");
  const [item, setItem] = useState<Item | null>(null);
  const [at, setAt] = useState(() => localInput(Math.ceil((airNow() + 3_600_000) / 3_600_000) * 3_600_000));
  const found = useQuery(itemsQuery({ q: useDebounced(q, 250) || undefined, state: "available" }, 0, 30));
  const start = new Date(at);
  const place = useMutation({
    mutationFn: (chosen: Item) =>
      placeEntry({ channel_id: channel.id, item_id: chosen.id, start: start.toISOString() }),
    onSuccess: (result) => {
      say.good(result.message || t("channels.placed", { title: result.entry.title }));
      onPlaced();
      onClose();
    },
  });
  const reason = useReason(place.error);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("channels.place")}
      description={t("channels.place_about")}
      foot={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="primary"
            disabled={!item || Number.isNaN(start.getTime()) || place.isPending}
            onClick={() => item && place.mutate(item)}
          >
            {t("channels.place_do")}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <div className={css.picker}>
          <SearchField label={t("library.search")} value={q} onValue={setQ} />
          <ul className={css.found}>
            {found.isPending && <Skeleton height={120} />}
            {found.data?.items.map((one) => (
              <li key={one.id}>
                <button type="button" aria-pressed={item?.id === one.id} onClick={() => setItem(one)}>
                  <span>
                    {one.series_title
                      ? `${one.series_title} · ${underTitle({ ...one, subtitle: one.title })}`
                      : one.title}
                  </span>
                  <span className="tabular dim">{hms(one.duration_seconds)}</span>
                </button>
              </li>
            ))}
          </ul>
          {found.isError && (
            <Failure compact error={found.error} title={t("library.failed")} onRetry={() => void found.refetch()} />
          )}
        </div>
        <TextField
          label={t("channels.place_at")}
          type="datetime-local"
          value={at}
          onChange={(event) => setAt(event.target.value)}
          error={place.isError ? reason : null}
        />
      </div>
    </Dialog>
  );
}

/** The moment as a datetime-local field wants it, in the viewer's zone. */
function localInput(ms: number): string {
  const date = new Date(ms);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
