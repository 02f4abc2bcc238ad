import { ADJECTIVES, GENRES, NOUNS, SENTENCES, SERIES, chance, pick } from "./words.mjs";

const READ = { state: "ready", message: "", last_sync_at: "2026-11-20T03:00:00.000Z" };

/** The pretend library: `size` items, each made from its id alone, so that a hundred thousand cost no memory. */
export function newCatalog(size) {
  const edits = new Map();
  const cache = new Map();

  function item(id) {
    if (!Number.isInteger(id) || id < 1 || id > size) return null;
    let made = cache.get(id);
    if (!made) {
      made = makeItem(id);
      cache.set(id, made);
    }
    return edits.has(id) ? { ...made, ...edits.get(id) } : made;
  }

  const all = () => Array.from({ length: size }, (_, i) => item(i + 1));

  function matches(query) {
    const asked = query.get("query") ?? "";
    // Of the query language the pretend station knows words and genre:…
    const genre = /genre:"?([\w ]+)/.exec(asked)?.[1];
    const q = (query.get("q") ?? (/[:<>=]/.test(asked) ? "" : asked)).toLowerCase();
    const want = (name) => query.get(name) || null;
    return all().filter(
      (one) =>
        (!q || one.title.toLowerCase().includes(q) || (one.series_title ?? "").toLowerCase().includes(q)) &&
        (!want("library") || one.library_id === Number(want("library"))) &&
        (!want("kind") || one.kind === want("kind")) &&
        (!want("state") || one.state === want("state")) &&
        (!want("genre") || one.genres.includes(want("genre"))) &&
        (!genre || one.genres.some((name) => name.toLowerCase() === genre.toLowerCase())) &&
        (!want("series") || one.series_id === Number(want("series"))),
    );
  }

  function search(query) {
    const sort = query.get("sort") ?? "title";
    const sign = query.get("order") === "desc" ? -1 : 1;
    const key = {
      title: (i) => i.series_title ?? i.title,
      added: (i) => i.added_at,
      duration: (i) => i.duration_seconds,
      year: (i) => i.year ?? 0,
    }[sort];
    const found = matches(query).sort((a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id));
    const offset = Number(query.get("offset") ?? 0);
    const limit = Math.min(500, Number(query.get("limit") ?? 50));
    return { total: found.length, offset, items: found.slice(offset, offset + limit) };
  }

  function facets(query) {
    const count = (values) => {
      const counts = new Map();
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [...counts]
        .map(([value, n]) => ({ value: String(value), label: String(value), count: n }))
        .sort((a, b) => b.count - a.count);
    };
    const found = matches(query);
    return {
      kinds: count(found.map((i) => i.kind)),
      states: count(found.map((i) => i.state)),
      genres: count(found.flatMap((i) => i.genres)),
      ratings: count(found.flatMap((i) => i.rating?.code ?? [])),
      dayparts: count(found.flatMap((i) => i.dayparts ?? [])),
      companies: count(found.flatMap((i) => i.company || [])),
      sources: count(found.map((i) => i.source_id)),
      libraries: count(found.map((i) => i.library_id)),
      holidays: count(found.flatMap((i) => i.holidays ?? [])),
      demographics: count(found.flatMap((i) => i.demographic || [])),
      collections: [],
      tags: count(found.flatMap((i) => i.tags ?? [])),
    };
  }

  return {
    size,
    item,
    seriesIds: () => [...new Set(all().flatMap((one) => one.series_id ?? []))].sort((a, b) => a - b),
    episodesOf: (series) => all().filter((one) => one.series_id === series),
    search,
    facets,
    edit: (id, change) => edits.set(id, { ...edits.get(id), ...change }),
    libraries: () =>
      size === 0
        ? []
        : [
            {
              id: 1,
              source_id: 1,
              key: "Films",
              name: "Films",
              kind: "movies",
              item_count: Math.round(size * 0.35),
              ...READ,
            },
            {
              id: 2,
              source_id: 1,
              key: "Series",
              name: "Series",
              kind: "shows",
              item_count: Math.round(size * 0.55),
              ...READ,
            },
            {
              id: 3,
              source_id: 2,
              key: "Shorts and idents",
              name: "Shorts and idents",
              kind: "clips",
              item_count: Math.round(size * 0.1),
              ...READ,
            },
          ],
  };
}

