import { useEffect, useEffectEvent, useMemo, useState, type RefObject } from "react";
import { useSay } from "@/components/Toasts";
import { useText } from "@/lib/text/text";
import { coveredBy, refusalOf, type Axis, type Draft, type Entry } from "./axis";
import { useDrag } from "./use-drag";
import type { Edits } from "./use-edits";
import { useSpanWords } from "./use-words";

/** So long after the last key what is in hand is put where it is. */
const PUT_AFTER_MS = 1_200;

/** What is in hand, by pointer or by keys, on its way to the schedule: where it would be, what it covers, why it cannot be there. */
export function useHand({
  box,
  axis,
  entries,
  lock,
  edits,
  announce,
}: {
  box: RefObject<HTMLElement | null>;
  axis: Axis;
  entries: Entry[];
  lock: number;
  edits: Edits;
  announce: (words: string) => void;
}) {
  const { t } = useText();
  const say = useSay();
  const spanWords = useSpanWords();
  const [hand, setHand] = useState<Draft | null>(null);
  const [putting, setPutting] = useState<Draft | null>(null);
  const edges = useMemo(() => entries.flatMap((entry) => [entry.start, entry.end]), [entries]);

  const put = (draft: Draft) => {
    const covered = coveredBy(draft, entries);
    const refusal = refusalOf(draft, covered, lock);
    setHand(null);
    if (refusal) {
      const words = t(`timeline.refused_${refusal}`, { title: covered[0]?.airing.title ?? "" });
      say.bad(words);
      announce(words);
      return;
    }
    const title = draft.entry?.airing.title ?? draft.item?.title ?? "";
    setPutting(draft);
    void edits.put(draft, t("timeline.said_put", { title, span: spanWords(draft) })).finally(() => setPutting(null));
  };
  const take = (next: Draft | null) => {
    setHand(next);
    if (next) announce(t("timeline.said_hand", { title: next.entry?.airing.title ?? "", span: spanWords(next) }));
  };
  const { draft: dragged, begin } = useDrag(box, axis, edges, put);
  const draft = dragged ?? hand ?? putting;
  const covered = draft ? coveredBy(draft, entries) : [];
  const refusal = draft ? refusalOf(draft, covered, lock) : null;

  const putHand = useEffectEvent((waiting: Draft) => put(waiting));
  useEffect(() => {
    if (!hand) return;
    const timer = setTimeout(() => putHand(hand), PUT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [hand]);

  return { draft, covered, refusal, hand, take, put, begin };
}
