import { describe, expect, it } from "vitest";
import { queryText, wholeQuery } from "./search";

describe("what the library is narrowed to", () => {
  it("query_withLastOnAir_keepsWhatWasTypedTogether", () => {
    expect(queryText("a OR b", "never")).toBe("(a OR b) missing:aired");
    expect(queryText("  ", undefined)).toBeUndefined();
    expect(queryText(undefined, "nonsense")).toBeUndefined();
  });

  it("wholeQuery_ofFilters_isOneText", () => {
    expect(wholeQuery({ kind: "movie", genre: "Science Fiction", library: 3 })).toBe(
      'kind:"movie" genre:"Science Fiction" library:3',
    );
    expect(wholeQuery({ q: "a OR b", kind: "movie" })).toBe('(a OR b) kind:"movie"');
    expect(wholeQuery({})).toBe("");
  });

  it("quote_inAValue_isEscaped", () => expect(wholeQuery({ company: 'A "B"' })).toBe('company:"A \\"B\\""'));
});
