import { Switch as RadixSwitch, ToggleGroup } from "radix-ui";
import { useId } from "react";
import { useText } from "@/lib/text/text";
import css from "./Choice.module.css";
import { Icon, type IconName } from "./Icon";

export interface Option<T extends string | number> {
  value: T;
  label: string;
  count?: number;
}

/** Any number of several, each a button that stays pressed. */
export function Choices<T extends string | number>({
  label,
  options,
  chosen,
  onChange,
}: {
  label: string;
  options: Option<T>[];
  chosen: T[];
  onChange: (chosen: T[]) => void;
}) {
  const { number } = useText();
  return (
    <div role="group" aria-label={label} className={css.group}>
      {options.map((option) => {
        const on = chosen.includes(option.value);
        return (
          <button
            key={option.value}
            type="button"
            className={css.choice}
            aria-pressed={on}
            onClick={() => onChange(on ? chosen.filter((value) => value !== option.value) : [...chosen, option.value])}
          >
            {on && <Icon name="check" size={14} />}
            {option.label}
            {option.count !== undefined && <span className={css.count}>{number(option.count)}</span>}
          </button>
        );
      })}
    </div>
  );
}

/** One of a few. */
export function Segments<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: { value: T; label: string; icon?: IconName; bare?: boolean }[];
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      className={css.segments}
      value={value}
      onValueChange={(next) => next && onChange(next as T)}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className={css.segment}
          aria-label={option.label}
          title={option.bare ? option.label : undefined}
        >
          {option.icon && <Icon name={option.icon} size={17} />}
          {!option.bare && option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

export function Switch({
  label,
  checked,
  onChange,
  hideLabel = false,
}: {
  label: string;
  checked: boolean;
  onChange: (on: boolean) => void;
  hideLabel?: boolean;
}) {
  const id = useId();
  return (
    <div className={css.switchRow}>
      <RadixSwitch.Root id={id} className={css.switch} checked={checked} onCheckedChange={onChange} aria-label={label}>
        <RadixSwitch.Thumb className={css.thumb} />
      </RadixSwitch.Root>
      {!hideLabel && <label htmlFor={id}>{label}</label>}
    </div>
  );
}
