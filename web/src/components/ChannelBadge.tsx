import { hueOf } from "@/lib/hue";
import css from "./ChannelBadge.module.css";

/** The channel's initials on its own colour, drawn here: five hundred rows must not fetch five hundred logos. */
export function ChannelBadge({ name, size = 34 }: { name: string; size?: number }) {
  return (
    <span
      className={css.badge}
      style={{ width: size * 1.3, height: size, fontSize: size * 0.42, "--hue": hueOf(name) } as React.CSSProperties}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s\-_/]+/u).filter(Boolean);
  const letters = words.length > 1 ? words.map((word) => Array.from(word)[0] ?? "").join("") : (words[0] ?? "");
  return Array.from(letters).slice(0, 3).join("").toUpperCase();
}
