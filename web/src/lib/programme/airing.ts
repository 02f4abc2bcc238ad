import type { Airing } from "@/lib/api/types";

/** Where an airing stands to a moment. */
export type AiringTime = "past" | "on-air" | "coming";

export function timeOf(airing: Airing, nowMs: number): AiringTime {
  if (Date.parse(airing.stop) <= nowMs) return "past";
  return Date.parse(airing.start) <= nowMs ? "on-air" : "coming";
}

/** How much of it has aired at that moment, 0 to 1. */
export function fractionAired(airing: Airing, nowMs: number): number {
  const start = Date.parse(airing.start);
  const length = Date.parse(airing.stop) - start;
  return length <= 0 ? 1 : Math.min(1, Math.max(0, (nowMs - start) / length));
}

/** The airing on at that moment and the one after it. */
export function nowAndNext(airings: readonly Airing[], ms: number): { now: Airing | null; next: Airing | null } {
  const index = airings.findIndex((airing) => timeOf(airing, ms) === "on-air");
  if (index >= 0) return { now: airings[index] ?? null, next: airings[index + 1] ?? null };
  return { now: null, next: airings.find((airing) => timeOf(airing, ms) === "coming") ?? null };
}

/** "S2 E5", "S2", "" : as much as is known. */
export function episodeMark(airing: { season: number | null; episode: number | null }): string {
  const season = airing.season === null ? "" : `S${airing.season}`;
  const episode = airing.episode === null ? "" : `E${airing.episode}`;
  return [season, episode].filter(Boolean).join(" ");
}

/** The line under a title: episode and its name, the year of a film, why a slate is there. */
export function underTitle(airing: {
  kind?: string;
  season: number | null;
  episode: number | null;
  subtitle: string | null;
  year: number | null;
  reason?: string | null;
}): string {
  if (airing.kind === "slate") return airing.reason ?? "";
  return [
    episodeMark(airing),
    airing.subtitle,
    airing.season === null && airing.year !== null ? String(airing.year) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
