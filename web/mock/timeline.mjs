import { found, Problem } from "./problem.mjs";
import { LOCK } from "./schedule.mjs";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const iso = (ms) => new Date(ms).toISOString();
const seconds = (airing) => (Date.parse(airing.stop) - Date.parse(airing.start)) / 1000;

/** Edits of the pretend log by hand: each keeps how the channel was before, which is what undoes it. */
export const TIMELINE_ROUTES = [
  [
    "POST",
    "/api/schedules",
    ({ station, body, query }) => {
      const channel = found(station.channels, body.channel_id);
      const start = Date.parse(body.start);
      const item = itemOf(station, body.item_id);
      const stop = body.end ? Date.parse(body.end) : start + item.duration_seconds * 1000;
      return edited(station, channel, query, { into: entryOf(station, channel, item, start, stop), out: null });
    },
  ],
  [
    "PATCH",
    "/api/schedules/:id",
    ({ station, id, body, query }) => {
      const { channel, airing } = known(station, id);
      if (body.locked !== undefined && body.locked !== null)
        return edited(station, channel, query, { into: kept(airing, body.locked), out: null });
      if (body.item_id) {
        const item = itemOf(station, body.item_id);
        const start = Date.parse(airing.start);
        const into = entryOf(station, channel, item, start, start + item.duration_seconds * 1000);
        return edited(station, channel, query, { into, out: airing });
      }
      const start = body.start ? Date.parse(body.start) : Date.parse(airing.start);
      const stop = body.end ? Date.parse(body.end) : start + seconds(airing) * 1000;
      const into = {
        ...kept(airing, true),
        start: iso(start),
        stop: iso(stop),
        in_seconds: body.in_seconds ?? airing.in_seconds,
        locked_by_hand: false,
        rule: "manual",
        reason: "Moved here by hand.",
      };
      return edited(station, channel, query, { into, out: airing });
    },
  ],
  [
    "DELETE",
    "/api/schedules/:id",
    ({ station, id, query }) => {
      const { channel, airing } = known(station, id);
      return edited(station, channel, query, { into: null, out: airing });
    },
  ],
  [
    "POST",
    "/api/schedules/undo",
    ({ station, body }) => {
      const undo = body.steps.map(({ edit }) => {
        const step = edits(station).get(edit);
        if (!step)
          throw new Problem(409, "conflict", "The schedule has changed since: this cannot be undone any more.");
        const undone = remember(station, step.channel);
        station.schedule.put(step.channel, step.before);
        return { edit: undone };
      });
      return { entry: null, replaced: [], message: "", undo: undo.reverse() };
    },
  ],
  [
    "GET",
    "/api/channels/:id/rundown",
    ({ station, id, query }) => rundown(station, found(station.channels, id), query),
  ],
];

function itemOf(station, id) {
  const item = station.catalog.item(id);
  if (!item) throw new Problem(404, "not-found", "It is not there.");
  return item;
}

const edits = (station) => (station.scheduleEdits ??= new Map());

function remember(station, channel) {
  const number = edits(station).size + 1;
  edits(station).set(number, { channel, before: station.schedule.over(channel) });
  return number;
}

/** An airing of the coming days by its id, which any channel may have; of none, one of the first channel's. */
function known(station, id) {
  for (const channel of station.channels) {
    const airing = coming(station, channel).find((one) => one.id === id);
    if (airing) return { channel, airing };
  }
  const [channel] = station.channels;
  return { channel, airing: coming(station, channel).find((one) => Date.parse(one.start) > Date.now() + HOUR) };
}

const coming = (station, channel) => station.schedule.between(channel, Date.now() - 3 * HOUR, Date.now() + 8 * DAY);

function kept(airing, locked) {
  return { ...airing, origin: locked ? "manual" : "generated", locked_by_hand: locked };
}

function entryOf(station, channel, item, start, stop) {
  return {
    ...coming(station, channel)[0],
    id: 1_900_000_000 + edits(station).size * 7 + station.nextId,
    start: iso(start),
    stop: iso(stop),
    item_id: item.id,
    kind: item.kind === "movie" || item.kind === "episode" ? item.kind : "clip",
    title: item.series_title ?? item.title,
    subtitle: item.series_title ? item.title : "",
    season: item.season ?? null,
    episode: item.episode ?? null,
    origin: "manual",
    rule: "manual",
    reason: "Placed by hand",
    in_seconds: 0,
    item_seconds: item.duration_seconds,
    locked: false,
    locked_by_hand: false,
  };
}

