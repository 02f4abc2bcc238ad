import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { Job } from "@/lib/api/types";

/** Newest first, at most a hundred. While something runs it is asked for every two seconds, besides the events. */
export const jobsQuery = queryOptions({
  queryKey: ["jobs"],
  queryFn: ({ signal }) => getJson<Job[]>("/api/jobs", { signal }),
  staleTime: 5_000,
  refetchInterval: (query) => (query.state.data?.some(isActive) ? 2_000 : false),
});

/** A scan that was stopped keeps what it had read; asked for again it goes on from there. */
export function goesOn(job: Job): boolean {
  return job.kind === "scan" && (job.state === "failed" || job.state === "cancelled");
}

export function isActive(job: Job): boolean {
  return job.state === "running" || job.state === "queued";
}
