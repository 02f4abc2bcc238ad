import { sendJson } from "@/lib/api/http";
import type { Channel, ChannelChange } from "@/lib/api/types";

/** The first seven days of its schedule are made at once. */
export function createChannel(channel: ChannelChange & { name: string }): Promise<Channel> {
  return sendJson<Channel>("POST", "/api/channels", channel);
}
