/**
 * The programme grid of a channel as it is edited. The API's records are flat, with everything that may be left out; here each
 * kind of content and of date has the fields that count, and nothing is missing.
 */
import type { ItemKind } from "./types";

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const CONTENT_KINDS = ["filtered", "query", "series", "playlist", "delayed", "rerun", "mix", "off_air"] as const;
export type Content =
  | { kind: "filtered"; library_ids: number[]; genres: string[]; item_kinds: ItemKind[]; collection_ids: number[] }
  | { kind: "query"; query: string }
  | { kind: "series"; series_ids: number[] }
  | { kind: "playlist"; collection_id: number }
  | { kind: "delayed"; channel_id: number; delay_minutes: number }
  | { kind: "rerun"; block: string; days_back: number }
  | { kind: "mix"; parts: Part[] }
  | { kind: "off_air"; collection_id?: number | null };

/** A content that shares the air time of a mix by its weight; it is none that airs what was aired, and no mix. */
export interface Part {
  content: Content;
  weight: number;
}

export const ORDERS = ["episodes", "shuffle", "random", "chronological", "playlist", "strip", "marathon"] as const;
export type Order = (typeof ORDERS)[number];
export type Amount =
  | { kind: "fill" }
  | { kind: "items"; count: number }
  | { kind: "lasting"; minutes: number }
  | { kind: "until"; time: string };
export const STARTS = ["soft", "hard", "follow"] as const;
export const ALIGNMENTS = [0, 5, 10, 15, 20, 30, 60];

export interface Block {
  /** Short and lasting: what the block remembers is kept under it. */
  id: string;
  title: string;
  /** "20:00" on the channel's wall clock; before the day's start it means the early hours of the next calendar day. */
  start: string;
  minutes: number;
  content: Content;
  order: Order;
  amount: Amount;
  start_mode: (typeof STARTS)[number];
  /** How late it may begin; null for as late as that takes. */
  grace_minutes: number | null;
  /** Programmes begin on multiples of so many minutes of the hour; 0 for back to back. */
  align_minutes: number;
  when_long: "cut" | "slide";
  when_short: "fill" | "next";
  when_late: "begin_late" | "join";
  /** Name of the break template. */
  breaks: string | null;
}

export interface DayTemplate {
  name: string;
  blocks: Block[];
}

export interface Daypart {
  name: string;
  from: string;
  to: string;
  /** Empty for all. */
  days: Weekday[];
  /** What is rated above this age does not air; null for no limit. */
  oldest_audience: number | null;
  /** Whether what has no rating may air. */
  unrated: boolean;
}

/** What airs in the spots of a break. */
export const FILLS = ["commercials", "bumpers", "static_card", "music_with_card", "next_at_once"] as const;
export const PLACES = ["before", "inside", "after"] as const;
export const ROLES = ["bumper_out", "spots", "promo", "ident", "bumper_in", "rating_card", "up_next_card"] as const;
export type Role = (typeof ROLES)[number];

/** One position of a break. */
export interface Avail {
  role: Role;
  /** Only clips about this; empty for any. */
  category: string;
  /** Of a card; 0 otherwise. */
  minimum_seconds: number;
  maximum_seconds: number;
  /** The breaks it is part of. */
  places: (typeof PLACES)[number][];
}

export const INSIDES = ["nowhere", "breakpoints", "interval"] as const;
/** Where a programme is interrupted; what its kind does not ask for may be null. */
export type Inside =
  | { kind: "nowhere" }
  | {
      kind: "breakpoints";
      from_start_seconds: number;
      from_end_seconds: number;
      shortest_act_seconds: number;
      most: number;
    }
  | { kind: "interval"; every_seconds: number; from_start_seconds: number; from_end_seconds: number; most: number };

export interface Separation {
  one_per_company: boolean;
  one_per_category: boolean;
  spot_minutes: number;
  /** 0 for any distance. */
  company_minutes: number;
  category_minutes: number;
}

/** Where breaks go, how long they are and what they are made of. */
export interface BreakTemplate {
  name: string;
  fill: (typeof FILLS)[number];
  before: boolean;
  after: boolean;
  inside: Inside;
  shortest_seconds: number;
  usual_seconds: number;
  longest_seconds: number;
  /** Minutes of breaks kept free for each hour of programme, besides what alignment leaves. */
  load_minutes: number;
  /** In order; exactly one is for spots, in all places. */
  avails: Avail[];
  separation: Separation;
  /** What clips are taken from; null for every clip there is. */
  spots: Content | null;
}

/** Dates are "2026-12-24", or "12-24" where they come back every year. */
export type When =
  | { kind: "between"; first: string; last: string }
  | { kind: "yearly"; first: string; last: string }
  | { kind: "nth_weekday"; nth: number; weekday: Weekday; month: number }
  | { kind: "easter"; first_day: number; last_day: number };

export interface Override {
  name: string;
  when: When;
  template: string;
  /** The highest wins; of equals the one that comes first. */
  priority: number;
  /** The last day on which it may happen. */
  expires: string | null;
}

export interface Grid {
  zone: string;
  day_start: string;
  dayparts: Daypart[];
  templates: DayTemplate[];
  /** A day without a template has no blocks. */
  week: Partial<Record<Weekday, string | null>>;
  overrides: Override[];
  /** What airs where no block is. */
  otherwise: Content;
  filler: Content;
  /** Items that do not air on this channel. */
  never: number[];
  /** Name of the break template of blocks that name none; null: a rest is a card. */
  breaks: string | null;
  break_templates: BreakTemplate[];
  /** Channels on which nothing airs at the time that it airs on this one. */
  apart_from?: number[];
}

export interface NetworkChange {
  what: "channel" | "grid" | "collection" | "clip";
  name: string;
  change: "added" | "changed" | "removed" | "unchanged";
  lines: string[];
}

export interface NetworkDiff {
  changes: NetworkChange[];
  problems: { line: number; column: number; message: string }[];
}
