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
  const to = Date.now();
  const from = query.has("from") ? Date.parse(query.get("from")) : to - 86_400_000;
  const wanted = (name, value) => !query.get(name) || query.get(name) === String(value);
  const rows = station.channels
    .filter((channel) => wanted("channel_id", channel.id))
    .flatMap((channel) => station.schedule.between(channel, Math.max(from, to - 172_800_000), to))
    .filter((airing) => Date.parse(airing.stop) <= to)
    .flatMap((airing) => [row(airing), ...spots(airing)])
    .filter((one) => !query.get("level") || (query.get("level") === "breaks") === (one.piece_id !== null))
    .filter((one) => wanted("outcome", one.outcome) && (!query.get("discrepancy") || one.discrepancy))
    .filter((one) => one.title.toLowerCase().includes((query.get("q") ?? "").toLowerCase()))
    .sort((one, other) => (one.planned_start < other.planned_start ? 1 : -1));
  const offset = Number(query.get("offset") ?? 0);
  const counts = { complete: 0, cut: 0, partial: 0, failed: 0, skipped: 0 };
  for (const one of rows) counts[one.outcome]++;
  return { items: rows.slice(offset, offset + Number(query.get("limit") ?? 50)), total: rows.length, counts };
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
    start_cause: outcome === "partial" ? "recovery" : "follow",
    planned_start: airing.start,
    planned_seconds: airing.duration_seconds,
    actual_start: airing.start,
    actual_seconds: outcome === "partial" ? Math.max(0, airs - 720) : airs,
    in_seconds: 0,
    watched: outcome !== "skipped",
    viewers: outcome === "skipped" ? 0 : Math.floor(chance("viewers", airing.id) * 4),
    outcome,
    discrepancy,
    note,
  };
}
