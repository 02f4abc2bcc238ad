import type { TextKey } from "./translate";

export const de: Record<TextKey, string> = {} as Record<TextKey, string>;
