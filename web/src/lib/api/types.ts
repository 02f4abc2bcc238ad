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

export type JobKind = Schemas["JobKind"];
export type JobState = Schemas["JobState"];
export type Job = Schemas["Job"];

export type AsRunEvent = Schemas["AsRunEvent"];
export type AsRunPage = Schemas["AsRunPage"];
export type AsRunDay = Schemas["AsRunDay"];
export type AsRunDays = Schemas["AsRunDays"];
export type AsRunTally = Schemas["AsRunTally"];

export type LibraryKind = Schemas["LibraryKind"];
export type Library = Schemas["Library"];

export type Source = Schemas["Source"];
export type SourceKind = Source["kind"];
export type SourceState = Schemas["SourceState"];
export type PathMapping = Schemas["PathMapping"];
/** What POST and PATCH of a source take; a new one needs a place. */
export type SourceChange = Given<Schemas["SourceRequest"]>;
export type NewSource = SourceChange & { kind: SourceKind; location: string };
/** Where a source is and what lets the station in. */
export type SourceAddress = Omit<NewSource, "name" | "rank" | "sync_minutes" | "library_keys" | "mappings">;
export type FoundLibrary = Schemas["FoundLibrary"];
export type SourceTest = Schemas["SourceTest"];
export type MappingTrial = Schemas["MappingTrial"];
/** Whether a Jellyfin knows this station as a tuner and guide. */
export type Registration = Schemas["Registration"];
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
export type Breakpoint = Schemas["Breakpoint"];
export type ItemMarker = Schemas["ItemMarker"];
/** What one field says, who says it, and what an edit hides. */
export type FieldOrigin = Schemas["FieldOrigin"];
export type Listing = Schemas["ItemListing"];
export type ItemDetail = Schemas["ItemDetail"];
/** Null drops the edit: what the source says is shown again. */
export type ItemChange = Schemas["ItemEditRequest"];
export type BulkChange = Pick<Schemas["BulkEditRequest"], "item_ids" | "query"> & {
  set: Record<string, string>;
  add: Record<string, string[]>;
  remove: Record<string, string[]>;
};
export type BulkEdit = Schemas["BulkEdit"];
export type UndoneEdit = Schemas["UndoneEdit"];
export type ItemEdit = Schemas["ItemEdit"];
export type Series = Schemas["Series"];
export type SeriesDetail = Schemas["SeriesDetail"];
export type Collection = Schemas["Collection"] & { kind: NonNullable<Schemas["CollectionKind"]> };
export type CollectionChange = Given<Schemas["CollectionRequest"]>;
export type CollectionPreview = Schemas["CollectionPreview"];
export type QueryCheck = Schemas["QueryCheck"];
export type Completions = Schemas["Suggestions"];
export type FacetCount = Schemas["FacetCount"];
export type Facets = Schemas["Facets"];
export type GenreCount = Schemas["GenreCount"];

export type ScheduleType = Schemas["ScheduleType"];
export type ChannelFormat = Schemas["ChannelFormat"];
export type HealthState = Schemas["ChannelHealth"]["state"];
export type Channel = Schemas["Channel"];
/** What POST and PATCH of a channel take; a new one needs a name. */
export type ChannelChange = Omit<Given<Schemas["ChannelRequest"]>, "format"> & { format?: ChannelFormat };
export type ChannelPreview = Schemas["ChannelPreview"];
export type GeneratedSchedule = Schemas["ScheduleExtension"];

/** Something to put right in a programme grid: where, why, and what to do. */
export type Finding = Schemas["GridFinding"];
export type DayHealth = Schemas["GridDay"];
/** What a grid would make of the coming days. */
export type GridTrial = Schemas["GridTrial"];
export type ChangedSpots = Schemas["ChangedSpots"];
export type PlanDifference = Schemas["PlanDifference"];

export type AiringKind = Schemas["Airing"]["kind"];
export type AiringOrigin = Schemas["AiringOrigin"];
export type Airing = Schemas["Airing"];
export type ChannelSchedule = Schemas["ChannelSchedule"];
export type GuideWindow = Schemas["GuideWindow"];
export type FoundAirings = Schemas["FoundAirings"];
/** What an edit of a schedule did, or would do. */
export type ManualEntryResult = Schemas["ManualEntryResult"];
export type EntryChange = Given<Schemas["EntryChangeRequest"]>;
/** The break level of a schedule: acts of programmes, spots and cards. */
export type Rundown = Schemas["Rundown"];
export type Piece = Schemas["RundownPiece"];
/** A slot as a break template would fill it. */
export type BreakTrial = Schemas["BreakTrial"];
export type UndoStep = Schemas["UndoStep"];
/** What becomes of what is planned already when planning goes on. */
export type PlanMode = NonNullable<Schemas["PlanMode"]>;

export type Problem = Schemas["Problem"];
