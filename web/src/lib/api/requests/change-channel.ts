import { sendJson } from "@/lib/api/http";
import type { Channel, ChannelChange } from "@/lib/api/types";

export function changeChannel(id: number, change: ChannelChange): Promise<Channel> {
  return sendJson<Channel>("PATCH", `/api/channels/${id}`, change);
}
