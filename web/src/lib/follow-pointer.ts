const THRESHOLD_PX = 4;

/**
 * Follows a pointer that was pressed until it lets go. Escape, or the browser taking it away, lets go without a change.
 *
 * @param onMove with whether it has ever gone far enough to be a drag, and not a click
 * @param onEnd with whether it was let go, and not given up
 */
export function followPointer(
  pressed: { clientX: number; clientY: number },
  onMove: (at: PointerEvent, dragging: boolean) => void,
  onEnd: (dropped: boolean) => void,
): void {
  let dragging = false;
  const move = (at: PointerEvent) => {
    dragging ||= Math.hypot(at.clientX - pressed.clientX, at.clientY - pressed.clientY) >= THRESHOLD_PX;
    onMove(at, dragging);
  };
  const end = (dropped: boolean) => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", cancel);
    window.removeEventListener("keydown", key, true);
    onEnd(dropped);
  };
  const up = () => end(true);
  const cancel = () => end(false);
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    end(false);
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", cancel);
  window.addEventListener("keydown", key, true);
}

/** So near to the edge of a box, in pixels, a drag scrolls it. */
const EDGE_PX = 30;
const STEP_PX = 12;

/** Scrolls a box whose edge the pointer is near to. @param head what covers its upper edge, in pixels */
export function scrollNear(box: HTMLElement | null, y: number, head = 0): void {
  if (!box) return;
  const { top, bottom } = box.getBoundingClientRect();
  if (y > bottom - EDGE_PX) box.scrollTop += STEP_PX;
  else if (y < top + EDGE_PX + head) box.scrollTop -= STEP_PX;
}
