import { useQuery } from "@tanstack/react-query";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { completionsQuery, queryCheckQuery } from "@/lib/api/requests/queries";
import { useText } from "@/lib/text/text";
import { useDebounced } from "@/lib/use-debounced";
import css from "./QueryBox.module.css";

const MOST = 8;

/** A search that completes what is typed and underlines what it does not understand. */
export function QueryBox({
  label,
  value,
  onValue,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
}) {
  const { t, number } = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [cursor, setCursor] = useState(value.length);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const typed = useDebounced(value, 200);
  const settled = typed === value;
  const check = useQuery({ ...queryCheckQuery(typed), enabled: typed.trim() !== "" });
  const mistake = settled && typed.trim() !== "" ? (check.data?.error ?? null) : null;
  const completions = useQuery({ ...completionsQuery(typed, cursor), enabled: open && typed !== "" }).data;
  const offered = open && value !== "" ? (completions?.suggestions.slice(0, MOST) ?? []) : [];
  const take = (index: number) => {
    const one = offered[index];
    if (!one || !completions) return;
    onValue(value.slice(0, completions.replace.from) + one.text + value.slice(completions.replace.to));
    setCursor(completions.replace.from + one.text.length);
    setAt(-1);
    input.current?.focus();
  };
  const keyed = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && offered.length > 0) {
      event.preventDefault();
      setAt((before) => (before + step + offered.length + (before < 0 && step < 0 ? 1 : 0)) % offered.length);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      take(at);
    } else if (event.key === "Escape") setOpen(false);
  };
  return (
    <div className={css.box}>
      <div className={css.line}>
        <Icon name="search" size={18} />
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-label={label}
          aria-expanded={offered.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={at >= 0 && at < offered.length ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          aria-invalid={mistake !== null}
          aria-describedby={mistake ? `${id}-mistake` : undefined}
          placeholder={label}
          title={t("query.help")}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setOpen(true);
            setAt(-1);
            setCursor(event.target.selectionStart ?? event.target.value.length);
            onValue(event.target.value);
          }}
          onSelect={(event) => setCursor(event.currentTarget.selectionStart ?? 0)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={keyed}
        />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("query.suggestions")}
        className={css.list}
        hidden={offered.length === 0}
      >
        {offered.map((one, i) => (
          // The keys are heard by the box, which stays focused.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${one.kind}/${one.text}`}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(i)}
          >
            <b>{one.text.trim()}</b>
            <span className="dim">{one.label}</span>
            {one.count !== null && <span className="tabular dim">{number(one.count)}</span>}
          </div>
        ))}
      </div>
      {mistake && (
        <div id={`${id}-mistake`} className={css.mistake} role="alert">
          <code>
            {value.slice(0, mistake.offset)}
            <mark>{value.slice(mistake.offset, mistake.offset + Math.max(1, mistake.length)) || "␣"}</mark>
            {value.slice(mistake.offset + Math.max(1, mistake.length))}
          </code>
          <span>{mistake.message}</span>
          {mistake.suggestion && (
            <Button
              small
              onClick={() =>
                onValue(
                  value.slice(0, mistake.offset) +
                    (mistake.suggestion ?? "") +
                    value.slice(mistake.offset + mistake.length),
                )
              }
            >
              {t("query.use", { text: mistake.suggestion })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