/** `into` goes over the plan and `out` leaves a hole, which the plan fills. */
function edited(station, channel, query, { into, out }) {
  for (const one of [into, out])
    if (one && Date.parse(one.start) < Date.now() + LOCK)
      throw new Problem(409, "schedule-locked", "What begins in the next minutes is already on its way to viewers.");
  const over = station.schedule.over(channel);
  const [from, to] = into ? [Date.parse(into.start), Date.parse(into.stop)] : [0, 0];
  const covered = coming(station, channel).filter(
    (one) => one.id !== (out ?? into)?.id && Date.parse(one.start) < to && Date.parse(one.stop) > from,
  );
  const other = covered.find((one) => one.origin === "manual");
  if (other) throw new Problem(409, "conflict", `“${other.title}” was placed there by hand: remove it first.`);
  const replaced = covered.filter((one) => Date.parse(one.start) >= from).map((one) => one.id);
  const whole = into && { ...into, duration_seconds: seconds(into) };
  const message = replaced.length === 0 ? "" : `${replaced.length} entries were replaced.`;
  if (query.get("dry_run") === "true") return { entry: whole, replaced, message, undo: [] };
  const undo = [{ edit: remember(station, channel) }];
  const stay = over.filter((one) => one.id !== (out ?? into)?.id);
  const hole = out && {
    ...out,
    id: out.id + 1_000_000_000,
    title: "Between the programmes",
    subtitle: "",
    kind: "clip",
  };
  const filler = hole && {
    ...hole,
    origin: "generated",
    rule: "fill",
    reason: "Fills the time.",
    locked_by_hand: false,
  };
  station.schedule.put(channel, [...stay, ...(filler ? [filler] : []), ...(whole ? [whole] : [])]);
  return { entry: whole, replaced, message, undo };
}

const ACT = 11 * 60_000;
const CLIPS = ["Harbour Coffee", "Bright Teeth", "The Saver's Bank", "Rain Boots", "Tomorrow on this channel"];
const ROLES = ["bumper_out", "spots", "spots", "promo", "up_next_card"];
const LENGTHS = [5_000, 30_000, 20_000, 15_000, 10_000];

/** Breaks of what is an hour or so: every eleven minutes one of eighty seconds. */
function rundown(station, channel, query) {
  const from = Date.parse(query.get("from") ?? iso(Date.now() - 600_000));
  const to = Math.min(Date.parse(query.get("to") ?? iso(from + 6 * HOUR)), Date.now() + 6 * HOUR);
  const pieces = [];
  for (const airing of to > from ? station.schedule.between(channel, from, to) : []) {
    if (airing.kind !== "movie" && airing.kind !== "episode") continue;
    const [start, end] = [Date.parse(airing.start), Date.parse(airing.stop)];
    const add = (kind, role, at, until, title, number, reason, rule) =>
      pieces.push({
        id: airing.id * 100 + pieces.length,
        entry_id: airing.id,
        kind,
        role,
        break_number: number,
        item_id: kind === "card" ? null : airing.item_id,
        title,
        start: iso(at),
        end: iso(until),
        seconds: (until - at) / 1000,
        in_seconds: kind === "programme" ? (at - start) / 1000 : 0,
        rule,
        reason,
        relaxed: role === "promo" ? ["aired 40 minutes before, 60 were asked"] : [],
      });
    let at = start;
    for (let number = 1; at < end; number++) {
      const act = Math.min(end, at + ACT);
      add("programme", null, at, act, airing.title, null, "Between two breakpoints.", `act ${number}`);
      at = act;
      for (let i = 0; i < CLIPS.length && end - at > 2 * 60_000; i++) {
        const kind = ROLES[i].endsWith("card") ? "card" : "spot";
        const reason = `${i + 3}rd most overdue of 40, last aired ${i + 2} h before`;
        add(kind, ROLES[i], at, at + LENGTHS[i], CLIPS[i], number, reason, `break standard: part ${i + 1} of 5`);
        at += LENGTHS[i];
      }
    }
  }
  return { planned_through: iso(Date.now() + 6 * HOUR), pieces };
}
