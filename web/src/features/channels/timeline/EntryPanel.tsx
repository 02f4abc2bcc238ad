import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/Button";
import { TextField } from "@/components/Field";
import { Icon } from "@/components/Icon";
import { Status } from "@/components/Status";
import type { Piece } from "@/lib/api/types";
import { underTitle } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import { asDraft, endedAt, isChanged, moved, type Draft, type Entry } from "./axis";
import css from "./Panel.module.css";
import { localInput } from "./local-input";
import type { Edits } from "./use-edits";
import { usePieceWords, useSpanWords } from "./use-words";

/** One entry: why it is here, exact times, and what can be done with it. */
export function EntryPanel({
  entry,
  pieces,
  piece,
  lock,
  edits,
  onPut,
  onReplace,
  onPiece,
}: {
  entry: Entry | null;
  /** Of its breaks. */
  pieces: Piece[];
  piece: number | null;
  lock: number;
  edits: Edits;
  onPut: (draft: Draft) => void;
  onReplace: () => void;
  onPiece: (piece: Piece) => void;
}) {
  const { t } = useText();
  const span = useSpanWords();
  if (!entry) return <p className={css.hint}>{t("timeline.choose")}</p>;
  const { airing } = entry;
  const fixed = entry.start < lock;
  const slate = airing.kind === "slate";
  const byHand = airing.origin === "manual";
  return (
    <div className={css.panel}>
      <div>
        <h3>{airing.title}</h3>
        {!slate && <p className="dim">{underTitle(airing)}</p>}
        <p className="tabular">
          {span(entry)} · {hms(airing.duration_seconds)}
          {airing.in_seconds > 0 && ` · ${t("timeline.from_in", { time: hms(airing.in_seconds) })}`}
        </p>
      </div>
      <div className={css.why}>
        <h4>{t("programme.why")}</h4>
        <p>{airing.reason}</p>
        <p className="dim">
          {airing.rule}
          {airing.block !== null && ` · ${t("timeline.in_block", { block: airing.block })}`}
        </p>
        {byHand && (
          <Status tone="idle">
            {airing.locked_by_hand ? t("timeline.locked_about") : t("timeline.by_hand_about")}
          </Status>
        )}
        {fixed && <Status tone="idle">{t("timeline.fixed_about")}</Status>}
      </div>
      {!fixed && (
        <div className={css.actions}>
          {!slate && (
            <Button small icon="lock" disabled={edits.busy} onClick={() => void edits.lock(entry, !byHand)}>
              {t(byHand ? "timeline.unlock" : "timeline.lock")}
            </Button>
          )}
          <Button small icon="swap" disabled={edits.busy} onClick={onReplace}>
            {t("timeline.replace")}
          </Button>
          {!slate && (
            <Button small icon="trash" disabled={edits.busy} onClick={() => void edits.remove(entry)}>
              {t("timeline.remove")}
            </Button>
          )}
        </div>
      )}
      {airing.item_id !== null && (
        <Link to="/library/$id" params={{ id: String(airing.item_id) }} className={css.link}>
          <Icon name="library" size={16} />
          {t("programme.in_library")}
        </Link>
      )}
      {!fixed && !slate && <Times key={`${entry.key}/${entry.end}`} entry={entry} busy={edits.busy} onPut={onPut} />}
      {pieces.length > 0 && <Pieces pieces={pieces} chosen={piece} onPiece={onPiece} />}
    </div>
  );
}

/** To the second, for whom dragging is not exact enough, or who has no pointer. */
function Times({ entry, busy, onPut }: { entry: Entry; busy: boolean; onPut: (draft: Draft) => void }) {
  const { t } = useText();
  const [start, setStart] = useState(() => localInput(entry.start));
  const [end, setEnd] = useState(() => localInput(entry.end));
  const begins = start === localInput(entry.start) ? entry.start : Date.parse(start);
  const ends = end === localInput(entry.end) ? null : Date.parse(end);
  const wrong = Number.isNaN(begins) || Number.isNaN(ends ?? 0);
  const there = wrong ? null : moved(asDraft(entry, ends === null ? "move" : "end"), begins);
  const draft = there && (ends === null ? there : endedAt(there, ends));
  return (
    <form
      className={css.times}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft) onPut(draft);
      }}
    >
      <TextField
        label={t("timeline.starts")}
        type="datetime-local"
        step={1}
        value={start}
        onChange={(event) => setStart(event.target.value)}
      />
      <TextField
        label={t("timeline.ends")}
        type="datetime-local"
        step={1}
        value={end}
        onChange={(event) => setEnd(event.target.value)}
        hint={t("timeline.ends_hint")}
      />
      <Button type="submit" small icon="check" disabled={busy || !draft || !isChanged(draft)}>
        {t("timeline.apply")}
      </Button>
    </form>
  );
}

function Pieces({
  pieces,
  chosen,
  onPiece,
}: {
  pieces: Piece[];
  chosen: number | null;
  onPiece: (piece: Piece) => void;
}) {
  const { t } = useText();
  const words = usePieceWords();
  return (
    <div className={css.pieces}>
      <h4>{t("timeline.breaks")}</h4>
      <ol>
        {pieces.map((piece) => (
          <li key={piece.id}>
            <details
              open={piece.id === chosen}
              onToggle={(event) => {
                if (event.currentTarget.open && piece.id !== chosen) onPiece(piece);
              }}
            >
              <summary>
                <span className="tabular dim">{words.span(piece).split("–")[0]}</span>
                <span className={css.name}>
                  {words.kind(piece)}
                  {piece.kind !== "programme" && ` · ${piece.title}`}
                </span>
                <span className="tabular dim">{hms((Date.parse(piece.end) - Date.parse(piece.start)) / 1000)}</span>
              </summary>
              <p>{piece.reason}</p>
              <p className="dim">{piece.rule}</p>
              {piece.relaxed.map((one) => (
                <p key={one}>
                  <Icon name="warning" size={14} /> {one}
                </p>
              ))}
            </details>
          </li>
        ))}
      </ol>
    </div>
  );
}
