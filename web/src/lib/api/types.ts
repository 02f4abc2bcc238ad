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

export type LibraryKind = Schemas["LibraryKind"];
export type Library = Schemas["Library"];

export type SourceState = Schemas["SourceState"];
export type Source = Schemas["Source"];
export type SourceTest = Schemas["SourceTest"];
export type FolderListing = Schemas["FolderListing"];

export type ItemKind = Schemas["ItemKind"];
export type ItemState = Schemas["ItemState"];
export type Item = Schemas["Item"];
export type Treatment = NonNullable<Item["treatment"]>;
export type FileStream = Schemas["FileStream"];
export type ItemFile = Schemas["ItemFile"];
export type ItemDetail = Schemas["ItemDetail"];
export type ItemChange = Given<Schemas["ItemEditRequest"]>;
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

export type AiringKind = Schemas["Airing"]["kind"];
export type AiringOrigin = Schemas["AiringOrigin"];
export type Airing = Schemas["Airing"];
export type ChannelSchedule = Schemas["ChannelSchedule"];
export type GuideWindow = Schemas["GuideWindow"];
export type FoundAirings = Schemas["FoundAirings"];
export type ManualEntryResult = Schemas["ManualEntryResult"];

export type Problem = Schemas["Problem"];
