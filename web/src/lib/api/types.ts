/**
 * The API's records under the names the app uses. All of it comes from docs/openapi.json: `make api` renews schema.d.ts.
 * In an answer every field is there; what is not known is null.
 */
import type { components } from "./schema";

type Schemas = components["schemas"];

/** A request as this app sends it: a field is given or left out, never null. */
type Given<T> = { [Field in keyof T]?: NonNullable<T[Field]> };

export interface Page<T> {
  total: number;
  offset: number;
  items: T[];
}

export type SystemInfo = Schemas["System"];

export type JobKind = Schemas["JobKind"] | "sync" | "schedule" | "index" | "breakpoints" | "reindex";
export type JobState = Schemas["JobState"];
/** `resumable`: what was cancelled or failed can go on where it stood. */
export type Job = Omit<Schemas["Job"], "kind"> & { kind: JobKind; resumable?: boolean };

export type LibraryKind = Schemas["LibraryKind"];
/** What a server that lists media adds to a library; a station of before the sync leaves it out. */
export type Library = Omit<Schemas["Library"], "kind"> & {
  kind: LibraryKind | "music_videos";
  key?: string;
  last_sync_at?: string | null;
  state?: "ready" | "unconfirmed" | "error";
  message?: string;
};

export type SourceKind = "folder" | "jellyfin" | "plex";
export type SourceState = Schemas["SourceState"] | "unconfirmed";
export interface PathMapping {
  remote: string;
  local: string;
}
export type Source = Omit<Schemas["Source"], "kind" | "state" | "libraries" | "job"> & {
  kind: SourceKind;
  state: SourceState;
  libraries: Library[];
  job: Job | null;
  rank?: number;
  sync_minutes?: number;
  server?: { name: string; version: string; id: string; user_id: string | null; user_name: string | null } | null;
  has_credentials?: boolean;
  mappings?: PathMapping[];
  webhook_url?: string | null;
};
/** What lets the station into a media server. */
export interface Credentials {
  api_key?: string;
  username?: string;
  password?: string;
  token?: string;
  user_id?: string;
}
export type SourceAddress = { kind: SourceKind; location: string } & Credentials;
export type NewSource = SourceAddress & {
  name?: string;
  library_keys?: string[];
  mappings?: PathMapping[];
  sync_minutes?: number;
};
export type SourceChange = Credentials & {
  name?: string;
  rank?: number;
  sync_minutes?: number;
  mappings?: PathMapping[];
  library_keys?: string[];
};
export interface FoundLibrary {
  key: string;
  name: string;
  kind: string;
  item_count: number | null;
  paths: string[];
}
export type SourceTest = Schemas["SourceTest"] & {
  hint?: string;
  server?: { name: string; version: string; id: string } | null;
  users?: { id: string; name: string; is_admin: boolean }[];
  user_id?: string | null;
  libraries?: FoundLibrary[];
};
export interface MappingTrial {
  results: { remote: string; local: string | null; found: boolean; message: string }[];
}
/** Whether a Jellyfin knows this station as a tuner and guide. */
export interface Registration {
  state: "none" | "registered" | "broken" | "not_possible";
  message: string;
  tuner_id: string | null;
  listings_id: string | null;
  base_url: string;
  channels: number;
}
export type FolderListing = Schemas["FolderListing"];

export const ITEM_KINDS = [
  "movie",
  "episode",
  "music_video",
  "clip",
  "commercial",
  "bumper",
  "promo",
  "ident",
  "psa",
  "trailer",
  "filler",
] as const;
export type ItemKind = Schemas["ItemKind"];
export type ItemState = Schemas["ItemState"];
export type Item = Schemas["Item"];
export type Treatment = NonNullable<Item["treatment"]>;
export type FileStream = Schemas["FileStream"];
export type ItemFile = Schemas["ItemFile"];
export type BreakSource = "chapter" | "edl" | "nfo" | "server" | "detected" | "user";
export interface Breakpoint {
  id: number | null;
  at_seconds: number;
  source: BreakSource;
  confidence: number;
  state: "proposed" | "confirmed" | "rejected";
  note: string;
}
/** What one field says, who says it, and what an edit hides. */
export interface FieldOrigin {
  field: string;
  value: unknown;
  origin: "source" | "edit";
  source_id: number | null;
  overrides: unknown;
  edited_at: string | null;
}
export interface Listing {
  source_item_id: number;
  source_id: number;
  source_name: string;
  library_id: number;
  library_name: string;
  key: string;
  preferred: boolean;
}
/** Scheduling facts come with the sync; a station of before leaves them out. */
export type ItemDetail = Schemas["ItemDetail"] & {
  fields?: FieldOrigin[];
  listings?: Listing[];
  breakpoints?: Breakpoint[];
};
/** Null drops the edit: what the source says is shown again. */
export type ItemChange = Record<string, string | number | string[] | null>;
export interface BulkEdit {
  item_ids?: number[];
  query?: string;
  set: Record<string, string>;
  add: Record<string, string[]>;
  remove: Record<string, string[]>;
}
export interface EditRecord {
  id: number;
  title: string;
  at: string;
  items: number;
  undone: boolean;
}
export interface Collection {
  id: number;
  name: string;
  kind: "manual" | "smart";
  query: string;
  item_count: number;
  total_seconds: number;
  channels: { id: number; number: number; name: string }[];
}
export interface QueryCheck {
  ok: boolean;
  error: { message: string; offset: number; length: number; suggestion: string | null } | null;
  total: number;
}
export interface Completions {
  replace: { from: number; to: number };
  suggestions: { text: string; label: string; kind: string; count: number | null }[];
}
export type FacetCount = Schemas["FacetCount"] & { label?: string };
export type Facets = {
  [Name in "kinds" | "states" | "genres" | "ratings" | "dayparts" | "companies" | "sources"]?: FacetCount[];
};
export type GenreCount = Schemas["GenreCount"];

export type ScheduleType = Schemas["ScheduleType"];
export type ChannelFormat = Schemas["ChannelFormat"];
export type HealthState = Schemas["ChannelHealth"]["state"];
export type Channel = Schemas["Channel"];
/** What POST and PATCH of a channel take; a new one needs a name. */
export type ChannelChange = Omit<Given<Schemas["ChannelRequest"]>, "format"> & { format?: ChannelFormat };
export type ChannelPreview = Schemas["ChannelPreview"];
export type GeneratedSchedule = Schemas["ScheduleExtension"];

export type AiringKind = Schemas["Airing"]["kind"];
export type AiringOrigin = Schemas["AiringOrigin"];
export type Airing = Schemas["Airing"];
export type ChannelSchedule = Schemas["ChannelSchedule"];
export type GuideWindow = Schemas["GuideWindow"];
export type FoundAirings = Schemas["FoundAirings"];
export type ManualEntryResult = Schemas["ManualEntryResult"];

export type Problem = Schemas["Problem"];
