import { ADJECTIVES, NOUNS, SENTENCES, SERIES, chance, pick } from "./words.mjs";

const DAY = 86_400_000;
/** What begins sooner is on its way to viewers. */
export const LOCK = 180_000;

/** The airings of one channel on one UTC day; the day starts with what is left of a late film, as real days do. */
function day(channel, dayNumber, catalog) {
  const airings = [];
  let at = dayNumber * DAY;
  for (let i = 0; at < (dayNumber + 1) * DAY; i++) {
    const made = airing(channel, dayNumber, i, at, catalog);
    const end = Math.min(at + made.duration_seconds * 1000, (dayNumber + 1) * DAY);
    airings.push({ ...made, stop: new Date(end).toISOString(), duration_seconds: (end - at) / 1000 });
    at = end;
  }
  return airings;
}

function airing(channel, dayNumber, i, at, catalog) {
  const roll = chance("air", channel.id, dayNumber, i);
  const kind = roll < 0.28 ? "movie" : roll < 0.9 ? "episode" : "clip";
  const series = pick(SERIES, "ser", channel.id, Math.floor(i / 4));
  const film = `The ${pick(ADJECTIVES, channel.id, dayNumber, i)} ${pick(NOUNS, dayNumber, i, channel.id)}`;
  const minutes =
    kind === "movie"
      ? 80 + Math.floor(chance("m", dayNumber, i, channel.id) * 50)
      : kind === "episode"
        ? 24 + Math.floor(chance("e", i, channel.id, dayNumber) * 26)
        : 3 + Math.floor(chance("c", i, channel.id) * 9);
  const id = ((channel.id * 40_000 + (dayNumber % 400) * 100 + i) % 2_000_000_000) + 1;
  const item = catalog.size === 0 ? null : 1 + Math.floor(chance("item", id) * catalog.size);
  return {
    id,
    channel_id: channel.id,
    start: new Date(at).toISOString(),
    duration_seconds: minutes * 60,
    item_id: item,
    kind,
    title: kind === "movie" ? film : kind === "episode" ? series : "Between the programmes",
    subtitle: kind === "episode" ? `${pick(ADJECTIVES, id)} ${pick(NOUNS, "x", id)}` : "",
    season: kind === "episode" ? 1 + (channel.id % 5) : null,
    episode: kind === "episode" ? ((dayNumber * 20 + i) % 13) + 1 : null,
    year: kind === "movie" ? 1958 + (id % 66) : null,
    description: kind === "clip" ? "" : pick(SENTENCES, "s", id),
    genres: kind === "movie" ? ["Drama"] : kind === "episode" ? ["Comedy"] : [],
    origin: "generated",
    rule: kind === "episode" ? "series-in-order" : kind === "movie" ? "shuffle" : "fill",
    reason:
      kind === "episode"
        ? `Next episode of ${series}, which this channel plays in order.`
        : kind === "movie"
          ? "Drawn from 212 films that match this channel; last aired 9 days ago."
          : "Fills the time to the next quarter hour.",
    block: null,
    image_url: item && chance("img", id) > 0.1 ? `/api/catalog/items/${item}/image` : null,
    in_seconds: 0,
    item_seconds: item ? minutes * 60 : null,
    locked: at < Date.now() + LOCK,
    locked_by_hand: false,
  };
}

/** The pretend playout log: any channel, any moment, made when asked for; manual entries on top. */
export function newSchedule(catalog) {
  const manual = new Map();
  const days = new Map();

  function between(channel, from, to) {
    if (channel.matching_items === 0) return [slate(channel, from, to)];
    const found = [];
    for (let d = Math.floor(from / DAY); d <= Math.floor((to - 1) / DAY); d++) {
      const key = `${channel.id}/${d}`;
      if (!days.has(key)) days.set(key, day(channel, d, catalog));
      if (days.size > 6000) days.delete(days.keys().next().value);
      found.push(...days.get(key));
    }
    const own = manual.get(channel.id) ?? [];
    return [...overlaid(found, own)].filter((a) => Date.parse(a.stop) > from && Date.parse(a.start) < to);
  }

  return {
    between,
    at: (channel, now) => {
      const list = between(channel, now - DAY / 4, now + DAY / 2);
      const i = list.findIndex((a) => Date.parse(a.start) <= now && Date.parse(a.stop) > now);
      return { now: list[i] ?? null, next: list[i + 1] ?? null };
    },
    /** What was put over the plan, in the order in which it was; a later one lies over an earlier. */
    over: (channel) => manual.get(channel.id) ?? [],
    put: (channel, list) => void manual.set(channel.id, list),
  };
}

/** The list with the manual entries cut into it. */
function overlaid(list, own) {
  let result = list;
  for (const entry of own) {
    const [from, to] = [Date.parse(entry.start), Date.parse(entry.stop)];
    result = result.flatMap((a) => {
      const [start, stop] = [Date.parse(a.start), Date.parse(a.stop)];
      if (stop <= from || start >= to) return [a];
      const parts = [];
      if (start < from) parts.push({ ...a, stop: entry.start, duration_seconds: (from - start) / 1000 });
      if (stop > to) parts.push({ ...a, start: entry.stop, duration_seconds: (stop - to) / 1000 });
      return parts;
    });
    result.push(entry);
  }
  return result.sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

function slate(channel, from, to) {
  return {
    id: channel.id,
    channel_id: channel.id,
    start: new Date(from).toISOString(),
    stop: new Date(to).toISOString(),
    duration_seconds: (to - from) / 1000,
    item_id: null,
    kind: "slate",
    title: channel.name,
    subtitle: "Nothing to show",
    season: null,
    episode: null,
    year: null,
    description: "",
    genres: [],
    origin: "slate",
    rule: "slate",
    reason: "No item in the chosen libraries matches this channel.",
    block: null,
    image_url: null,
    in_seconds: 0,
    item_seconds: null,
    locked: false,
    locked_by_hand: false,
  };
}
