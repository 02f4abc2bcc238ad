import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { Button, IconButton } from "@/components/Button";
import { Choices } from "@/components/Choice";
import { TextField } from "@/components/Field";
import { Icon } from "@/components/Icon";
import { NumberField } from "@/components/NumberField";
import { Notice } from "@/components/States";
import { PLACES, ROLES, type Avail, type BreakTemplate } from "@/lib/api/grid";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { useDesk } from "../desk";
import css from "./Breaks.module.css";
import { isCard, MOST_AVAILS, moved, newAvail, type Change } from "./model";

const LONGEST_CARD = 600;
const LONGEST_CATEGORY = 100;

/** What a break is made of, in order: dragged by the handle, or moved by the arrow keys on it. */
export function AvailList({
  template,
  change,
  refusal,
}: {
  template: BreakTemplate;
  change: Change;
  refusal: (field: string) => string | undefined;
}) {
  const { t } = useText();
  const { announce } = useDesk();
  const [open, setOpen] = useState<number | null>(null);
  const { avails } = template;
  const list = useRef<HTMLOListElement>(null);
  const focusHandle = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>("[data-handle]")[index]?.focus());
  const move = (from: number, to: number) => {
    const at = Math.min(Math.max(0, to), avails.length - 1);
    const avail = avails[from];
    if (!avail || at === from) return;
    change({ avails: moved(avails, from, at) }, null);
    setOpen((now) => (now === null ? null : moved([...avails.keys()], from, at).indexOf(now)));
    announce(t("template.said_moved", { role: t(`role.${avail.role}`), place: at + 1, count: avails.length }));
    focusHandle(at);
  };
  const { held, begin } = useListDrag(list, move);
  const shown = held ? moved([...avails.keys()], held.from, held.to) : [...avails.keys()];
  const keys = (event: KeyboardEvent, index: number) => {
    const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: avails.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(index, to);
  };
  const refused = refusal("avails");
  return (
    <section className={css.part}>
      <h3>{t("template.avails")}</h3>
      <p className="dim">{t("template.avails_about")}</p>
      {refused && <Notice tone="bad">{refused}</Notice>}
      <ol className={css.avails} ref={list}>
        {shown.map((index, place) => {
          const avail = avails[index];
          if (!avail) return null;
          const role = t(`role.${avail.role}`);
          return (
            <li key={index} className={classes(css.avail, held?.from === index && css.held)}>
              <div className={css.line}>
                <button
                  type="button"
                  data-handle
                  className={css.handle}
                  aria-label={t("template.move", { role, place: place + 1, count: avails.length })}
                  title={t("template.move_keys")}
                  onPointerDown={(event) => begin(event, index)}
                  onKeyDown={(event) => keys(event, index)}
                >
                  <Icon name="drag" size={18} />
                </button>
                <span className={css.role}>
                  <b>
                    {place + 1}. {role}
                  </b>
                  <Brief avail={avail} />
                </span>
                <IconButton
                  icon="settings"
                  small
                  on={open === index}
                  aria-expanded={open === index}
                  label={t("template.settings_of", { role })}
                  onClick={() => setOpen(open === index ? null : index)}
                />
                <IconButton
                  icon="trash"
                  small
                  disabled={avail.role === "spots"}
                  label={t("template.take_out", { role })}
                  onClick={() => {
                    change({ avails: avails.filter((_, at) => at !== index) }, null);
                    setOpen(null);
                    announce(t("grid.said_removed", { title: role }));
                    focusHandle(Math.min(index, avails.length - 2));
                  }}
                />
              </div>
              {open === index && (
                <AvailFields
                  avail={avail}
                  refusal={(field) => refusal(`avails[${index}].${field}`)}
                  onChange={(part) =>
                    change(
                      { avails: avails.map((one, at) => (at === index ? { ...one, ...part } : one)) },
                      `avails/${index}/${Object.keys(part).join()}`,
                    )
                  }
                />
              )}
            </li>
          );
        })}
      </ol>
      <div className={css.actions} role="group" aria-label={t("template.avail_add")}>
        {ROLES.filter((role) => role !== "spots").map((role) => (
          <Button
            key={role}
            small
            icon="plus"
            disabled={avails.length >= MOST_AVAILS}
            onClick={() => {
              change({ avails: [...avails, newAvail(role)] }, null);
              setOpen(avails.length);
            }}
          >
            {t(`role.${role}`)}
          </Button>
        ))}
      </div>
      {avails.length >= MOST_AVAILS && <p className="dim">{t("template.avails_full", { most: MOST_AVAILS })}</p>}
    </section>
  );
}

