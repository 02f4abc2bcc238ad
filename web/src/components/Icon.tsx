import type { SVGProps } from "react";

/** Drawn for this app on a 20-unit grid: 1.6 strokes, square joins, so that they sit beside the figures of a clock. */
const PATHS = {
  watch: "M2.5 4.5h15v10h-15z M7 17.5h6 M8.2 7.3v4.4l3.9-2.2z",
  guide: "M2.5 4h15v12h-15z M2.5 8h15 M2.5 12h15 M7 4v12 M12 8v4",
  channels: "M3 5h2 M3 10h2 M3 15h2 M8 5h9 M8 10h9 M8 15h9",
  library: "M3 3.5h4v13H3z M7 3.5h4v13H7z M12.2 4.6l3.4-.9 2.6 12-3.4.9z",
  sources: "M2.5 5.5v10h15v-8h-8l-2-2z M6 11.5h8",
  jobs: "M10 3v3 M10 14v3 M3 10h3 M14 10h3 M5 5l2.1 2.1 M12.9 12.9L15 15 M15 5l-2.1 2.1 M7.1 12.9L5 15",
  more: "M4.5 10h.01 M10 10h.01 M15.5 10h.01",
  play: "M6 4l10 6-10 6z",
  pause: "M6.5 4v12 M13.5 4v12",
  restart: "M4 4v4.5h4.5 M4.4 8.5a6.2 6.2 0 1 1-.4 3.2",
  undo: "M7.5 4L3.5 8l4 4 M3.5 8h8a4.5 4.5 0 0 1 0 9H8",
  redo: "M12.5 4l4 4-4 4 M16.5 8h-8a4.5 4.5 0 0 0 0 9H12",
  live: "M10 10h.01 M6.8 13.2a4.6 4.6 0 0 1 0-6.4 M13.2 6.8a4.6 4.6 0 0 1 0 6.4 M4.4 15.6a8 8 0 0 1 0-11.2 M15.6 4.4a8 8 0 0 1 0 11.2",
  volume: "M3 8v4h3l4 3.5v-11L6 8z M13 7.5a3.6 3.6 0 0 1 0 5 M15.3 5a7 7 0 0 1 0 10",
  muted: "M3 8v4h3l4 3.5v-11L6 8z M13 8l4 4 M17 8l-4 4",
  fullscreen: "M3 7V3h4 M13 3h4v4 M17 13v4h-4 M7 17H3v-4",
  shrink: "M7 3v4H3 M17 7h-4V3 M13 17v-4h4 M3 13h4v4",
  pip: "M2.5 4h15v12h-15z M10.5 10h5v4h-5z",
  captions: "M2.5 4.5h15v11h-15z M8 8.7a1.8 1.8 0 1 0 0 2.6 M14 8.7a1.8 1.8 0 1 0 0 2.6",
  settings: "M3 6h8 M15 6h2 M3 14h2 M9 14h8 M13 4v4 M7 12v4",
  link: "M8.5 11.5l3-3 M9.2 6.3l1.5-1.5a3.2 3.2 0 0 1 4.5 4.5l-1.5 1.5 M10.8 13.7l-1.5 1.5a3.2 3.2 0 0 1-4.5-4.5l1.5-1.5",
  copy: "M7 7h10v10H7z M4 13H3V3h10v1",
  keyboard: "M2 5.5h16v9H2z M5 8.5h.01 M8.3 8.5h.01 M11.6 8.5h.01 M15 8.5h.01 M6 11.7h8",
  search: "M8.7 3.2a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z M12.8 12.8L17 17",
  close: "M5 5l10 10 M15 5L5 15",
  up: "M4.5 12.5L10 7l5.5 5.5",
  down: "M4.5 7.5L10 13l5.5-5.5",
  left: "M12.5 4.5L7 10l5.5 5.5",
  right: "M7.5 4.5L13 10l-5.5 5.5",
  plus: "M10 4v12 M4 10h12",
  edit: "M3.5 16.5l.8-3.4L13.2 4.2l2.6 2.6-8.9 8.9z M11.5 6l2.6 2.6",
  duplicate: "M7 7h10v10H7z M4 13H3V3h10v1 M12 9.5v5 M9.5 12h5",
  trash: "M4 6h12 M8 6V3.5h4V6 M5.5 6l.8 10.5h7.4L14.5 6",
  drag: "M7.5 5h.01 M12.5 5h.01 M7.5 10h.01 M12.5 10h.01 M7.5 15h.01 M12.5 15h.01",
  grid: "M3 3h5.5v5.5H3z M11.5 3H17v5.5h-5.5z M3 11.5h5.5V17H3z M11.5 11.5H17V17h-5.5z",
  table: "M3 4.5h14 M3 8.2h14 M3 11.9h14 M3 15.6h14",
  folder: "M2.5 5v11h15V7h-8l-2-2z",
  file: "M5 2.5h7l3.5 3.5v11.5H5z M12 2.5V6h3.5",
  check: "M4 10.5l4 4 8-9",
  warning: "M10 3l7.5 13.5h-15z M10 8v4 M10 14.3v.2",
  stop: "M6.5 2.8h7L17.2 6.5v7l-3.7 3.7h-7l-3.7-3.7v-7z M10 6.3v4.4 M10 13.4v.2",
  clock: "M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4z M10 6v4l2.6 2",
  lock: "M5 9h10v7.5H5z M7 9V6.5a3 3 0 0 1 6 0V9",
  people:
    "M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6z M2.5 16.5c0-3 2-4.8 5-4.8s5 1.8 5 4.8 M13 4.3a2.8 2.8 0 0 1 0 4.9 M14.5 12c2 .6 3 2.2 3 4.5",
  tv: "M2.5 6.5h15v10h-15z M6.5 3L10 6.5 13.5 3",
  external: "M8 4H3.5v12.5H16V12 M11.5 3H17v5.5 M17 3l-8 8",
  sun: "M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z M10 2v1.5 M10 16.5V18 M2 10h1.5 M16.5 10H18 M4.3 4.3l1 1 M14.7 14.7l1 1 M15.7 4.3l-1 1 M5.3 14.7l-1 1",
  swap: "M4 7h11 M12 4l3 3-3 3 M16 13H5 M8 10l-3 3 3 3",
  info: "M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4z M10 9v4.5 M10 6.3v.2",
  calendar: "M3 4.5h14v12H3z M3 8.5h14 M7 2.5v4 M13 2.5v4",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20, ...rest }: { name: IconName; size?: number } & SVGProps<SVGSVGElement>) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" || name === "drag" ? 2.4 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...rest}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
