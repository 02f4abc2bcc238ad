import { describe, expect, it } from "vitest";
import { addressOf, hasCredentials, newDraft, usable } from "./draft";

describe("source being added", () => {
  it("address_bareHost_isHttp", () =>
    expect(addressOf({ ...newDraft("jellyfin"), location: " media:8096 " }).location).toBe("http://media:8096"));

  it("credentials_onlyOfTheChosenWay_areSent", () => {
    const draft = { ...newDraft("jellyfin"), location: "http://m", api_key: " k ", username: "kim", password: "p" };
    expect(addressOf(draft)).toEqual({ kind: "jellyfin", location: "http://m", api_key: "k" });
    expect(addressOf({ ...draft, way: "password" })).toEqual({
      kind: "jellyfin",
      location: "http://m",
      username: "kim",
      password: "p",
    });
  });

  it("plex_withoutToken_hasNoCredentials", () =>
    expect(hasCredentials(addressOf({ ...newDraft("plex"), location: "http://m" }))).toBe(false));

  it("mappings_halfFilled_areNotUsed", () =>
    expect(
      usable([
        { remote: "/data", local: "" },
        { remote: "/a", local: "/b" },
      ]),
    ).toEqual([{ remote: "/a", local: "/b" }]));
});
