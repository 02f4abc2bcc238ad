import { useCallback, useEffect, useRef, useState } from "react";

const SHOWN_MS = 3_500;

/** The lower third: there after a channel change and while the pointer moves, gone while one watches. */
export function useBanner(channel: number, playing: boolean): { shown: boolean; show: () => void } {
  const [awake, setAwake] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = useCallback(() => {
    setAwake(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAwake(false), SHOWN_MS);
  }, []);
  useEffect(() => {
    const first = setTimeout(show);
    return () => {
      clearTimeout(first);
      clearTimeout(timer.current);
    };
  }, [channel, playing, show]);
  return { shown: awake || !playing, show };
}
