import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { Picture } from "@/components/Picture";
import { Empty, reasonOf } from "@/components/States";
import { Status } from "@/components/Status";
import { useSay } from "@/components/Toasts";
import { itemQuery } from "@/lib/api/requests/get-item";
import type { Breakpoint, ItemDetail } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import { findBreakpoints, saveBreakpoints } from "./api/item-work";
import css from "./Item.module.css";
import { PreviewPlayer, type PreviewKeys } from "./PreviewPlayer";

const TONES = { proposed: "warn", confirmed: "ok", rejected: "idle" } as const;
const NUDGE = 0.5;

/** The break points on a strip of the moments themselves, beside a player that starts at any of them. */
export function BreaksTab({ item }: { item: ItemDetail }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const player = useRef<PreviewKeys>(null);
  const [at, setAt] = useState(0);
  const points = [...item.breakpoints].sort((a, b) => a.at_seconds - b.at_seconds);
  const onError = (error: unknown) => say.bad(reasonOf(error, t));
  const save = useMutation({
    mutationFn: (next: Breakpoint[]) =>
      saveBreakpoints(
        item.id,
        next.map(({ at_seconds, state, note }) => ({ at_seconds, state, note })),
      ),
    onSuccess: (saved) => client.setQueryData(itemQuery(item.id).queryKey, saved),
    onError,
  });
  const find = useMutation({
    mutationFn: () => findBreakpoints(item.id),
    onSuccess: () => {
      say.good(t("breaks.finding"));
      void client.invalidateQueries({ queryKey: ["jobs"] });
    },
    onError,
  });
  const change = (index: number, part: Partial<Breakpoint>) =>
    save.mutate(points.map((one, i) => (i === index ? { ...one, ...part } : one)));
  const add = () =>
    save.mutate([
      ...points,
      {
        id: null,
        at_seconds: Math.round(at * 1000) / 1000,
        source: "user",
        confidence: 1,
        state: "confirmed",
        note: "",
      },
    ]);
  return (
    <div className={css.panel}>
      <PreviewPlayer ref={player} item={item} onTime={setAt} />
      <div className={css.facts}>
        <Button look="primary" icon="plus" disabled={save.isPending} onClick={add}>
          {t("breaks.add", { time: hms(at) })}
        </Button>
        <Button icon="search" disabled={find.isPending} onClick={() => find.mutate()}>
          {t("breaks.find")}
        </Button>
      </div>
      {item.markers.length > 0 && (
        <section className={css.section}>
          <h3>{t("markers.title")}</h3>
          <p className="dim">{t("markers.about")}</p>
          <div className={css.facts}>
            {item.markers.map((one) => (
              <Button
                key={`${one.kind}/${one.start_seconds}`}
                small
                icon="play"
                onClick={() => player.current?.from(one.start_seconds)}
              >
                {one.title || t(`marker.${one.kind}`)} {hms(one.start_seconds)}–{hms(one.end_seconds)}
              </Button>
            ))}
          </div>
        </section>
      )}
      {points.length === 0 && (
        <Empty icon="clock" title={t("breaks.none")}>
          {t("breaks.none_about")}
        </Empty>
      )}
      <ul className={css.strip}>
        {points.map((point, i) => {
          const time = hms(point.at_seconds);
          return (
            <li key={`${point.id ?? "new"}/${point.at_seconds}`} data-state={point.state}>
              <button
                type="button"
                className={css.moment}
                aria-label={t("breaks.play", { time })}
                onClick={() => player.current?.from(point.at_seconds)}
              >
                <Picture
                  src={`/api/catalog/items/${item.id}/image?at=${point.at_seconds}`}
                  title={time}
                  ratio="16 / 9"
                />
              </button>
              <b className="tabular">{time}</b>
              <Status tone={TONES[point.state]}>{t(`break.${point.state}`)}</Status>
              <span className="dim">
                {t(`breakfrom.${point.source}`)} ·{" "}
                {t("breaks.confidence", { percent: Math.round(point.confidence * 100) })}
              </span>
              <span className={css.marks}>
                <IconButton
                  icon="check"
                  small
                  on={point.state === "confirmed"}
                  label={t("breaks.confirm", { time })}
                  onClick={() => change(i, { state: "confirmed" })}
                />
                <IconButton
                  icon="close"
                  small
                  on={point.state === "rejected"}
                  label={t("breaks.reject", { time })}
                  onClick={() => change(i, { state: "rejected" })}
                />
                <IconButton
                  icon="left"
                  small
                  label={t("breaks.earlier", { time })}
                  onClick={() => change(i, { at_seconds: Math.max(0, point.at_seconds - NUDGE) })}
                />
                <IconButton
                  icon="right"
                  small
                  label={t("breaks.later", { time })}
                  onClick={() => change(i, { at_seconds: point.at_seconds + NUDGE })}
                />
                <IconButton
                  icon="trash"
                  small
                  label={t("breaks.remove", { time })}
                  onClick={() => save.mutate(points.filter((_, other) => other !== i))}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
