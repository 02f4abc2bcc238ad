import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/api/http";
import type { FolderListing } from "@/lib/api/types";

export const foldersQuery = (path: string) =>
  queryOptions({
    queryKey: ["folders", path],
    queryFn: ({ signal }) => getJson<FolderListing>("/api/sources/folders", { query: { path }, signal }),
    staleTime: 10_000,
  });
