import { changeItem } from "./change-item";

/** How many changes are under way at a time: the server has one writer, more would only wait there. */
const AT_ONCE = 4;

/** Gives each item its genres. Answers how many could not be changed; the others are. */
export async function changeGenres(changes: readonly { id: number; genres: string[] }[]): Promise<{ failed: number }> {
  const waiting = [...changes];
  let failed = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await changeItem(next.id, { genres: next.genres }).catch(() => failed++);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { failed };
}
