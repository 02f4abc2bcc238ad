import { found } from "./problem.mjs";

const FIELDS = [
  "genre",
  "kind",
  "year",
  "title",
  "rating",
  "daypart",
  "source",
  "library",
  "duration",
  "missing",
  "aired",
];

/** Query checks, completions, edits of many, collections and break points of the pretend station. */
export const CATALOG_ROUTES = [
  ["POST", "/api/catalog/query/check", ({ station, body }) => checked(station, body.query)],
  ["GET", "/api/catalog/suggest", ({ query }) => completed(query.get("q") ?? "", Number(query.get("cursor") ?? 0))],
  ["POST", "/api/catalog/bulk", ({ station, body }) => bulk(station, body)],
  [
    "GET",
    "/api/catalog/edits",
    ({ station }) => [...edits(station)].reverse().map(({ before, ...shown }) => (void before, shown)),
  ],
  ["POST", "/api/catalog/edits/:id/undo", ({ station, id }) => undone(station, found(edits(station), id))],
  ["GET", "/api/collections", ({ station }) => collections(station).map(shown)],
  [
    "POST",
    "/api/collections",
    ({ station, body }) => {
      const now = new Date().toISOString();
      const made = { ...NO_COLLECTION, id: station.nextId++, ids: [], created_at: now, updated_at: now, ...body };
      collections(station).push(made);
      return shown(made);
    },
  ],
  [
    "POST",
    "/api/collections/preview",
    ({ station, body }) => ({
      item_count: checked(station, body.query).total,
      total_seconds: 5_400,
      items: [1, 2, 3].map((id) => station.catalog.item(id)).filter(Boolean),
    }),
  ],
  ["GET", "/api/collections/:id", ({ station, id }) => shown(found(collections(station), id))],
  [
    "PATCH",
    "/api/collections/:id",
    ({ station, id, body }) => shown(Object.assign(found(collections(station), id), body)),
  ],
  [
    "DELETE",
    "/api/collections/:id",
    ({ station, id }) =>
      void collections(station).splice(collections(station).indexOf(found(collections(station), id)), 1),
  ],
  ["GET", "/api/collections/:id/items", ({ station, id }) => members(station, found(collections(station), id))],
  [
    "POST",
    "/api/collections/:id/items",
    ({ station, id, body }) => put(found(collections(station), id), (ids) => [...ids, ...body.item_ids]),
  ],
  [
    "DELETE",
    "/api/collections/:id/items",
    ({ station, id, body }) =>
      put(found(collections(station), id), (ids) => ids.filter((one) => !body.item_ids.includes(one))),
  ],
  [
    "PUT",
    "/api/collections/:id/order",
    ({ station, id, body }) => put(found(collections(station), id), () => body.item_ids),
  ],
];

const NO_COLLECTION = {
  kind: "manual",
  query: "",
  sort: "title",
  order: "asc",
  limit: null,
  description: "",
  item_count: 0,
  total_seconds: 0,
  channels: [],
};
const collections = (station) => (station.collections ??= station.catalog.size === 0 ? [] : [lateFilms()]);
const lateFilms = () => ({
  ...NO_COLLECTION,
  id: 1,
  name: "Late films",
  ids: [1, 2, 3],
  item_count: 3,
  total_seconds: 16_200,
  created_at: "2026-11-20T20:00:00.000Z",
  updated_at: "2026-11-20T20:00:00.000Z",
});
const edits = (station) => (station.edits ??= []);

/** Without the list of members, which only the station has. */
function shown({ ids, ...collection }) {
  return { ...collection, item_count: ids.length };
}

function put(collection, change) {
  collection.ids = [...new Set(change(collection.ids))];
  collection.item_count = collection.ids.length;
  return shown(collection);
}

function members(station, collection) {
  const items = collection.ids.map((id) => station.catalog.item(id)).filter(Boolean);
  return { total: items.length, offset: 0, items };
}

function checked(station, query) {
  const wrong = [...query.matchAll(/(\w+)[:<>]/g)].find((one) => !FIELDS.includes(one[1]));
  if (!wrong)
    return { ok: true, error: null, total: Math.max(1, Math.round(station.catalog.size / (query.length + 1))) };
  const suggestion = FIELDS.find((field) => field[0] === wrong[1][0]) ?? null;
  const message = `There is no field “${wrong[1]}”.`;
  return { ok: false, error: { message, offset: wrong.index, length: wrong[1].length, suggestion }, total: 0 };
}

const CATEGORIES = ["cars", "food", "games"].map((label, n) => ({ text: label, label, kind: "value", count: 12 - n }));

function completed(q, cursor) {
  const from = q.lastIndexOf(" ", cursor - 1) + 1;
  const word = q.slice(from, cursor);
  if (word.startsWith("category:")) return { replace: { from: from + 9, to: cursor }, suggestions: CATEGORIES };
  const suggestions = FIELDS.filter((field) => word !== "" && field.startsWith(word));
  return {
    replace: { from, to: cursor },
    suggestions: suggestions.map((field) => ({
      text: `${field}:`,
      label: `narrow by ${field}`,
      kind: "field",
      count: null,
    })),
  };
}

function bulk(station, { item_ids, set = {}, add = {}, remove = {} }) {
  const ids = item_ids ?? Array.from({ length: station.catalog.size }, (_, i) => i + 1);
  const before = ids.map((id) => [id, station.catalog.item(id).genres]);
  for (const [id, genres] of before) {
    const kept = genres.filter((one) => !(remove.genres ?? []).includes(one));
    station.catalog.edit(id, { ...set, genres: [...new Set([...kept, ...(add.genres ?? [])])] });
  }
  const title = `${Object.keys({ ...set, ...add, ...remove }).join(", ")} of ${ids.length} items`;
  const edit = { id: station.nextId++, title, at: new Date().toISOString(), items: ids.length, undone: false, before };
  edits(station).push(edit);
  return { edit_id: edit.id, title, changed: ids.length, job: null };
}

function undone(station, edit) {
  for (const [id, genres] of edit.before) station.catalog.edit(id, { genres });
  edit.undone = true;
  return { restored: edit.before.length, skipped: 0 };
}
