import { useEffect, useEffectEvent } from "react";
import type { Edits } from "./use-edits";

/** Ctrl+Z and Ctrl+Y anywhere on the page: what had the focus may have gone with what is to be undone. */
export function useUndoKeys(edits: Pick<Edits, "undo" | "redo">) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || typing || (key !== "z" && key !== "y")) return;
    if (key === "y" || event.shiftKey) edits.redo();
    else edits.undo();
    event.preventDefault();
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => pressed(event);
    window.addEventListener("keydown", heard);
    return () => window.removeEventListener("keydown", heard);
  }, []);
}
