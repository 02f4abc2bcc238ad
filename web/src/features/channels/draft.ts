import type { Channel, ChannelChange } from "@/lib/api/types";

/** What the editor edits: every field there, so that the preview and the save send the same thing. */
export type Draft = Required<
  Pick<
    ChannelChange,
    "name" | "number" | "grouping" | "schedule_type" | "library_ids" | "genres" | "kinds" | "collection_ids" | "format"
  >
>;

export function draftOf(channel: Channel): Draft {
  return {
    name: channel.name,
    number: channel.number,
    grouping: channel.grouping,
    schedule_type: channel.schedule_type,
    library_ids: channel.library_ids,
    genres: channel.genres,
    kinds: channel.kinds,
    collection_ids: channel.collection_ids,
    format: channel.format,
  };
}

/**
 * Only the fields that differ: a save must not overwrite what somebody else changed meanwhile. That a channel goes by a
 * grid is none of them: keeping the grid makes it so.
 */
export function changesOf(channel: Channel, draft: Draft): ChannelChange {
  const before = draftOf(channel);
  const entries = Object.entries(draft).filter(
    ([field, value]) =>
      JSON.stringify(value) !== JSON.stringify(before[field as keyof Draft]) &&
      !(field === "schedule_type" && value === "grid"),
  );
  return Object.fromEntries(entries);
}

/** The order after one row was taken to another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, i) => i !== from);
  const taken = list[from];
  return taken === undefined ? [...list] : [...rest.slice(0, to), taken, ...rest.slice(to)];
}

/**
 * The numbers to change so that the channels stand in this order: the numbers that are in use stay in use, each channel
 * takes the one of its new place, so that a gap the programmer left stays a gap.
 */
export function renumbered(
  before: readonly { id: number; number: number }[],
  order: readonly { id: number; number: number }[],
): { id: number; number: number }[] {
  const numbers = before.map((channel) => channel.number).sort((a, b) => a - b);
  return order.flatMap((channel, i) => {
    const number = numbers[i];
    return number === undefined || number === channel.number ? [] : [{ id: channel.id, number }];
  });
}
