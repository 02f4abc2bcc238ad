import type { NetworkDiff } from "@/lib/api/grid";
import { sendFile } from "@/lib/api/http";

/** Where the whole network is to be had as one file. */
export const NETWORK_FILE = "/api/network.yaml";

const asYaml = (text: string) => new Blob([text], { type: "text/yaml" });

/** What applying the file would change. Nothing is stored. */
export const compareNetwork = (text: string) => sendFile<NetworkDiff>("POST", "/api/network/diff", asYaml(text));

/** Makes the network as the file says, all of it or nothing; `prune`: channels go that are not in it. */
export const applyNetwork = (text: string, prune: boolean) =>
  sendFile<NetworkDiff>("PUT", `${NETWORK_FILE}?prune=${prune}`, asYaml(text));
