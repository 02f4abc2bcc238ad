import { useQuery } from "@tanstack/react-query";
import { testSource } from "@/lib/api/requests/test-source";
import type { SourceAddress } from "@/lib/api/types";
import { useDebounced } from "@/lib/use-debounced";

const SETTLE_MS = 600;
let tests = 0;
const numbers = new Map<string, number>();

/** A number in place of the address in the cache's keys, so that no password stands there. */
function numberOf(text: string): number {
  const known = numbers.get(text) ?? ++tests;
  numbers.set(text, known);
  return known;
}

/** Tries the address by itself whenever typing has paused; what is found belongs to exactly this address. */
export function useSourceTest(address: SourceAddress) {
  const text = JSON.stringify(address);
  const settled = useDebounced(text, SETTLE_MS);
  const wanted = address.location.replace(/^https?:\/\//, "").length > 2;
  const test = useQuery({
    queryKey: ["source-test", numberOf(settled)],
    queryFn: ({ signal }) => testSource(JSON.parse(settled) as SourceAddress, signal),
    enabled: wanted && settled === text,
    staleTime: 10_000,
    gcTime: 60_000,
    retry: false,
  });
  const current = settled === text;
  return {
    found: wanted && current ? test.data : undefined,
    error: current ? test.error : null,
    looking: wanted && (!current || test.isFetching),
    again: () => void test.refetch(),
  };
}