function makeItem(id) {
  const roll = chance("kind", id);
  const kind = roll < 0.35 ? "movie" : roll < 0.9 ? "episode" : "clip";
  const series = kind === "episode" ? Math.floor(chance("series", id) * SERIES.length) : null;
  const state = stateOf(id);
  const unusable = state === "unusable";
  const minutes =
    kind === "movie"
      ? 78 + chance("len", id) * 65
      : kind === "episode"
        ? 22 + chance("len", id) * 30
        : 0.3 + chance("len", id) * 4;
  const hevc = chance("codec", id) > 0.7;
  return {
    id,
    kind,
    title:
      kind === "clip"
        ? `Station ident ${id}`
        : `${kind === "movie" ? "The " : ""}${pick(ADJECTIVES, "a", id)} ${pick(NOUNS, "n", id)}`,
    series_id: series === null ? null : series + 1,
    series_title: series === null ? null : SERIES[series],
    season: series === null ? null : 1 + Math.floor(chance("s", id) * 6),
    episode: series === null ? null : 1 + Math.floor(chance("e", id) * 12),
    year: kind === "clip" ? null : 1958 + Math.floor(chance("year", id) * 67),
    genres: kind === "clip" ? [] : [...new Set([pick(GENRES, "g1", id), pick(GENRES, "g2", id)])],
    description: kind === "clip" ? "" : pick(SENTENCES, "d", id),
    duration_seconds: Math.round(minutes * 60_000) / 1000,
    library_id: kind === "movie" ? 1 : kind === "episode" ? 2 : 3,
    source_id: kind === "clip" ? 2 : 1,
    state,
    reason:
      state === "unusable"
        ? "The file ends in the middle of its index: it was probably not copied completely."
        : state === "unavailable"
          ? "The file is no longer where it was on the last scan."
          : "",
    image_url: chance("img", id) > 0.15 && !unusable ? `/api/catalog/items/${id}/image` : null,
    added_at: new Date(Date.UTC(2026, 10, 20) - chance("added", id) * 700 * 86_400_000).toISOString(),
    video: unusable
      ? null
      : {
          codec: hevc ? "hevc" : "h264",
          width: hevc ? 3840 : 1920,
          height: hevc ? 2160 : 1080,
          frame_rate: chance("fps", id) > 0.5 ? 25 : 23.976,
          dynamic_range: hevc ? "hdr10" : "sdr",
          interlaced: false,
        },
    audio: unusable
      ? []
      : [
          { codec: "aac", channels: 2, language: "eng" },
          ...(chance("au", id) > 0.6 ? [{ codec: "ac3", channels: 6, language: "deu" }] : []),
        ],
    treatment: unusable ? null : hevc ? "transcode" : chance("tr", id) > 0.85 ? "copy_video" : "copy",
    ...ratedAs(id, kind),
    original_title: "",
    last_episode: null,
    premiered: null,
    holidays: [],
    company: "",
    category: "",
    demographic: "",
    tags: [],
    break_count: kind === "clip" ? 0 : Math.floor(chance("breaks", id) * 5),
    edited: false,
    sources: [kind === "clip" ? 2 : 1],
    last_aired_at: null,
    air_count: 0,
    poster_url: null,
    in_seconds: null,
    out_seconds: null,
  };
}

function ratedAs(id, kind) {
  if (kind === "clip" || chance("rated", id) > 0.8) return { rating: null, dayparts: [] };
  const adult = chance("adult", id) > 0.6;
  const code = kind === "episode" ? (adult ? "TV-MA" : "TV-PG") : adult ? "R" : "PG";
  return {
    rating: {
      system: kind === "episode" ? "us-tv" : "us-film",
      code,
      min_age: adult ? 17 : 8,
      descriptors: [],
      raw: code,
    },
    dayparts: adult ? ["late"] : [],
  };
}

function stateOf(id) {
  const roll = chance("state", id);
  if (roll > 0.985) return "unusable";
  if (roll > 0.975) return "unavailable";
  if (roll > 0.97) return "pending";
  return "available";
}

export function detailOf(item, airings) {
  const streams = [];
  if (item.video) {
    streams.push({
      index: 0,
      kind: "video",
      codec: item.video.codec,
      profile: "High",
      width: item.video.width,
      height: item.video.height,
      frame_rate: item.video.frame_rate,
      channels: 0,
      sample_rate: 0,
      language: "",
      title: "",
      is_default: true,
      forced: false,
    });
    item.audio.forEach((audio, i) =>
      streams.push({
        index: i + 1,
        kind: "audio",
        codec: audio.codec,
        profile: "",
        width: 0,
        height: 0,
        frame_rate: 0,
        channels: audio.channels,
        sample_rate: 48000,
        language: audio.language,
        title: i ? "Commentary" : "",
        is_default: i === 0,
        forced: false,
      }),
    );
    streams.push({
      index: 9,
      kind: "subtitle",
      codec: "subrip",
      profile: "",
      width: 0,
      height: 0,
      frame_rate: 0,
      channels: 0,
      sample_rate: 0,
      language: "eng",
      title: "",
      is_default: false,
      forced: false,
    });
  }
  const folder =
    item.kind === "episode" ? `/mnt/media/Series/${item.series_title}/Season ${item.season}` : "/mnt/media/Films";
  return {
    ...item,
    files: [
      {
        id: item.id * 10,
        path: `${folder}/${item.title} (${item.year ?? "clip"}).mkv`,
        size_bytes: Math.round(item.duration_seconds * 640_000),
        container: "matroska",
        duration_seconds: item.duration_seconds,
        state: item.state,
        reason: item.reason,
        streams,
        source_id: item.source_id,
        version: 0,
        part: 0,
        location: "local",
        preferred: true,
      },
    ],
    sort_title: "",
    tagline: "",
    studios: [],
    countries: [],
    people: [],
    ids: {},
    warnings: [],
    notes: "",
    loudness_lufs: null,
    backdrop_url: null,
    logo_url: null,
    fields: [],
    listings: [
      {
        source_item_id: item.id,
        source_id: item.source_id,
        source_name: "media",
        library_id: item.library_id,
        library_name: "Films",
        key: `${item.id}`,
        preferred: true,
      },
    ],
    markers: [],
    breakpoints: [],
    chapters:
      item.kind === "clip"
        ? []
        : Array.from({ length: 8 }, (_, i) => ({
            start_seconds: (i * item.duration_seconds) / 8,
            end_seconds: ((i + 1) * item.duration_seconds) / 8,
            title: `Chapter ${i + 1}`,
          })),
    airings,
  };
}
