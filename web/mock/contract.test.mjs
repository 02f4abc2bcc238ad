import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Contract } from "./contract.mjs";
import { startMock } from "./server.mjs";
import { MODES } from "./station.mjs";

const contract = new Contract();
const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString();

const BREAKS = {
  name: "mine",
  fill: "commercials",
  before: false,
  after: true,
  inside: { kind: "interval", every_seconds: 600, from_start_seconds: 180, from_end_seconds: 180, most: 6 },
  shortest_seconds: 60,
  usual_seconds: 120,
  longest_seconds: 240,
  load_minutes: 0,
  avails: [{ role: "spots" }],
};
const GRID = {
  zone: "Europe/Berlin",
  day_start: "06:00",
  dayparts: [],
  templates: [{ name: "every day", blocks: [] }],
  week: { monday: "every day" },
  overrides: [],
  otherwise: { kind: "filtered" },
  filler: { kind: "off_air" },
  never: [],
};

/** Every operation once, in an order in which each finds what it needs. Pictures and events are not JSON. */
const REQUESTS = [
  ["GET /api/system"],
  ["PATCH /api/system", { name: "Attic TV" }],
  ["POST /api/system/demo"],
  ["POST /api/system/first-channel"],
  ["GET /api/sources"],
  ["GET /api/sources/{id}"],
  ["PATCH /api/sources/{id}", { name: "Attic" }],
  ["POST /api/sources/test", { location: "/mnt/media" }],
  ["POST /api/sources/test", { location: "/nowhere" }],
  ["POST /api/sources", { location: "/mnt/shorts" }],
  ["GET /api/sources/folders", undefined, "?path=/mnt"],
  ["POST /api/sources/{id}/scan"],
  ["POST /api/sources/{id}/test"],
  ["POST /api/sources/mappings/try", { source_id: 1, mappings: [{ remote: "/data", local: "/mnt/media" }] }],
  ["POST /api/sources/{id}/confirm"],
  ["POST /api/sources/{id}/webhook/{key}"],
  ["GET /api/sources/{id}/registration"],
  ["PUT /api/sources/{id}/registration", {}],
  ["DELETE /api/sources/{id}/registration"],
  ["GET /api/jellyfin/users"],
  ["GET /api/jellyfin/libraries"],
  ["GET /api/jellyfin/items/{parentId}"],
  ["GET /api/asrun"],
  ["GET /api/asrun/reconciliation"],
  ["GET /api/jobs"],
  ["GET /api/jobs/{id}"],
  ["POST /api/jobs/{id}/cancel"],
  ["POST /api/jobs/{id}/retry"],
  ["GET /api/catalog/libraries"],
  ["GET /api/catalog/genres"],
  ["GET /api/catalog/facets"],
  ["GET /api/catalog/suggest", undefined, "?q=gen&cursor=3"],
  ["POST /api/catalog/query/check", { query: "genre:comedy" }],
  ["POST /api/catalog/reindex"],
  ["GET /api/catalog/items", undefined, "?limit=200"],
  ["GET /api/catalog/items/{id}"],
  ["PATCH /api/catalog/items/{id}", { title: "The tape", year: 0 }],
  ["POST /api/catalog/breakpoints/find", { library: 1 }],
  ["POST /api/catalog/items/{id}/breakpoints/find"],
  ["POST /api/catalog/bulk", { item_ids: [1, 2], add: { genres: ["Crime"] } }],
  ["GET /api/catalog/edits"],
  ["POST /api/catalog/edits/{id}/undo"],
  ["GET /api/catalog/items/{id}/never"],
  ["PUT /api/catalog/items/{id}/never", { channel_ids: [8] }],
  ["GET /api/catalog/items/{id}/spot"],
  ["PUT /api/catalog/items/{id}/spot", { weight: 2 }],
  ["POST /api/catalog/spots", { item_ids: [1, 40], terms: { weight: 3 } }],
  ["GET /api/collections"],
  ["POST /api/collections", { name: "Late films", kind: "manual" }],
  ["POST /api/collections/preview", { query: "kind:movie" }],
  ["GET /api/collections/{id}"],
  ["PATCH /api/collections/{id}", { description: "After ten" }],
  ["POST /api/collections/{id}/items", { item_ids: [1, 2] }],
  ["GET /api/collections/{id}/items"],
  ["PUT /api/collections/{id}/order", { item_ids: [2] }],
  ["DELETE /api/collections/{id}/items", { item_ids: [1] }],
  ["DELETE /api/collections/{id}"],
  ["PUT /api/catalog/items/{id}/breakpoints", { breakpoints: [{ at_seconds: 60, state: "confirmed", note: "" }] }],
  ["PUT /api/catalog/items/{id}/preference", { source_item_id: null, file_id: null }],
  ["POST /api/catalog/items/{id}/split", { source_item_id: 1 }],
  ["POST /api/catalog/items/{id}/merge", { other_id: 2 }],
  ["GET /api/catalog/series"],
  ["GET /api/catalog/series/{id}"],
  ["GET /api/channels"],
  ["POST /api/channels", { name: "Late", number: 4711 }],
  ["GET /api/channels/{id}"],
  ["PATCH /api/channels/{id}", { grouping: "Night" }],
  ["POST /api/channels/preview", { kinds: ["movie"] }, "?channel_id=1"],
  ["POST /api/channels/{id}/duplicate"],
  ["POST /api/channels/{id}/generate-schedule", { days: 3 }],
  ["GET /api/channels/{id}/grid"],
  ["PUT /api/channels/{id}/grid", GRID],
  ["POST /api/channels/{id}/generate-schedule", { mode: "reset", dry_run: true }],
  ["GET /api/channels/{id}/never"],
  ["PUT /api/channels/{id}/never", { item_ids: [1] }],
  ["POST /api/channels/{id}/grid/try", GRID, "?days=2"],
  ["POST /api/channels/{id}/grid/try-break", { template: BREAKS, programme_minutes: 44, slot_minutes: 60 }],
  ["GET /api/channels/{id}/rundown"],
  ["GET /api/channels/{id}/grid/check"],
  ["GET /api/channels/{id}/grid/calendar", undefined, "?from=2026-12-20&days=7"],
  ["POST /api/network/diff", "channels: []"],
  ["GET /api/schedules"],
  ["GET /api/schedules/search", undefined, "?q=a"],
  ["GET /api/schedules/channel/{id}"],
  ["GET /api/schedules/channel/{id}/now"],
  ["POST /api/schedules", { channel_id: 1, item_id: 1, start: tomorrow }],
  ["POST /api/schedules", { channel_id: 1, item_id: 1, start: tomorrow }, "?dry_run=true"],
  ["PATCH /api/schedules/{id}", { locked: true }],
  ["DELETE /api/schedules/{id}"],
  ["POST /api/schedules/undo", { steps: [{ edit: 1 }] }],
  ["DELETE /api/channels/{id}"],
  ["DELETE /api/sources/{id}"],
];
const UNLIKE_JSON =
  /\/(image|art\/\{kind\}|logo\.svg|logo\.png|thumbnail\.jpg|events|preview\.m3u8|network\.yaml|export\.(csv|xml)|\{segment\})$/;

