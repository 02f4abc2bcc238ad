import { describe, expect, it } from "vitest";
import { de } from "./de";
import { en } from "./en";
import { translator, type TextKey } from "./translate";

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("texts", () => {
  it("german_everyKey_hasATextWithTheSameNames", () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
    for (const key of Object.keys(en) as TextKey[]) expect([key, namesIn(de[key])]).toEqual([key, namesIn(en[key])]);
  });

  it("plural_oneAndMany_takeTheLanguagesOwnForm", () => {
    expect(translator(en, "en-GB").tn("channels.count", 1)).toBe("1 channel");
    expect(translator(en, "en-GB").tn("channels.count", 1200)).toBe("1,200 channels");
    expect(translator(de, "de-DE").tn("channels.hours_ahead", 1)).toBe("1 Stunde voraus");
  });

  it("value_thatLooksLikeAName_isNotFilledAgain", () => {
    expect(translator(en, "en").t("channels.none_found", { q: "{q}" })).toBe("No channel is called “{q}”");
  });
});
