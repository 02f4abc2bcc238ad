import { useQuery } from "@tanstack/react-query";
import type { Piece } from "@/lib/api/types";
import { rundownQuery } from "./api";
import { BREAKS_FROM, HOUR_MS, MINUTE_MS } from "./axis";

/** What the station tells of breaks at once. */
const LONGEST_MS = 48 * HOUR_MS;
const BACK_MS = 10 * MINUTE_MS;
const NONE: Piece[] = [];

/** The break level of what is seen, where the scale is large enough to see it. */
export function useBreaks(channel: number, perMinute: number, from: number, to: number, now: number): Piece[] {
  const legible = perMinute >= BREAKS_FROM;
  const first = Math.max(from, now - BACK_MS);
  const asked = halfHours(first, Math.min(to, first + LONGEST_MS));
  const rundown = useQuery({ ...rundownQuery(channel, asked.from, asked.to), enabled: legible && to > first });
  return legible ? (rundown.data?.pieces ?? NONE) : NONE;
}

/** Whole half hours about a stretch, so that scrolling a little asks for nothing new. */
function halfHours(from: number, to: number) {
  const step = HOUR_MS / 2;
  return { from: Math.floor(from / step) * step, to: Math.ceil(to / step) * step };
}
