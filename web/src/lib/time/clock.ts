import { useSyncExternalStore } from "react";

/** What to add to this device's clock to get the server's; a phone may be minutes off and the guide must not be. */
let serverAheadMs = 0;

/** The server said `iso` when this device's clock showed `deviceMs`. Less than two seconds apart counts as the same. */
export function setServerNow(iso: string, deviceMs: number): void {
  const ahead = Date.parse(iso) - deviceMs;
  serverAheadMs = Number.isFinite(ahead) && Math.abs(ahead) > 2_000 ? ahead : 0;
}

/** Air time now, in milliseconds since the epoch. */
export function airNow(): number {
  return Date.now() + serverAheadMs;
}

/** Air time, cut to whole steps, so a component renders once per step and not more. */
export function useAirTime(stepMs: number): number {
  return useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, Math.min(stepMs, 1_000));
      return () => clearInterval(timer);
    },
    () => Math.floor(airNow() / stepMs) * stepMs,
  );
}
