import { useCallback } from "react";
import type { When } from "@/lib/api/grid";
import { useText } from "@/lib/text/text";
import { dateMs } from "./dates";
import { dayWord, longDate, monthWord } from "./time";

/** A leap year: the 29th of February is a day of every year's rule. */
const ANY_YEAR = "2024";

/** On which days, in words. */
export function useWhenWords(): (when: When) => string {
  const { t, locale } = useText();
  return useCallback(
    (when: When) => {
      switch (when.kind) {
        case "between":
          return when.first === when.last
            ? longDate(when.first, locale)
            : t("grid.when_between", { first: longDate(when.first, locale), last: longDate(when.last, locale) });
        case "yearly": {
          const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
          const [first, last] = [when.first, when.last].map((one) => day.format(dateMs(`${ANY_YEAR}-${one}`)));
          return first === last
            ? t("grid.when_yearly_one", { day: first ?? "" })
            : t("grid.when_yearly", { first: first ?? "", last: last ?? "" });
        }
        case "nth_weekday": {
          const names = { weekday: dayWord(when.weekday, locale), month: monthWord(when.month, locale) };
          return when.nth === -1
            ? t("grid.when_last", names)
            : t("grid.when_nth", { ...names, nth: t(nthKey(when.nth)) });
        }
        case "easter":
          return t("grid.when_easter", { first: offset(when.first_day), last: offset(when.last_day) });
      }
    },
    [t, locale],
  );
}

export const NTHS = [1, 2, 3, 4, 5, -1] as const;

/** "first" to "fifth", "last". */
export function nthKey(nth: number) {
  const index = NTHS.findIndex((one) => one === nth);
  return (
    (["grid.nth_1", "grid.nth_2", "grid.nth_3", "grid.nth_4", "grid.nth_5", "grid.nth_last"] as const)[index] ??
    "grid.nth_1"
  );
}

const offset = (days: number) => (days > 0 ? `+${days}` : days < 0 ? `−${-days}` : "0");
