/** A hue of its own for anything with a name, the same on every screen: channel logos and picture placeholders use it. */
export function hueOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  const hue = (hash >>> 0) % 300;
  // 350..50 is the tally light's red-orange, kept for what is on air.
  return hue + 50;
}
