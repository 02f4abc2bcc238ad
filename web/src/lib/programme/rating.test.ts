import { expect, it } from "vitest";
import { en } from "@/lib/text/en";
import { translator } from "@/lib/text/translate";
import { ratingWords } from "./rating";

it("rating_ofAnyBoard_isWrittenAsPeopleWriteIt", () => {
  const { t } = translator(en, "en");
  expect(ratingWords({ code: "PG-13", system: "us-film" }, t)).toBe("PG-13");
  expect(ratingWords({ code: "16", system: "de" }, t)).toBe("FSK 16");
  expect(ratingWords({ code: "15", system: "gb" }, t)).toBe("From 15");
  expect(ratingWords({ code: "12" }, t)).toBe("From 12");
  expect(ratingWords({ code: "NR", system: "" }, t)).toBe("Not rated");
});
