import { useEffect, useEffectEvent, useRef, useState } from "react";

/** What the keys of a remote control do. */
export interface Remote {
  number: (typed: string) => void;
  /** Whether what is typed can only be one channel, so that the set need not wait long for another figure. */
  isCertain: (typed: string) => boolean;
  up: () => void;
  down: () => void;
  last: () => void;
  mute: () => void;
  fullscreen: () => void;
  startOver: () => void;
  live: () => void;
  pause: () => void;
  pip: () => void;
  guide: () => void;
  help: () => void;
}

/** How long the set waits for another figure. */
const TYPING_MS = 1_600;
/** The same where what is typed can only be one channel: long enough to type on, short enough not to be waited for. */
const CERTAIN_MS = 700;

const KEYS: Record<string, Exclude<keyof Remote, "number" | "isCertain">> = {
  ArrowUp: "up",
  PageUp: "up",
  ChannelUp: "up",
  ArrowDown: "down",
  PageDown: "down",
  ChannelDown: "down",
  l: "last",
  Backspace: "last",
  m: "mute",
  f: "fullscreen",
  s: "startOver",
  b: "live",
  k: "pause",
  " ": "pause",
  p: "pip",
  g: "guide",
  "?": "help",
};

/** Listens to the keyboard as to a remote control. Answers the figures typed so far. */
export function useRemote(remote: Remote): string {
  const [typed, setTyped] = useState("");
  const soFar = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const commit = useEffectEvent(() => {
    clearTimeout(timer.current);
    const number = soFar.current;
    soFar.current = "";
    setTyped("");
    if (number !== "") remote.number(number);
  });

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return;
    if (/^\d$/.test(event.key)) {
      clearTimeout(timer.current);
      soFar.current = (soFar.current + event.key).slice(-4);
      setTyped(soFar.current);
      timer.current = setTimeout(commit, remote.isCertain(soFar.current) ? CERTAIN_MS : TYPING_MS);
      return;
    }
    if (event.key === "Enter" && soFar.current !== "") {
      event.preventDefault();
      commit();
      return;
    }
    const action = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action || (event.key === " " && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    remote[action]();
  });

  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
      clearTimeout(timer.current);
    };
  }, []);

  return typed;
}

/** Keys that belong to what has the focus: a field, a menu, a slider, a dialog. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.closest('input, select, textarea, [role="menu"], [role="dialog"], [role="slider"], [contenteditable]') !==
    null
  );
}
