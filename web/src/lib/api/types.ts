/**
 * What the server says, as docs/openapi.json describes it: snake_case, ISO-8601 UTC instants, durations in seconds.
 * Nothing here is optional in an answer; what may be missing is null.
 */

export interface Page<T> {
  total: number;
  offset: number;
  items: T[];
}

export interface SystemInfo {
  name: string;
  version: string;
  first_run: boolean;
  demo: boolean;
  now: string;
  uptime_seconds: number;
  ffmpeg: { available: boolean; path: string | null; version: string | null };
  data: { path: string; free_bytes: number; total_bytes: number };
  network: { base_url: string };
  viewers: number;
  transcodes: { running: number; limit: number };
}

export type JobKind = "scan" | "demo" | "schedule" | "index";
export type JobState = "queued" | "running" | "done" | "failed" | "cancelled";

export interface Job {
  id: number;
  kind: JobKind;
  subject: number | string | null;
  title: string;
  state: JobState;
  step: string | null;
  done: number;
  total: number;
  fraction: number | null;
  rate_per_second: number | null;
  seconds_left: number | null;
  message: string | null;
  created_at: string;
  started_at: string | null;
  ended_at: string | null;
}

export type LibraryKind = "movies" | "shows" | "clips" | "mixed";

export interface Library {
  id: number;
  source_id: number;
  name: string;
  kind: LibraryKind;
  item_count: number;
}

export type SourceState = "ready" | "scanning" | "unavailable" | "error";

export interface Source {
  id: number;
  kind: "folder";
  name: string;
  location: string;
  state: SourceState;
  message: string | null;
  last_scan_at: string | null;
  created_at: string;
  libraries: Library[];
  counts: { items: number; files: number; unusable: number; unavailable: number };
  job: Job | null;
}

export interface SourceTest {
  ok: boolean;
  message: string;
  video_files: number;
  examples: string[];
}

export interface FolderListing {
  path: string;
  parent: string | null;
  entries: { name: string; path: string }[];
}

export type ItemKind = "movie" | "episode" | "clip";
export type ItemState = "available" | "unavailable" | "unusable" | "pending";
export type Treatment = "copy" | "copy_video" | "transcode" | "card";

export interface Item {
  id: number;
  kind: ItemKind;
  title: string;
  series_id: number | null;
  series_title: string | null;
  season: number | null;
  episode: number | null;
  year: number | null;
  genres: string[];
  description: string | null;
  duration_seconds: number;
  library_id: number;
  source_id: number;
  state: ItemState;
  reason: string | null;
  image_url: string | null;
  added_at: string;
  video: {
    codec: string;
    width: number;
    height: number;
    frame_rate: number;
    dynamic_range: string | null;
    interlaced: boolean;
  } | null;
  audio: { codec: string; channels: number; language: string | null }[];
  treatment: Treatment | null;
}

export interface FileStream {
  index: number;
  kind: string;
  codec: string;
  profile: string | null;
  width: number | null;
  height: number | null;
  frame_rate: number | null;
  channels: number | null;
  sample_rate: number | null;
  language: string | null;
  title: string | null;
  is_default: boolean;
  forced: boolean;
}

export interface ItemFile {
  id: number;
  path: string;
  size_bytes: number;
  container: string | null;
  duration_seconds: number | null;
  state: ItemState;
  reason: string | null;
  streams: FileStream[];
}

export interface ItemDetail extends Item {
  files: ItemFile[];
  chapters: { start_seconds: number; end_seconds: number; title: string | null }[];
  airings: { channel_id: number; channel_number: number; channel_name: string; start: string; stop: string }[];
}

export interface ItemChange {
  title?: string;
  genres?: string[];
  year?: number | null;
  description?: string;
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface Facets {
  kinds: FacetCount[];
  states: FacetCount[];
  genres: FacetCount[];
}

export interface GenreCount {
  name: string;
  count: number;
}

export type ScheduleType = "genre_auto" | "manual";

export interface ChannelFormat {
  packaging: "ts" | "fmp4";
  video: "h264" | "hevc";
  target_seconds: number;
  max_height: number;
}

export type HealthState = "ok" | "warning" | "slate";

export interface Channel {
  id: number;
  number: number;
  name: string;
  grouping: string | null;
  enabled: boolean;
  schedule_type: ScheduleType;
  library_ids: number[];
  genres: string[];
  kinds: ItemKind[];
  format: ChannelFormat;
  schedule_generated_through: string | null;
  health: { state: HealthState; hours_ahead: number; message: string | null };
  viewers: number;
  now: Airing | null;
  next: Airing | null;
  matching_items: number;
  urls: { hls: string; ts: string; m3u: string; xmltv: string; logo: string };
  created_at: string;
  updated_at: string;
}

/** What POST and PATCH of a channel take; every field but the name may be left out. */
export interface ChannelChange {
  name?: string;
  number?: number;
  grouping?: string;
  enabled?: boolean;
  schedule_type?: ScheduleType;
  library_ids?: number[];
  genres?: string[];
  kinds?: ItemKind[];
  format?: ChannelFormat;
}

export interface ChannelPreview {
  matching_items: number;
  total_seconds: number;
  message: string | null;
  airings: Airing[];
}

export interface GeneratedSchedule {
  channel_id: number;
  added: number;
  generated_through: string | null;
  message: string;
}

export type AiringKind = ItemKind | "slate";
export type AiringOrigin = "generated" | "manual" | "slate";

export interface Airing {
  id: number;
  channel_id: number;
  start: string;
  stop: string;
  duration_seconds: number;
  item_id: number | null;
  kind: AiringKind;
  title: string;
  subtitle: string | null;
  season: number | null;
  episode: number | null;
  year: number | null;
  description: string | null;
  genres: string[];
  origin: AiringOrigin;
  rule: string | null;
  reason: string | null;
  image_url: string | null;
  locked: boolean;
}

export interface ChannelSchedule {
  channel_id: number;
  airings: Airing[];
}

export interface GuideWindow {
  from: string;
  to: string;
  channels: ChannelSchedule[];
}

export interface ManualEntryResult {
  entry: Airing;
  replaced: number[];
  message: string | null;
}

/** application/problem+json. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string | null;
  code: string;
  errors: { field: string; message: string }[];
}
