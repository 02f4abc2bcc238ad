import { Problem } from "./problem.mjs";

const USUAL = {
  company: "",
  category: "",
  weight: 1,
  minimum_interval_minutes: 0,
  flights: [],
  windows: [],
  caps: { per_hour: 0, per_daypart: 0, per_day: 0 },
  channel_ids: [],
};
const CLIPS = ["music_video", "clip", "commercial", "bumper", "promo", "ident", "psa", "trailer", "filler"];

/** On what terms the pretend station's clips air in breaks. */
export const SPOT_ROUTES = [
  ["GET", "/api/catalog/items/:id/spot", ({ station, id }) => termsOf(station, id)],
  ["PUT", "/api/catalog/items/:id/spot", ({ station, id, body }) => keep(station, id, { ...USUAL, ...body })],
  [
    "POST",
    "/api/catalog/spots",
    ({ station, body: { item_ids, terms } }) => {
      const clips = item_ids.filter((id) => CLIPS.includes(station.catalog.item(id)?.kind));
      clips.forEach((id) => keep(station, id, { ...termsOf(station, id), ...terms }));
      return { changed: clips.length, left_out: item_ids.length - clips.length, edit_id: clips.length > 0 ? 1 : null };
    },
  ],
];

const spots = (station) => (station.spots ??= new Map());

function termsOf(station, id) {
  const item = station.catalog.item(id);
  if (!item) throw new Problem(404, "not-found", "It is not there.");
  if (!CLIPS.includes(item.kind)) throw new Problem(409, "conflict", "Only clips and music videos air in breaks.");
  return { ...USUAL, ...spots(station).get(id), company: item.company, category: item.category };
}

function keep(station, id, terms) {
  const before = termsOf(station, id);
  const errors = terms.flights.flatMap((flight, n) =>
    flight.last < flight.first ? [{ field: `flights[${n}].last`, message: "must not be before the first" }] : [],
  );
  if (errors.length > 0) throw new Problem(400, "validation", "The terms were not kept.", errors);
  spots(station).set(id, { ...terms, caps: { ...before.caps, ...terms.caps } });
  station.catalog.edit(id, { company: terms.company ?? before.company, category: terms.category ?? before.category });
  return termsOf(station, id);
}
