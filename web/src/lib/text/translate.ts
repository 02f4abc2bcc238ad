import type { en } from "./en";

export type Texts = typeof en;
export type TextKey = keyof Texts;

/** The names in braces a text wants: "{count} items" wants `count`. */
export type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

export type Values<S> = [NamesIn<S>] extends [never] ? [] : [values: Record<NamesIn<S>, string | number>];

/** Texts that differ by count: the stem of every pair of keys ending in `.one` and `.other`. */
export type PluralStem = TextKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

type OtherValues<Stem extends PluralStem> = Exclude<NamesIn<Texts[`${Stem}.other`]>, "count">;

export interface Translator {
  locale: string;
  t: <K extends TextKey>(key: K, ...values: Values<Texts[K]>) => string;
  /** The text for a count, by the language's own plural rule; `{count}` is filled in as that language writes numbers. */
  tn: <S extends PluralStem>(
    stem: S,
    count: number,
    ...values: [OtherValues<S>] extends [never] ? [] : [values: Record<OtherValues<S>, string | number>]
  ) => string;
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
}

export function translator(texts: Record<TextKey, string>, locale: string): Translator {
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const fill = (text: string, values: Record<string, string | number> = {}) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? numbers.format(value) : value;
    });
  return {
    locale,
    t: (key, ...values) => fill(texts[key], values[0]),
    tn: (stem, count, ...values) => {
      const form = plural.select(count) === "one" ? "one" : "other";
      return fill(texts[`${stem}.${form}` as TextKey], { ...values[0], count });
    },
    number: (value, options) => (options ? new Intl.NumberFormat(locale, options) : numbers).format(value),
  };
}
