/** Small things this device remembers for its viewer. Storage may be forbidden or full: then nothing is remembered. */
type Name = "theme" | "language" | "channel" | "last-channel" | "volume" | "muted" | "library-view" | "captions";

export const remembered = {
  get(name: Name): string | null {
    try {
      return localStorage.getItem(`genlock.${name}`);
    } catch {
      return null;
    }
  },
  set(name: Name, value: string): void {
    try {
      localStorage.setItem(`genlock.${name}`, value);
    } catch {
      // Nothing depends on it.
    }
  },
};
