import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/api/http";
import type { Registration } from "@/lib/api/types";

export const registrationQuery = (source: number) =>
  queryOptions({
    queryKey: ["sources", source, "registration"],
    queryFn: ({ signal }) => getJson<Registration>(`/api/sources/${source}/registration`, { signal }),
    staleTime: 30_000,
  });

/** Makes this station a tuner and guide of that Jellyfin, or repairs what is there; twice is as once. */
export function register(source: number, base_url: string): Promise<Registration> {
  return sendJson<Registration>("PUT", `/api/sources/${source}/registration`, { base_url });
}

export function unregister(source: number): Promise<void> {
  return sendJson("DELETE", `/api/sources/${source}/registration`);
}
