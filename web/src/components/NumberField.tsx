import { useState } from "react";
import { useText } from "@/lib/text/text";
import { TextField } from "./Field";

/** A whole number. While it is none, or out of bounds, the field says so and nothing changes. */
export function NumberField({
  label,
  hint,
  error,
  value,
  least,
  most,
  onValue,
}: {
  label: string;
  hint?: string | undefined;
  /** What is wrong with a number that is within its bounds. */
  error?: string | undefined;
  value: number;
  least: number;
  most: number;
  onValue: (value: number) => void;
}) {
  const { t, number } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(value);
  const fits = (given: string) => /^-?\d+$/.test(given) && Number(given) >= least && Number(given) <= most;
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      value={text}
      onChange={(event) => {
        setTyped(event.target.value);
        if (fits(event.target.value)) onValue(Number(event.target.value));
      }}
      onBlur={() => fits(text) && setTyped(null)}
      error={fits(text) ? error : t("grid.number_between", { least: number(least), most: number(most) })}
    />
  );
}
