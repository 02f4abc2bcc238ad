import type { PathMapping, SourceAddress, SourceKind } from "@/lib/api/types";

/** How a Jellyfin is entered. */
export type Way = "key" | "password";

/** What a person has said so far about a source that is being added. */
export interface Draft {
  kind: SourceKind;
  location: string;
  way: Way;
  api_key: string;
  username: string;
  password: string;
  token: string;
  user_id: string | null;
  /** Null: all there are. */
  library_keys: string[] | null;
  mappings: PathMapping[];
}

export function newDraft(kind: SourceKind): Draft {
  return {
    kind,
    location: "",
    way: "key",
    api_key: "",
    username: "",
    password: "",
    token: "",
    user_id: null,
    library_keys: null,
    mappings: [],
  };
}

/** The address with what lets the station in, nothing that is empty; a bare host is taken as http. */
export function addressOf(draft: Draft): SourceAddress {
  const { kind, user_id } = draft;
  if (kind === "folder") return { kind, location: draft.location };
  const typed = draft.location.trim();
  const address: SourceAddress = { kind, location: /^https?:\/\//i.test(typed) ? typed : `http://${typed}` };
  if (kind === "plex") {
    if (draft.token.trim()) address.token = draft.token.trim();
  } else if (draft.way === "key") {
    if (draft.api_key.trim()) address.api_key = draft.api_key.trim();
  } else if (draft.username.trim()) {
    address.username = draft.username.trim();
    if (draft.password) address.password = draft.password;
  }
  if (user_id !== null) address.user_id = user_id;
  return address;
}

/** Whether the station has been told how to come in. */
export function hasCredentials({ api_key, token, password }: SourceAddress): boolean {
  return Boolean(api_key ?? token ?? password);
}

/** The rows that are filled in. */
export function usable(mappings: readonly PathMapping[]): PathMapping[] {
  return mappings.filter(({ remote, local }) => remote.trim() !== "" && local.trim() !== "");
}
