import { chance } from "./words.mjs";

const OUTCOMES = [
  "complete",
  "complete",
  "complete",
  "complete",
  "complete",
  "complete",
  "cut",
  "partial",
  "failed",
  "skipped",
];
const DIFFERS = {
  cut: ["cut_for_time", "4 min 10 s of it did not air: its slot was over."],
  partial: ["skipped_to_current_time", "The station was not running for 12 min of it."],
  failed: ["file_missing", "The file is not where it was."],
  skipped: ["skipped_late_at_startup", "The station was not running."],
};

/** What aired on the pretend channels, with a few mishaps. */
export function asRun(station, query) {
  const rows = rowsOf(station, query);
  const offset = Number(query.get("offset") ?? 0);
  const items = rows.slice(offset, offset + Number(query.get("limit") ?? 50));
  return { items, total: rows.length, counts: countsOf(rows) };
}

/** The same by broadcast day, the latest first. */
export function asRunDays(station, query) {
  const asked = new Map(query);
  asked.set("from", new Date(Date.now() - 172_800_000).toISOString());
  asked.delete("discrepancy");
  const days = grouped(rowsOf(station, asked), (row) => `${row.day} ${row.channel_id}`)
    .map(([, rows]) => dayOf(rows))
    .filter((day) => !query.get("discrepancy") || day.entries.differed + day.breaks.differed > 0)
    .sort((one, other) => (one.day === other.day ? one.channel_id - other.channel_id : one.day < other.day ? 1 : -1));
  const offset = Number(query.get("offset") ?? 0);
  return { days: days.slice(offset, offset + Number(query.get("limit") ?? 50)), total: days.length };
}

function grouped(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
}

function dayOf(rows) {
  const { channel_id, day } = rows[0];
  return {
    channel_id,
    day,
    over: day < broadcastDay(Date.now()),
    entries: tally(rows.filter((row) => row.piece_id === null)),
    breaks: tally(rows.filter((row) => row.piece_id !== null)),
  };
}

function tally(rows) {
  const sum = (field) => rows.reduce((all, row) => all + row[field], 0);
  const differing = rows.filter((row) => row.discrepancy);
  const ways = grouped(differing, (row) => row.discrepancy);
  return {
    planned: rows.length,
    as_planned: rows.length - differing.length,
    differed: differing.length,
    outcomes: countsOf(rows),
    discrepancies: ways.map(([discrepancy, alike]) => ({ discrepancy, rows: alike.length })),
    planned_seconds: sum("planned_seconds"),
    aired_seconds: sum("actual_seconds"),
    lost_seconds: sum("planned_seconds") - sum("actual_seconds"),
    start_error_seconds: differing.some((row) => row.start_cause === "recovery") ? 720 : 0,
  };
}

function countsOf(rows) {
  const counts = { complete: 0, cut: 0, partial: 0, failed: 0, skipped: 0 };
  for (const one of rows) counts[one.outcome]++;
  return counts;
}

/** Days begin at six. */
const broadcastDay = (ms) => new Date(ms - 6 * 3_600_000).toISOString().slice(0, 10);

function rowsOf(station, query) {
  const to = Date.now();
  const from = query.has("from") ? Date.parse(query.get("from")) : to - (query.get("day") ? 2 : 1) * 86_400_000;
  const wanted = (name, value) => !query.get(name) || query.get(name) === String(value);
  return station.channels
    .filter((channel) => wanted("channel_id", channel.id))
    .flatMap((channel) => station.schedule.between(channel, Math.max(from, to - 172_800_000), to))
    .filter((airing) => Date.parse(airing.stop) <= to)
    .flatMap((airing) => [row(airing), ...spots(airing)])
    .filter((one) => !query.get("level") || (query.get("level") === "breaks") === (one.piece_id !== null))
    .filter((one) => wanted("day", one.day))
    .filter((one) => wanted("outcome", one.outcome) && (!query.get("discrepancy") || one.discrepancy))
    .filter((one) => one.title.toLowerCase().includes((query.get("q") ?? "").toLowerCase()))
    .sort((one, other) => (one.planned_start < other.planned_start ? 1 : -1));
}

/** Half a minute of a break behind every film. */
function spots(airing) {
  if (airing.kind !== "movie" || chance("as-run", airing.id) > 0.6) return [];
  const start = new Date(Date.parse(airing.stop) - 30_000).toISOString();
  return ["spots", "up_next_card"].map((role, n) => ({
    ...row(airing),
    piece_id: airing.id * 10 + n + 1,
    role,
    item_id: role === "spots" ? 40 : null,
    title: role === "spots" ? "Harbour Coffee" : "Next at 21:00: The Long Night",
    planned_start: start,
    actual_start: start,
    planned_seconds: 15,
    actual_seconds: 15,
    outcome: "complete",
    discrepancy: null,
    note: "",
  }));
}

function row(airing) {
  const outcome = OUTCOMES[Math.floor(chance("as-run", airing.id) * OUTCOMES.length)];
  const [discrepancy, note] = DIFFERS[outcome] ?? [null, ""];
  const airs = outcome === "failed" || outcome === "skipped" ? 0 : airing.duration_seconds;
  return {
    channel_id: airing.channel_id,
    entry_id: airing.id,
    piece_id: null,
    role: null,
    item_id: airing.item_id,
    title: airing.title,
    block: null,
    day: broadcastDay(Date.parse(airing.start)),
    start_cause: outcome === "partial" ? "recovery" : "follow",
    planned_start: airing.start,
    planned_seconds: airing.duration_seconds,
    actual_start: outcome === "partial" ? new Date(Date.parse(airing.start) + 720_000).toISOString() : airing.start,
    actual_seconds: outcome === "partial" ? Math.max(0, airs - 720) : airs,
    in_seconds: 0,
    watched: outcome !== "skipped",
    viewers: outcome === "skipped" ? 0 : Math.floor(chance("viewers", airing.id) * 4),
    outcome,
    discrepancy,
    note,
  };
}