/** The first clip of the pretend library. */
const CLIP = 40;
const idIn = (operation, jobs) => (operation.includes("/jobs/") ? jobs[0].id : operation.endsWith("/spot") ? CLIP : 1);

describe("the pretend station", () => {
  let mock;
  beforeAll(async () => void (mock = await startMock()));
  afterAll(() => mock.close());

  const send = (mode, operation, body, query = "", id = 1) => {
    const [method, path] = operation.split(" ");
    return fetch(mock.url + path.replace("{id}", id) + query, {
      method,
      headers: { cookie: `mock=${mode}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
  };
  const faultsOf = async (mode, [operation, body, query], id) => {
    const answer = await send(mode, operation, body, query, id);
    const said = answer.status === 204 ? undefined : await answer.json();
    return contract
      .faults(operation, answer.status, said)
      .map((fault) => `${operation} ${answer.status}: ${fault.replace(/\[\d+\]/g, "[]")}`);
  };

  it("is asked for every operation there is", () => {
    const asked = new Set(REQUESTS.map(([operation]) => operation));
    expect(contract.operations().filter((operation) => !asked.has(operation) && !UNLIKE_JSON.test(operation))).toEqual(
      [],
    );
  });

  it("answers as the real one does", async () => {
    const jobs = await (await send("normal", "GET /api/jobs")).json();
    const faults = [];
    for (const request of REQUESTS) faults.push(...(await faultsOf("normal", request, idIn(request[0], jobs))));
    expect([...new Set(faults)]).toEqual([]);
  });

  it.each(Object.keys(MODES).filter((mode) => !MODES[mode].delay && !MODES[mode].failing))(
    "does so when %s",
    async (mode) => {
      const faults = [];
      for (const request of REQUESTS.filter(
        ([operation]) => operation.startsWith("GET") && !operation.includes("{id}"),
      ))
        faults.push(...(await faultsOf(mode, request)));
      expect([...new Set(faults)]).toEqual([]);
    },
  );
});
