import { memo, type CSSProperties } from "react";
import { Icon } from "@/components/Icon";
import type { Block } from "@/lib/api/grid";
import { classes } from "@/lib/classes";
import { hueOf } from "@/lib/hue";
import { useText } from "@/lib/text/text";
import css from "./Week.module.css";

/** How much height one line of text needs, and how much it takes to be generous with it. */
const LINE_PX = 14;
const ROOMY_PX = 40;

/**
 * One block in its column: dragged by its body, made longer or shorter by its lower edge, everything by the keyboard too. A
 * full week has hundreds, and one edit must not draw them all: the column hears what happens to them, by `data-block`
 * and `data-grab`.
 */
export const BlockCard = memo(function BlockCard({
  id,
  block,
  top,
  height,
  words,
  span,
  overlaps,
  refused,
  selected,
  held,
  tabbed,
}: {
  id: string;
  block: Block;
  /** Pixels from the top of the day. */
  top: number;
  height: number;
  words: string;
  span: string;
  overlaps: boolean;
  refused: boolean;
  selected: boolean;
  held: boolean;
  /** Whether the Tab key stops here. */
  tabbed: boolean;
}) {
  const { t } = useText();
  const off = block.content.kind === "off_air";
  const title = block.title || words;
  const said = [title, span, words, overlaps && t("grid.overlaps"), refused && t("grid.refused")];
  return (
    <li
      data-block={block.id}
      className={classes(css.card, off && css.off, overlaps && css.overlapping, held && css.held)}
      style={{ top, height, "--hue": hueOf(words) } as CSSProperties}
    >
      <button
        id={id}
        type="button"
        data-grab="body"
        className={classes(css.face, height >= ROOMY_PX && css.roomy)}
        aria-label={said.filter(Boolean).join(", ")}
        aria-pressed={selected}
        tabIndex={tabbed ? 0 : -1}
        title={`${title}\n${span}\n${words}`}
      >
        {height >= LINE_PX && (
          <span className={css.title}>
            {(overlaps || refused) && <Icon name="warning" size={14} />}
            {title}
          </span>
        )}
        {height >= ROOMY_PX && <span className={css.span}>{span}</span>}
        {height >= 1.5 * ROOMY_PX && <span className={css.words}>{words}</span>}
      </button>
      <span className={css.grip} aria-hidden="true" data-grab="grip">
        <Icon name="drag" size={16} />
      </span>
      <span className={css.edge} aria-hidden="true" data-grab="edge" />
    </li>
  );
});
