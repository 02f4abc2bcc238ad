import type Hls from "hls.js";
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from "react";
import { Notice } from "@/components/States";
import type { ItemDetail } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Item.module.css";

export interface PreviewKeys {
  /** Plays from that second of the item. */
  from: (seconds: number) => void;
}

/** The item by itself, on no channel: all of it, so that any moment is a seek away. `onTime` hears the second of the item that is shown. */
export function PreviewPlayer({
  ref,
  item,
  onTime,
}: {
  ref: Ref<PreviewKeys>;
  item: ItemDetail;
  onTime: (seconds: number) => void;
}) {
  const { t } = useText();
  const video = useRef<HTMLVideoElement>(null);
  const [start, setStart] = useState({ seconds: 0, press: 0 });
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const glass = video.current;
    if (!glass) return;
    let hls: Hls | null = null;
    let current = true;
    void import("hls.js").then(
      ({ default: Player }) => {
        if (!current || !Player.isSupported()) return;
        hls = new Player({ startPosition: start.seconds });
        hls.on(Player.Events.ERROR, (_, data) => data.fatal && setBroken(true));
        if (start.press > 0) hls.on(Player.Events.MANIFEST_PARSED, () => void glass.play().catch(() => undefined));
        hls.loadSource(`/api/catalog/items/${item.id}/preview.m3u8`);
        hls.attachMedia(glass);
      },
      () => setBroken(true),
    );
    return () => {
      current = false;
      hls?.destroy();
    };
  }, [item.id, start]);
  useImperativeHandle(ref, () => ({
    from: (seconds) => {
      const glass = video.current;
      if (glass && !broken && glass.readyState >= HTMLMediaElement.HAVE_METADATA) {
        glass.currentTime = seconds;
        void glass.play().catch(() => undefined);
        return;
      }
      setBroken(false);
      setStart((before) => ({ seconds, press: before.press + 1 }));
    },
  }));
  return (
    <div className={css.preview}>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- captions come inside the stream */}
      <video
        ref={video}
        controls
        playsInline
        aria-label={t("breaks.preview")}
        poster={item.image_url ?? undefined}
        onTimeUpdate={(event) => onTime(event.currentTarget.currentTime)}
      />
      {broken && <Notice>{t("breaks.no_preview")}</Notice>}
    </div>
  );
}
