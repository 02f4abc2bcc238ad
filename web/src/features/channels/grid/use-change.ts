import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Airing } from "@/lib/api/types";
import { channelScheduleQuery } from "@/lib/api/requests/get-channel-schedule";
import { airNow } from "@/lib/time/clock";

const DAYS_MS = 7 * 86_400_000;
const MINUTE_MS = 60_000;

/** What saving would plan anew: from when on, and how many programmes other than those scheduled now. */
export interface Change {
  from: number;
  entries: number;
}

/** Null until both the schedule as it is and the one to be are known; no entries when they are the same. */
export function useChange(channel: number, planned: Airing[] | undefined): Change | null {
  const [from] = useState(() => Math.floor(airNow() / MINUTE_MS) * MINUTE_MS);
  const stored = useQuery(
    channelScheduleQuery(channel, new Date(from).toISOString(), new Date(from + DAYS_MS).toISOString()),
  ).data;
  if (!planned || !stored) return null;
  const key = (airing: { start: string; item_id: number | null; stop: string }) =>
    `${airing.start}/${airing.stop}/${airing.item_id ?? ""}`;
  const known = new Set(stored.airings.map(key));
  const anew = planned.filter((airing) => !known.has(key(airing)) && Date.parse(airing.start) < from + DAYS_MS);
  const first = anew.reduce((least, airing) => Math.min(least, Date.parse(airing.start)), Infinity);
  return { from: first, entries: anew.length };
}
