import { describe, expect, it } from "vitest";
import { takeTurn } from "./picture-turns";

describe("turns of pictures", () => {
  it("fourth_waitsUntilOneIsThere_theLatestAskedGoesFirst", () => {
    const started: string[] = [];
    const ask = (name: string) => takeTurn(() => started.push(name));
    const done = [ask("a"), ask("b"), ask("c"), ask("d"), ask("e")];
    expect(started).toEqual(["a", "b", "c"]);

    done[1]?.();
    expect(started).toEqual(["a", "b", "c", "e"]);

    done[3]?.();
    done[0]?.();
    done[0]?.();
    expect(started).toEqual(["a", "b", "c", "e"]);

    done[2]?.();
    done[4]?.();
    const again = ["f", "g", "h", "i"].map(ask);
    expect(started).toEqual(["a", "b", "c", "e", "f", "g", "h"]);
    again.forEach((end) => end());
    expect(started.at(-1)).toBe("i");
  });
});
