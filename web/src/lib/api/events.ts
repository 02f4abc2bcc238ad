import type { QueryClient } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

type EventName = "job" | "source" | "catalog" | "channel" | "schedule" | "viewers" | "collection" | "edit";

/** Which cached answers each event makes stale. */
const STALE: Record<EventName, string[][]> = {
  job: [["jobs"], ["sources"]],
  source: [["sources"], ["catalog", "libraries"], ["system"]],
  catalog: [["catalog"], ["sources"], ["collections"]],
  collection: [["collections"], ["catalog", "facets"], ["channels"]],
  edit: [["catalog"], ["collections"]],
  channel: [["channels"], ["system"]],
  schedule: [["schedule"], ["guide"], ["channels"]],
  viewers: [["channels"], ["system"]],
};

/** A scan sends an event per file; the screen needs one refresh per this many milliseconds. */
const CALM_MS = 1_000;

/** Keeps the cache true while the app is open. Answers whether the line to the server stands. */
export function useServerEvents(): "connecting" | "open" | "lost" {
  const client = useQueryClient();
  const [line, setLine] = useState<"connecting" | "open" | "lost">("connecting");
  useEffect(() => {
    const source = new EventSource("/api/events");
    const calm = calmInvalidation(client);
    source.onopen = () => {
      // What happened while the line was down is unknown, so everything is asked again.
      setLine((before) => {
        if (before === "lost") void client.invalidateQueries();
        return "open";
      });
    };
    source.onerror = () => setLine("lost");
    for (const name of Object.keys(STALE) as EventName[]) {
      source.addEventListener(name, () => calm.mark(STALE[name]));
    }
    return () => {
      source.close();
      calm.stop();
    };
  }, [client]);
  return line;
}

function calmInvalidation(client: QueryClient) {
  const waiting = new Map<string, string[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    for (const queryKey of waiting.values()) void client.invalidateQueries({ queryKey });
    waiting.clear();
  };
  return {
    mark(keys: string[][]) {
      for (const key of keys) waiting.set(key.join("/"), key);
      timer ??= setTimeout(flush, CALM_MS);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
