import type { CSSProperties, KeyboardEvent, PointerEvent } from "react";
import { Icon } from "@/components/Icon";
import type { Block } from "@/lib/api/grid";
import { classes } from "@/lib/classes";
import { hueOf } from "@/lib/hue";
import { useText } from "@/lib/text/text";
import css from "./Week.module.css";

export interface CardLook {
  /** Pixels from the top of the day. */
  top: number;
  height: number;
  words: string;
  span: string;
  overlaps: boolean;
  refused: boolean;
  selected: boolean;
  held: boolean;
}

/** How much height one line of text needs, and how much it takes to be generous with it. */
const LINE_PX = 14;
const ROOMY_PX = 40;

/** One block in its column: dragged by its body, made longer or shorter by its lower edge, everything by the keyboard too. */
export function BlockCard({
  id,
  block,
  look,
  tabbed,
  onSelect,
  onKey,
  onGrab,
}: {
  id: string;
  block: Block;
  look: CardLook;
  /** Whether the Tab key stops here. */
  tabbed: boolean;
  onSelect: () => void;
  onKey: (event: KeyboardEvent) => void;
  onGrab: (event: PointerEvent, mode: "move" | "size") => void;
}) {
  const { t } = useText();
  const off = block.content.kind === "off_air";
  const title = block.title || look.words;
  const said = [title, look.span, look.words, look.overlaps && t("grid.overlaps"), look.refused && t("grid.refused")];
  return (
    <li
      className={classes(css.card, off && css.off, look.overlaps && css.overlapping, look.held && css.held)}
      style={{ top: look.top, height: look.height, "--hue": hueOf(look.words) } as CSSProperties}
    >
      <button
        id={id}
        type="button"
        className={classes(css.face, look.height >= ROOMY_PX && css.roomy)}
        aria-label={said.filter(Boolean).join(", ")}
        aria-pressed={look.selected}
        tabIndex={tabbed ? 0 : -1}
        title={`${title}\n${look.span}\n${look.words}`}
        onClick={onSelect}
        onKeyDown={onKey}
        onPointerDown={(event) => event.pointerType === "mouse" && onGrab(event, "move")}
      >
        {look.height >= LINE_PX && (
          <span className={css.title}>
            {(look.overlaps || look.refused) && <Icon name="warning" size={14} />}
            {title}
          </span>
        )}
        {look.height >= ROOMY_PX && <span className={css.span}>{look.span}</span>}
        {look.height >= 1.5 * ROOMY_PX && <span className={css.words}>{look.words}</span>}
      </button>
      <span className={css.grip} aria-hidden="true" onPointerDown={(event) => onGrab(event, "move")}>
        <Icon name="drag" size={16} />
      </span>
      <span className={css.edge} aria-hidden="true" onPointerDown={(event) => onGrab(event, "size")} />
    </li>
  );
}
