import type { Airing, Channel } from "@/lib/api/types";
import { timeOf } from "@/lib/programme/airing";
import { useAirTime } from "@/lib/time/clock";

const FRAME_MS = 30_000;

/** What the lineup says is on the channel at the moment; null between two of its answers. */
export function onNow(channel: Channel, now: number): Airing | null {
  return [channel.now, channel.next].find((one) => one && timeOf(one, now) === "on-air") ?? null;
}

/** Where the frame on air is, another address every half minute and with every programme; null where there is none. */
export function useFrame(channel: Channel): string | null {
  const now = useAirTime(10_000);
  if (channel.health.state === "slate") return null;
  const frame = Math.floor(now / FRAME_MS);
  return `/api/channels/${channel.id}/thumbnail.jpg?f=${frame}-${onNow(channel, now)?.id ?? ""}`;
}