/** Where it is and how long, in a few words. */
function Brief({ avail }: { avail: Avail }) {
  const { t } = useText();
  const words = [
    avail.places.length === PLACES.length
      ? t("place.everywhere")
      : PLACES.filter((place) => avail.places.includes(place))
          .map((place) => t(`place.${place}`))
          .join(", ") || t("place.nowhere"),
    isCard(avail.role) && t("template.card_length", { least: avail.minimum_seconds, most: avail.maximum_seconds }),
    avail.category !== "" && t("template.only_about", { category: avail.category }),
  ];
  return <span className="dim">{words.filter(Boolean).join(" · ")}</span>;
}

function AvailFields({
  avail,
  refusal,
  onChange,
}: {
  avail: Avail;
  refusal: (field: string) => string | undefined;
  onChange: (part: Partial<Avail>) => void;
}) {
  const { t } = useText();
  const misplaced = refusal("places");
  return (
    <div className={css.settings}>
      <p className="dim">{t(`role.${avail.role}_about`)}</p>
      {isCard(avail.role) ? (
        <div className={css.numbers}>
          {(["minimum_seconds", "maximum_seconds"] as const).map((field) => (
            <NumberField
              key={field}
              label={t(`template.${field}`)}
              least={1}
              most={LONGEST_CARD}
              value={avail[field]}
              onValue={(seconds) => onChange({ [field]: seconds })}
              error={refusal(field)}
            />
          ))}
        </div>
      ) : (
        <TextField
          label={t("field.category")}
          hint={t("template.category_about")}
          value={avail.category}
          longest={LONGEST_CATEGORY}
          onChange={(event) => onChange({ category: event.target.value })}
          error={refusal("category")}
        />
      )}
      {avail.role !== "spots" && (
        <div className={css.choice}>
          <h4>{t("template.places")}</h4>
          <Choices
            label={t("template.places")}
            options={PLACES.map((place) => ({ value: place, label: t(`place.${place}`) }))}
            chosen={avail.places}
            onChange={(places) => onChange({ places })}
          />
          {misplaced && <Notice tone="bad">{misplaced}</Notice>}
        </div>
      )}
    </div>
  );
}

interface Held {
  from: number;
  to: number;
}

/** A row under the pointer: it goes where the pointer is, and is put there when it is let go. Escape lets go without a change. */
function useListDrag(list: React.RefObject<HTMLElement | null>, onDropped: (from: number, to: number) => void) {
  const [held, setHeld] = useState<Held | null>(null);
  const begin = (event: PointerEvent, from: number) => {
    if (event.button !== 0 || !event.isPrimary || !list.current) return;
    // Where the rows are now: while one is held they change places, and these bounds must not.
    const middles = [...list.current.children].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + window.scrollY + height / 2;
    });
    let to = from;
    const move = (at: globalThis.PointerEvent) => {
      const y = at.clientY + window.scrollY;
      to = middles.filter((middle, index) => index !== from && middle < y).length;
      setHeld({ from, to });
    };
    const end = (dropped: boolean) => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", key, true);
      setHeld(null);
      if (dropped) onDropped(from, to);
    };
    const up = () => end(true);
    const cancel = () => end(false);
    const key = (pressed: globalThis.KeyboardEvent) => {
      if (pressed.key !== "Escape") return;
      pressed.stopPropagation();
      end(false);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", key, true);
  };
  return { held, begin };
}
