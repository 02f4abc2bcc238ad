import { memo } from "react";
import type { Piece } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import { yOf, type Axis } from "./axis";
import css from "./Timeline.module.css";
import { usePieceWords } from "./use-words";

const LINE_PX = 15;
const EASY_PX = 22;

/** The break level beside the shows: acts, spots and cards, to scale. */
export const PieceLane = memo(function PieceLane({
  axis,
  pieces,
  chosen,
  onChoose,
}: {
  axis: Axis;
  pieces: Piece[];
  chosen: number | null;
  onChoose: (piece: Piece) => void;
}) {
  const { t } = useText();
  const words = usePieceWords();
  return (
    <ol className={css.lane} aria-label={t("timeline.breaks")}>
      {pieces.map((piece) => {
        const [start, end] = [Date.parse(piece.start), Date.parse(piece.end)];
        const height = yOf(axis, end) - yOf(axis, start);
        return (
          <li
            key={piece.id}
            className={classes(css.piece, css[`piece_${piece.kind}`], chosen === piece.id && css.chosen)}
            style={{ top: yOf(axis, start), height: Math.max(2, height - 1) }}
          >
            <button
              type="button"
              className={height >= EASY_PX ? css.easy : undefined}
              aria-pressed={chosen === piece.id}
              aria-label={`${words.kind(piece)}, ${piece.title}, ${words.span(piece)}`}
              title={`${piece.title}\n${words.span(piece)}\n${piece.rule}\n${piece.reason}`}
              tabIndex={-1}
              onClick={() => onChoose(piece)}
            >
              {height >= LINE_PX && (
                <span className={css.line}>
                  <span className={css.kind}>{words.kind(piece)}</span>
                  <span className={css.name}>{piece.kind === "programme" ? "" : piece.title}</span>
                  <span className={classes(css.length, "tabular")}>{hms((end - start) / 1000)}</span>
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
});
