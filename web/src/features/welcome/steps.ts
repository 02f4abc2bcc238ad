/** The three steps from nothing to a television, in their order. */
export const STEPS = ["media", "name", "watch"] as const;

export type Step = (typeof STEPS)[number];
