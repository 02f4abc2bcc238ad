import css from "./ChannelBadge.module.css";

/** Part of a turn from one channel to the next: their colours stay far apart however many there are. The logos keep to it too. */
const GOLDEN_TURN = 0.381966;

/** The channel's initials on the colour of its logo, drawn here: five hundred rows must not fetch five hundred logos. */
export function ChannelBadge({ channel, size = 34 }: { channel: { id: number; name: string }; size?: number }) {
  const hue = Math.round(((channel.id * GOLDEN_TURN) % 1) * 360);
  return (
    <span
      className={css.badge}
      style={{ width: size * 1.3, height: size, fontSize: size * 0.42, "--hue": hue } as React.CSSProperties}
      aria-hidden="true"
    >
      {initials(channel.name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s\-_/]+/u).filter(Boolean);
  const letters = words.length > 1 ? words.map((word) => Array.from(word)[0] ?? "").join("") : (words[0] ?? "");
  return Array.from(letters).slice(0, 3).join("").toUpperCase();
}
