import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes } from "react";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import css from "./Field.module.css";
import { Icon } from "./Icon";

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
}

/** What is pasted is never cut: past the longest the station takes, the field says so and its form is not sent. */
export function TextField({
  label,
  hint,
  error: refusal,
  className,
  longest,
  ...rest
}: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, "maxLength"> & { value: string; longest?: number }) {
  const { t, number } = useText();
  const id = useId();
  const tooLong =
    longest !== undefined && rest.value.length > longest
      ? t("field.too_long", { most: number(longest), count: number(rest.value.length) })
      : "";
  const error = tooLong || refusal;
  return (
    <Framed id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        ref={(input) => input?.setCustomValidity(tooLong)}
        className={classes(css.input, className)}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
        autoComplete="off"
        {...rest}
      />
    </Framed>
  );
}

export function SelectField({
  label,
  hint,
  error,
  options,
  className,
  ...rest
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement> & { options: { value: string; label: string }[] }) {
  const id = useId();
  return (
    <Framed id={id} label={label} hint={hint} error={error}>
      <select id={id} className={classes(css.input, css.select, className)} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Framed>
  );
}

/** A select without a visible label, for tool bars. */
export function BareSelect({
  label,
  options,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & { label: string; options: { value: string; label: string }[] }) {
  return (
    <select aria-label={label} className={classes(css.input, css.select)} {...rest}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

export function SearchField({
  label,
  value,
  onValue,
  className,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value"> & {
  label: string;
  value: string;
  onValue: (value: string) => void;
}) {
  return (
    <div className={classes(css.search, className)}>
      <Icon name="search" size={18} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        className={css.input}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        {...rest}
      />
    </div>
  );
}

function Framed({ id, label, hint, error, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && !error && (
        <div id={`${id}-hint`} className={css.hint}>
          {hint}
        </div>
      )}
      {error && (
        <div id={`${id}-error`} className={css.error} role="alert">
          <Icon name="warning" size={16} />
          {error}
        </div>
      )}
    </div>
  );
}
