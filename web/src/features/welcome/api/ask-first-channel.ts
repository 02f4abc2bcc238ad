import { sendJson } from "@/lib/api/http";

/** The first things found from now on make channel 1, if there is none by then. */
export function askFirstChannel(): Promise<void> {
  return sendJson("POST", "/api/system/first-channel");
}
