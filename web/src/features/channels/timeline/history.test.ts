import { describe, expect, it } from "vitest";
import { done, read, redone, undone, write, type EditHistory } from "./history";

const NONE: EditHistory = { past: [], future: [] };

function tab() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe("history", () => {
  it("edit_undoneAndDoneAgain_standsWhereItStood", () => {
    const twice = done(done(NONE, [{ edit: 1 }]), [{ edit: 2 }]);
    const back = undone(twice, [{ edit: 3 }]);

    expect(back).toEqual({ past: [[{ edit: 1 }]], future: [[{ edit: 3 }]] });
    expect(redone(back, [{ edit: 4 }])).toEqual({ past: [[{ edit: 1 }], [{ edit: 4 }]], future: [] });
  });

  it("history_keptInATab_isThereWhenThePageIsLoadedAgain_ofItsChannelOnly", () => {
    const store = tab();
    write(store, 7, done(NONE, [{ edit: 5 }]));

    expect(read(store, 7)).toEqual({ past: [[{ edit: 5 }]], future: [] });
    expect(read(store, 8)).toEqual(NONE);
  });

  it("keptText_thatIsNoHistory_isPassedOver", () => {
    for (const text of ["", "{", "7", '{"past":[[{"edit":1}]]}', '{"past":[[{"edit":"x"}]],"future":[]}']) {
      const store = tab();
      store.setItem("genlock.edits.7", text);

      expect(read(store, 7)).toEqual(NONE);
    }
    expect(read(null, 7)).toEqual(NONE);
  });
});
