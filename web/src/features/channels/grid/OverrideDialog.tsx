import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { SelectField, TextField } from "@/components/Field";
import { NumberField } from "@/components/NumberField";
import { WEEKDAYS, type Override, type When } from "@/lib/api/grid";
import { useText } from "@/lib/text/text";
import { airNow } from "@/lib/time/clock";
import { dateOf } from "./dates";
import { useDesk } from "./desk";
import { freeName } from "./model";
import css from "./Panel.module.css";
import { dayWord, monthWord } from "./time";
import { nthKey, NTHS, useWhenWords } from "./use-when-words";

const WHENS = ["between", "yearly", "nth_weekday", "easter"] as const;
/** Chosen for a template that is made with the date; no template is called so. */
const NEW = " ";

/** A holiday or a stunt: on which days, which template, before which others, until when. */
export function OverrideDialog({
  index,
  first,
  onClose,
}: {
  /** Which of the grid's it is; null for a new one. */
  index: number | null;
  first: Override;
  onClose: () => void;
}) {
  const { t } = useText();
  const { grid, edit } = useDesk();
  const [draft, setDraft] = useState(first);
  const put = (part: Partial<Override>) => setDraft((before) => ({ ...before, ...part }));
  const name = draft.name.trim();
  const taken = grid.overrides.some((one, i) => i !== index && one.name === name);
  const backwards = draft.when.kind === "between" && draft.when.last < draft.when.first;
  const complete = name !== "" && !taken && !backwards && isComplete(draft.when);
  const whenWords = useWhenWords();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!complete) return;
    edit((now) => {
      const names = now.templates.map((one) => one.name);
      const fresh = draft.template === NEW || !names.includes(draft.template);
      const template = fresh ? freeName(names, name) : draft.template;
      const made = { ...draft, name, template };
      return {
        ...now,
        templates: fresh ? [...now.templates, { name: template, blocks: [] }] : now.templates,
        overrides:
          index === null ? [...now.overrides, made] : now.overrides.map((one, i) => (i === index ? made : one)),
      };
    });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={index === null ? t("grid.override_new") : first.name}
      description={isComplete(draft.when) ? whenWords(draft.when) : undefined}
      foot={
        <>
          {index !== null && (
            <Button
              look="danger"
              icon="trash"
              onClick={() => {
                edit((now) => ({ ...now, overrides: now.overrides.filter((_, i) => i !== index) }));
                onClose();
              }}
            >
              {t("grid.override_remove")}
            </Button>
          )}
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form="override" disabled={!complete}>
            {t("grid.override_do")}
          </Button>
        </>
      }
    >
      <form id="override" className={css.fields} onSubmit={submit}>
        <TextField
          label={t("collections.name")}
          value={draft.name}
          longest={60}
          onChange={(event) => put({ name: event.target.value })}
          error={taken ? t("grid.name_taken") : null}
        />
        <SelectField
          label={t("grid.when")}
          value={draft.when.kind}
          onChange={(event) => put({ when: startOf(event.target.value as When["kind"], draft.when) })}
          options={WHENS.map((kind) => ({ value: kind, label: t(`grid.when_kind_${kind}`) }))}
        />
        <WhenFields when={draft.when} backwards={backwards} onChange={(when) => put({ when })} />
        <SelectField
          label={t("grid.template")}
          hint={draft.template === NEW ? t("grid.template_new_about") : undefined}
          value={draft.template === "" ? NEW : draft.template}
          onChange={(event) => put({ template: event.target.value })}
          options={[
            ...grid.templates.map((one) => ({ value: one.name, label: one.name })),
            { value: NEW, label: t("grid.template_new") },
          ]}
        />
        <div className={css.pair}>
          <NumberField
            label={t("grid.priority")}
            hint={t("grid.priority_about")}
            least={-1000}
            most={1000}
            value={draft.priority}
            onValue={(priority) => put({ priority })}
          />
          <TextField
            label={t("grid.expires")}
            hint={t("grid.expires_about")}
            type="date"
            value={draft.expires ?? ""}
            onChange={(event) => put({ expires: event.target.value || null })}
          />
        </div>
      </form>
    </Dialog>
  );
}

const isComplete = (when: When): boolean => {
  if (when.kind === "between") return when.first !== "" && when.last !== "";
  return when.kind !== "easter" || when.first_day <= when.last_day;
};

