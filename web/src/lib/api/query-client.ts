import { QueryClient } from "@tanstack/react-query";
import { RequestFailure } from "./http";

/** Server state lives here and nowhere else; server-sent events, not polling, make it stale. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
        retryDelay: (attempt) => Math.min(800 * 2 ** attempt, 8_000),
      },
    },
  });
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof RequestFailure && (error.status === 0 || error.status >= 502);
}
