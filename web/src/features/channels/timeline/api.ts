import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson, sendJson, withQuery } from "@/lib/api/http";
import type {
  EntryChange,
  Finding,
  GeneratedSchedule,
  ManualEntryResult,
  PlanMode,
  Rundown,
  UndoStep,
} from "@/lib/api/types";
import type { Draft } from "./axis";

const DAYS = 7;
const iso = (ms: number) => new Date(ms).toISOString();

export const changeEntry = (id: number, change: EntryChange) =>
  sendJson<ManualEntryResult>("PATCH", `/api/schedules/${id}`, change);

export const removeEntry = (id: number) => sendJson<ManualEntryResult>("DELETE", `/api/schedules/${id}`);

export const undoEdits = (steps: UndoStep[]) => sendJson<ManualEntryResult>("POST", "/api/schedules/undo", { steps });

/** Puts a draft where it is; tried, nothing is stored. */
export function putDraft(channel: number, draft: Draft, tried: boolean, signal?: AbortSignal) {
  const query = { dry_run: tried || undefined };
  if (draft.entry === null)
    return sendJson<ManualEntryResult>(
      "POST",
      withQuery("/api/schedules", query),
      { channel_id: channel, item_id: draft.item?.id, start: iso(draft.start) },
      signal,
    );
  const length = { end: iso(draft.end), in_seconds: draft.inSeconds };
  const change = draft.verb === "move" ? { start: iso(draft.start) } : { start: iso(draft.start), ...length };
  return sendJson<ManualEntryResult>(
    "PATCH",
    withQuery(`/api/schedules/${draft.entry.airing.id}`, query),
    change,
    signal,
  );
}

/** What the station says of a draft; the former answer stays while the next is worked out. */
export const draftQuery = (channel: number, draft: Draft) =>
  queryOptions({
    queryKey: ["draft", channel, draft.entry?.key, draft.item?.id, draft.verb, draft.start, draft.end],
    queryFn: ({ signal }) => putDraft(channel, draft, true, signal),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    gcTime: 10_000,
    retry: false,
  });

export const generate = (channel: number, mode: PlanMode, tried: boolean) =>
  sendJson<GeneratedSchedule>("POST", `/api/channels/${channel}/generate-schedule`, {
    days: DAYS,
    mode,
    dry_run: tried,
  });

export const planTrialQuery = (channel: number, mode: PlanMode) =>
  queryOptions({
    queryKey: ["schedule", "trial", channel, mode],
    queryFn: () => generate(channel, mode, true),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

/** Acts, spots and cards of what has breaks. */
export const rundownQuery = (channel: number, from: number, to: number) =>
  queryOptions({
    queryKey: ["schedule", "rundown", channel, from, to],
    queryFn: ({ signal }) =>
      getJson<Rundown>(`/api/channels/${channel}/rundown`, { query: { from: iso(from), to: iso(to) }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: 1,
  });

/** What is to be put right in the coming days as they are stored. */
export const checkQuery = (channel: number) =>
  queryOptions({
    queryKey: ["schedule", "check", channel],
    queryFn: ({ signal }) =>
      getJson<{ findings: Finding[] }>(`/api/channels/${channel}/grid/check`, { query: { days: DAYS }, signal }),
    staleTime: 60_000,
  });