/** The same days by another rule, as far as one can tell. */
function startOf(kind: When["kind"], before: When): When {
  const day = before.kind === "between" && before.first !== "" ? before.first : dateOf(airNow());
  switch (kind) {
    case "between":
      return before.kind === "between" ? before : { kind, first: day, last: day };
    case "yearly":
      return { kind, first: day.slice(5), last: (before.kind === "between" ? before.last : day).slice(5) };
    case "nth_weekday": {
      const at = new Date(day);
      const weekday = WEEKDAYS[(at.getUTCDay() + 6) % 7] ?? "monday";
      return { kind, nth: Math.ceil(at.getUTCDate() / 7), weekday, month: at.getUTCMonth() + 1 };
    }
    case "easter":
      return { kind, first_day: -2, last_day: 1 };
  }
}

function WhenFields({ when, backwards, onChange }: { when: When; backwards: boolean; onChange: (when: When) => void }) {
  const { t, locale } = useText();
  const months = Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: monthWord(i + 1, locale) }));
  switch (when.kind) {
    case "between":
      return (
        <div className={css.pair}>
          <TextField
            label={t("grid.first_day")}
            type="date"
            value={when.first}
            onChange={(event) => onChange({ ...when, first: event.target.value })}
          />
          <TextField
            label={t("grid.last_day")}
            type="date"
            value={when.last}
            onChange={(event) => onChange({ ...when, last: event.target.value })}
            error={backwards ? t("grid.backwards") : null}
          />
        </div>
      );
    case "yearly":
      return (
        <>
          <DayOfYear label={t("grid.first_day")} value={when.first} onValue={(first) => onChange({ ...when, first })} />
          <DayOfYear label={t("grid.last_day")} value={when.last} onValue={(last) => onChange({ ...when, last })} />
        </>
      );
    case "nth_weekday":
      return (
        <div className={css.triple}>
          <SelectField
            label={t("grid.which")}
            value={String(when.nth)}
            onChange={(event) => onChange({ ...when, nth: Number(event.target.value) })}
            options={NTHS.map((nth) => ({ value: String(nth), label: t(nthKey(nth)) }))}
          />
          <SelectField
            label={t("grid.weekday")}
            value={when.weekday}
            onChange={(event) =>
              onChange({ ...when, weekday: WEEKDAYS.find((day) => day === event.target.value) ?? "monday" })
            }
            options={WEEKDAYS.map((day) => ({ value: day, label: dayWord(day, locale) }))}
          />
          <SelectField
            label={t("grid.month")}
            value={String(when.month)}
            onChange={(event) => onChange({ ...when, month: Number(event.target.value) })}
            options={months}
          />
        </div>
      );
    case "easter":
      return (
        <div className={css.pair}>
          <NumberField
            label={t("grid.easter_first")}
            hint={t("grid.easter_about")}
            least={-100}
            most={when.last_day}
            value={when.first_day}
            onValue={(first_day) => onChange({ ...when, first_day })}
          />
          <NumberField
            label={t("grid.easter_last")}
            least={when.first_day}
            most={100}
            value={when.last_day}
            onValue={(last_day) => onChange({ ...when, last_day })}
          />
        </div>
      );
  }
}

/** "12-24": a month and one of its days, the 29th of February included. */
function DayOfYear({ label, value, onValue }: { label: string; value: string; onValue: (value: string) => void }) {
  const { t, locale } = useText();
  const [month, day] = [Number(value.slice(0, 2)), Number(value.slice(3))];
  const length = new Date(Date.UTC(2024, month, 0)).getUTCDate();
  const two = (n: number) => String(n).padStart(2, "0");
  const put = (nextMonth: number, nextDay: number) => {
    const most = new Date(Date.UTC(2024, nextMonth, 0)).getUTCDate();
    onValue(`${two(nextMonth)}-${two(Math.min(nextDay, most))}`);
  };
  return (
    <div className={css.pair}>
      <SelectField
        label={label}
        value={String(month)}
        onChange={(event) => put(Number(event.target.value), day)}
        options={Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: monthWord(i + 1, locale) }))}
      />
      <SelectField
        label={t("grid.day")}
        value={String(day)}
        onChange={(event) => put(month, Number(event.target.value))}
        options={Array.from({ length: length }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }))}
      />
    </div>
  );
}
