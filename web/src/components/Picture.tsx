import { useEffect, useRef, useState } from "react";
import { classes } from "@/lib/classes";
import { hueOf } from "@/lib/hue";
import { takeTurn } from "@/lib/picture-turns";
import css from "./Picture.module.css";

/**
 * A picture with its place kept in the title's own colour; the title's words where there is no picture. Fetched in its turn;
 * the lists it stands in draw only what is near the screen.
 */
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
  const [granted, setGranted] = useState<string | null>(null);
  const [came, setCame] = useState<{ src: string; title: string; ok: boolean } | null>(null);
  // The last frame of the same thing stays until the next is there.
  const shown = came?.ok && came.title === title && src !== null ? came.src : null;
  const missing = src === null || (came?.src === src && !came.ok);
  const turn = useRef<() => void>(undefined);
  useEffect(() => {
    if (src === null) return;
    const done = takeTurn(() => setGranted(src));
    turn.current = done;
    return done;
  }, [src]);
  const end = (one: string, ok: boolean) => {
    turn.current?.();
    setCame({ src: one, title, ok });
  };
  const coming = !missing && granted === src && src !== shown ? src : null;
  const pictures = [shown, coming].filter((one) => one !== null);
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
      {pictures.map((one) => (
        <img
          key={one}
          className={classes(css.image, one !== shown && css.waiting)}
          src={one}
          alt=""
          decoding="async"
          onLoad={() => end(one, true)}
          onError={() => end(one, false)}
        />
      ))}
    </span>
  );
}
