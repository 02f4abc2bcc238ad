/** What is to be put right in the terms of a spot before they can be kept. Pure. */
import type { ItemKind } from "@/lib/api/types";
import type { SpotFlight, SpotTerms } from "@/lib/api/spot";

const NOT_IN_BREAKS: ItemKind[] = ["movie", "episode"];

export const airsInBreaks = (kind: ItemKind): boolean => !NOT_IN_BREAKS.includes(kind);

/** The weights that there are words for. */
export const WEIGHTS = [0, 1, 2, 4, 10] as const;
export const HEAVIEST = 100;

export const isNamedWeight = (weight: number): weight is (typeof WEIGHTS)[number] =>
  WEIGHTS.some((one) => one === weight);

export type FlightMistake = "missing" | "backwards";

export function mistakeOf({ first, last }: SpotFlight): FlightMistake | null {
  if (first === "" || last === "") return "missing";
  return last < first ? "backwards" : null;
}

export const canBeKept = (terms: SpotTerms): boolean =>
  terms.flights.every((flight) => mistakeOf(flight) === null) &&
  terms.windows.every(({ from, to }) => from !== "" && to !== "");

/** Flights that are over, by today's date: nothing of them airs any more. */
export const isOver = (flight: SpotFlight, today: string): boolean => mistakeOf(flight) === null && flight.last < today;

/** Whether none of the flights is still to come or running, and there are some. */
export const isGrounded = (flights: readonly SpotFlight[], today: string): boolean =>
  flights.length > 0 && flights.every((flight) => isOver(flight, today));
