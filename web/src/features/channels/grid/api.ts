import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/api/http";
import type { BreakTemplate, Grid } from "@/lib/api/grid";
import type { BreakTrial, GridTrial } from "@/lib/api/types";

const DAYS = 7;

/** A channel's grid; for a channel that has none, one to start from, made of its filter. */
export const gridQuery = (channel: number) =>
  queryOptions({
    queryKey: ["grid", channel],
    queryFn: ({ signal }) => getJson<Grid>(`/api/channels/${channel}/grid`, { signal }),
    // What is being edited must not be replaced under the editor's hands.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

/** Keeps the grid and plans anew what no player has been told of yet. */
export const keepGrid = (channel: number, grid: Grid) => sendJson<Grid>("PUT", `/api/channels/${channel}/grid`, grid);

/** The coming days as this grid would make them. Nothing is stored; the former answer stays while the next is made. */
export const gridTrialQuery = (channel: number, grid: Grid) =>
  queryOptions({
    queryKey: ["grid", channel, "trial", grid],
    queryFn: ({ signal }) =>
      sendJson<GridTrial>("POST", `/api/channels/${channel}/grid/try?days=${DAYS}`, grid, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 30_000,
    retry: false,
  });

/** An hour as this break template would make it, with the station's real clips. Nothing is stored. */
export const breakTrialQuery = (
  channel: number,
  trial: { template: BreakTemplate; programme_minutes: number; slot_minutes: number },
) =>
  queryOptions({
    queryKey: ["grid", channel, "break", trial],
    queryFn: ({ signal }) => sendJson<BreakTrial>("POST", `/api/channels/${channel}/grid/try-break`, trial, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 30_000,
    retry: false,
  });
