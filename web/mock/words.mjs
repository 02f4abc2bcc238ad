/** Words the pretend network makes its titles and channel names of. */
export const ADJECTIVES = [
  "Late",
  "Silent",
  "Golden",
  "Northern",
  "Hidden",
  "Last",
  "Electric",
  "Midnight",
  "Paper",
  "Broken",
  "Distant",
  "Secret",
  "Wild",
  "Glass",
  "Winter",
  "Little",
  "Crimson",
  "Lost",
  "Open",
  "Second",
];
export const NOUNS = [
  "Picture",
  "Harbour",
  "Signal",
  "Garden",
  "Orchestra",
  "Train",
  "Detective",
  "River",
  "Letter",
  "Island",
  "Summer",
  "Machine",
  "Kitchen",
  "Mountain",
  "Station",
  "Horizon",
  "Theatre",
  "Bridge",
  "Comet",
  "Lighthouse",
];
export const SERIES = [
  "The Lighthouse Keepers",
  "Kitchen Table",
  "Night Desk",
  "Harbour Street",
  "Field Notes",
  "The Long Weekend",
  "Second Unit",
  "Paper Planes",
  "Signal & Noise",
  "Northern Line",
  "Postcards",
  "The Understudies",
  "Ground Control",
  "Small Hours",
];
export const GENRES = [
  "Drama",
  "Comedy",
  "Crime",
  "Documentary",
  "Science Fiction",
  "Adventure",
  "Animation",
  "Music",
  "History",
  "Family",
  "Thriller",
  "Romance",
];
export const CHANNELS = [
  "Matinee",
  "Harbour One",
  "Night Owl",
  "Cartoon Attic",
  "Docs & Facts",
  "Laugh Track",
  "Retro Gold",
  "Science Hour",
  "Crime Scene",
  "Family Room",
  "World Stage",
  "Shorts",
];
export const GROUPS = ["Films", "Series", "Kids", "Factual", "Music"];
export const SENTENCES = [
  "A signal from the harbour brings old friends back to a town that had settled without them.",
  "Three cooks, one kitchen, and a guest who never says what was wrong with the soup.",
  "The night shift finds a tape nobody remembers recording.",
  "What grows in the dark, and the people who spend their lives measuring it.",
  "A train leaves on time for the first time in forty years; nobody is on it.",
  "She has one summer to repair the theatre, and no play.",
];

/** A number in [0, 1) that is the same for the same words, for ever. */
export function chance(...parts) {
  let hash = 2166136261;
  for (const char of parts.join("|")) hash = Math.imul(hash ^ char.codePointAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

export const pick = (list, ...parts) => list[Math.floor(chance(...parts) * list.length)];
