/** On what terms a clip airs in breaks, with nothing missing: the API's records may leave anything out. */
import type { Weekday } from "./grid";

export interface SpotFlight {
  /** Broadcast days, both included: "2026-12-24". */
  first: string;
  last: string;
}

export interface SpotWindow {
  /** Empty for all. */
  days: Weekday[];
  from: string;
  /** Not after `from`: of the next day. */
  to: string;
}

export interface SpotTerms {
  company: string;
  category: string;
  /** How often compared with others; 0 for only when nothing else fits. */
  weight: number;
  /** 0 for what the break template says. */
  minimum_interval_minutes: number;
  flights: SpotFlight[];
  windows: SpotWindow[];
  /** 0 for no limit. */
  caps: { per_hour: number; per_daypart: number; per_day: number };
  channel_ids: number[];
}
