import type { Channel } from "@/lib/api/types";

/** The channels a viewer can zap through: those on, by number. */
export function lineupOf(channels: readonly Channel[]): Channel[] {
  return channels.filter((channel) => channel.enabled).sort((a, b) => a.number - b.number);
}

/** The channel `steps` further along the lineup, round the end. */
export function stepFrom(lineup: readonly Channel[], number: number, steps: number): Channel | undefined {
  if (lineup.length === 0) return undefined;
  const index = lineup.findIndex((channel) => channel.number === number);
  const from = index >= 0 ? index : steps > 0 ? -1 : 0;
  return lineup[(from + steps + lineup.length) % lineup.length];
}

/** Whether the figures typed are a channel's number and the beginning of no longer one. */
export function isCertain(lineup: readonly Channel[], typed: string): boolean {
  const begun = lineup.filter(({ number }) => String(number).startsWith(typed));
  return begun.length === 1 && String(begun[0]?.number) === typed;
}
