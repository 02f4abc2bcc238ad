import type { Translator } from "@/lib/text/translate";

/** What the station calls a thing that no board rated. */
const UNRATED = "NR";

/**
 * A rating as people write it: "PG-13", "FSK 16"; "From 16" where the code is an age and it is not known, or not one board's, whose.
 *
 * @param system the board's country, as the API says it
 */
export function ratingWords({ code, system }: { code: string; system?: string }, t: Translator["t"]): string {
  if (code === UNRATED) return t("rating.none");
  if (!/^\d{1,2}$/.test(code)) return code;
  return system === "de" ? `FSK ${code}` : t("rating.from_age", { age: code });
}
