import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { SystemInfo } from "@/lib/api/types";
import { setServerNow } from "@/lib/time/clock";

export const systemQuery = queryOptions({
  queryKey: ["system"],
  queryFn: async ({ signal }) => {
    const asked = Date.now();
    const system = await getJson<SystemInfo>("/api/system", { signal });
    setServerNow(system.now, (asked + Date.now()) / 2);
    return system;
  },
  staleTime: 60_000,
});
