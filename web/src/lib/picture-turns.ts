/**
 * How many pictures are fetched at a time. A browser opens six lines to a station without https: a wall of pictures that
 * are still being made must not keep the channel on air and the answers waiting.
 */
const AT_ONCE = 3;

const waiting: (() => void)[] = [];
let coming = 0;

/** Calls `start` when it is this picture's turn, those asked for last first. Answers what to call when it is there, or not wanted any more. */
export function takeTurn(start: () => void): () => void {
  let stage: "waiting" | "coming" | "done" = "waiting";
  const begin = () => {
    stage = "coming";
    coming++;
    start();
  };
  if (coming < AT_ONCE) begin();
  else waiting.push(begin);
  return () => {
    const before = stage;
    stage = "done";
    if (before === "waiting") waiting.splice(waiting.indexOf(begin), 1);
    if (before !== "coming") return;
    coming--;
    waiting.pop()?.();
  };
}
