import { useState } from "react";
import { classes } from "@/lib/classes";
import { hueOf } from "@/lib/hue";
import css from "./Picture.module.css";

/** A picture with its place kept in the title's own colour; the title's words where there is no picture. */
export function Picture({
  src,
  title,
  ratio,
  words = true,
  className,
}: {
  src: string | null;
  title: string;
  ratio: string;
  words?: boolean;
  className?: string | undefined;
}) {
  const [loaded, setLoaded] = useState<{ src: string; ok: boolean } | null>(null);
  const outcome = loaded?.src === src ? loaded : null;
  const missing = src === null || outcome?.ok === false;
  return (
    <span
      className={classes(css.frame, className)}
      style={{ aspectRatio: ratio, "--hue": hueOf(title) } as React.CSSProperties}
    >
      {missing && words && (
        <span className={css.words} aria-hidden="true">
          {title}
        </span>
      )}
      {!missing && (
        <img
          className={classes(css.image, !outcome && css.waiting)}
          src={src}
          alt=""
          loading="lazy"
          decoding="async"
          onLoad={() => setLoaded({ src, ok: true })}
          onError={() => setLoaded({ src, ok: false })}
        />
      )}
    </span>
  );
}
