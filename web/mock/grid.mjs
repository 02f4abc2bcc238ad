import { MANY_TEMPLATES, mistakesIn, STANDARD, tryBreak } from "./breaks.mjs";
import { found, Problem } from "./problem.mjs";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const FILTER = { kind: "filtered", library_ids: [], genres: [], item_kinds: [], collection_ids: [] };
const OFF = { kind: "off_air" };
const BLOCK = {
  order: "episodes",
  amount: { kind: "fill" },
  start_mode: "soft",
  grace_minutes: null,
  align_minutes: 0,
  when_long: "slide",
  when_short: "fill",
  when_late: "begin_late",
  breaks: null,
};

/** Programme grids of the pretend station: channel 8 has one, channel 10 a full one, any other starts with an empty one. */
export const GRID_ROUTES = [
  ["GET", "/api/catalog/items/:id/never", ({ station, id }) => ({ channel_ids: neverOn(station, id) })],
  [
    "PUT",
    "/api/catalog/items/:id/never",
    ({ station, id, body }) => {
      for (const channel of station.channels.filter((one) => one.schedule_type === "grid")) {
        const grid = gridOf(station, channel);
        const others = (grid.never ?? []).filter((one) => one !== id);
        const never = body.channel_ids.includes(channel.id) ? [...others, id] : others;
        grids(station).set(channel.id, { ...grid, never });
      }
      return { channel_ids: neverOn(station, id) };
    },
  ],
  ["GET", "/api/channels/:id/never", ({ station, id }) => ({ item_ids: never(station).get(id) ?? [] })],
  [
    "PUT",
    "/api/channels/:id/never",
    ({ station, id, body }) => {
      found(station.channels, id);
      never(station).set(id, body.item_ids);
      return { item_ids: body.item_ids };
    },
  ],
  ["GET", "/api/channels/:id/grid", ({ station, id }) => gridOf(station, found(station.channels, id))],
  [
    "PUT",
    "/api/channels/:id/grid",
    ({ station, id, body }) => {
      refuse(body);
      Object.assign(found(station.channels, id), { schedule_type: "grid" });
      grids(station).set(id, body);
      return body;
    },
  ],
  [
    "POST",
    "/api/channels/:id/grid/try",
    ({ station, id, body, query }) => trial(station, found(station.channels, id), body, days(query)),
  ],
  [
    "POST",
    "/api/channels/:id/grid/try-break",
    ({ station, id, body }) => (found(station.channels, id), tryBreak(station, body)),
  ],
  [
    "GET",
    "/api/channels/:id/grid/check",
    ({ station, id, query }) => {
      const channel = found(station.channels, id);
      return { findings: trial(station, channel, gridOf(station, channel), days(query)).findings };
    },
  ],
  [
    "GET",
    "/api/channels/:id/grid/calendar",
    ({ station, id, query }) => {
      const grid = gridOf(station, found(station.channels, id));
      const first = Date.parse(query.get("from") ?? new Date().toISOString().slice(0, 10));
      return Array.from({ length: Number(query.get("days") ?? 42) }, (_, n) => {
        const { date, template, override } = dayOf(grid, first + n * DAY);
        return { date, template, override };
      });
    },
  ],
  ["GET", "/api/network.yaml", ({ station }) => networkFile(station)],
  ["POST", "/api/network/diff", ({ station, body }) => difference(station, body)],
  [
    "PUT",
    "/api/network.yaml",
    ({ station, body }) => {
      const diff = difference(station, body);
      if (diff.problems.length > 0) throw new Problem(400, "validation", diff.problems[0].message);
      return diff;
    },
  ],
];

const grids = (station) => (station.grids ??= new Map());
const days = (query) => Number(query.get("days") ?? 7);

/** What channels without a grid leave out. */
const never = (station) => (station.never ??= new Map());

const neverOn = (station, item) =>
  station.channels
    .filter((one) => one.schedule_type === "grid" && (gridOf(station, one).never ?? []).includes(item))
    .map((one) => one.id);

function gridOf(station, channel) {
  const made = grids(station).get(channel.id);
  if (made) return made;
  if (channel.id === 8) return week();
  if (channel.id === 10) return full();
  const { library_ids, genres, collection_ids } = channel;
  return {
    ...frameOf([{ name: "every day", blocks: [] }], () => "every day"),
    otherwise: { ...FILTER, library_ids, genres, item_kinds: channel.kinds, collection_ids },
  };
}

const frameOf = (templates, templateOf) => ({
  zone: "Europe/Berlin",
  day_start: "06:00",
  dayparts: [],
  templates,
  week: Object.fromEntries(WEEKDAYS.map((day, i) => [day, templateOf(i)])),
  overrides: [],
  otherwise: FILTER,
  filler: OFF,
  never: [],
  breaks: "standard",
  break_templates: [STANDARD],
});

const block = (id, title, start, minutes, content, more = {}) => ({
  id,
  title,
  start,
  minutes,
  content,
  ...BLOCK,
  ...more,
});

/** A week as a small station has it. */
function week() {
  const night = block("night", "Off the air", "02:00", 240, OFF, { start_mode: "hard" });
  const news = block("news", "The News", "20:00", 15, { kind: "query", query: "title:news" }, { start_mode: "hard" });
  const weekday = [
    block("breakfast", "Breakfast Cartoons", "06:00", 180, { ...FILTER, genres: ["Animation"] }),
    block("soap", "The Long Street", "12:30", 60, { kind: "series", series_ids: [1] }, { order: "strip" }),
    block("tea", "Tea-time Comedy", "17:00", 120, { ...FILTER, genres: ["Comedy"] }, { align_minutes: 30 }),
    news,
    block("prime", "Prime Movies", "20:15", 135, { kind: "playlist", collection_id: 1 }, { order: "shuffle" }),
    block("late", "Late Crime", "22:30", 210, { ...FILTER, genres: ["Crime"], item_kinds: ["episode"] }),
    night,
  ];
  const weekend = [
    block("kids", "Saturday Morning", "06:00", 300, { ...FILTER, genres: ["Family"] }),
    block("matinee", "Matinee", "14:00", 120, { kind: "query", query: "kind:movie year<1970" }, { order: "shuffle" }),
    news,
    block("double", "Double Feature", "20:15", 240, { kind: "playlist", collection_id: 1 }, { order: "shuffle" }),
    block("again", "The News again", "00:15", 15, { kind: "rerun", block: "news", days_back: 0 }),
    night,
  ];
  const holiday = [block("feast", "Holiday Films", "10:00", 600, { kind: "playlist", collection_id: 1 })];
  return {
    ...frameOf(
      [
        { name: "weekday", blocks: weekday },
        { name: "weekend", blocks: weekend },
        { name: "christmas", blocks: holiday },
      ],
      (i) => (i < 5 ? "weekday" : "weekend"),
    ),
    dayparts: [{ name: "Daytime", from: "06:00", to: "20:00", days: [], oldest_audience: 12, unrated: true }],
    overrides: [
      {
        name: "Christmas",
        when: { kind: "yearly", first: "12-24", last: "12-26" },
        template: "christmas",
        priority: 10,
        expires: null,
      },
      {
        name: "Black Friday",
        when: { kind: "nth_weekday", nth: 4, weekday: "friday", month: 11 },
        template: "weekend",
        priority: 0,
        expires: "2027-11-30",
      },
    ],
  };
}

/** Forty-eight blocks a day. */
function full() {
  const two = (n) => String(n).padStart(2, "0");
  const blocks = Array.from({ length: 48 }, (_, n) =>
    block(
      `half-hour-${n + 1}`,
      `Half hour ${n + 1}`,
      `${two(Math.floor(((n + 12) % 48) / 2))}:${n % 2 ? "30" : "00"}`,
      30,
      { ...FILTER, genres: [["Drama", "Comedy", "Crime", "Family", "Animation"][n % 5]] },
    ),
  );
  return { ...frameOf([{ name: "every day", blocks }], () => "every day"), break_templates: MANY_TEMPLATES };
}

/** Refuses what the real one refuses, with the path of the field. */
function refuse(grid) {
  const errors = grid.templates.flatMap((template, t) =>
    template.blocks.flatMap((one, b) =>
      one.minutes < 1 || one.minutes > 1440
        ? [{ field: `templates[${t}].blocks[${b}].minutes`, message: "must be 1 to 1440" }]
        : one.title.toLowerCase().includes("refuse")
          ? [{ field: `templates[${t}].blocks[${b}].title`, message: "must be something else" }]
          : [],
    ),
  );
  errors.push(...mistakesIn(grid.break_templates ?? []));
  if (errors.length > 0) throw new Problem(400, "validation", "The grid was not kept.", errors);
}

function dayOf(grid, ms) {
  const date = new Date(ms).toISOString().slice(0, 10);
  const matching = grid.overrides.filter((one) => happensOn(one, date));
  const override = matching.sort((a, b) => b.priority - a.priority)[0] ?? null;
  const template = override?.template ?? grid.week[WEEKDAYS[(new Date(ms).getUTCDay() + 6) % 7]] ?? null;
  return { date, template, override: override?.name ?? null };
}

/** Easter is left out: nobody looks that far ahead here. */
function happensOn({ when, expires }, date) {
  if (expires !== null && date > expires) return false;
  const day = date.slice(5);
  if (when.kind === "between") return date >= when.first && date <= when.last;
  if (when.kind === "yearly") return day >= when.first && day <= when.last;
  const at = new Date(date);
  return (
    when.kind === "nth_weekday" &&
    at.getUTCMonth() + 1 === when.month &&
    WEEKDAYS[(at.getUTCDay() + 6) % 7] === when.weekday &&
    Math.ceil(at.getUTCDate() / 7) === when.nth
  );
}

const minutesOf = (clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** The pretend programmes of the coming days, each put into the block it begins in. The zone is taken for UTC. */
function trial(station, channel, grid, count) {
  const today = Math.floor(Date.now() / DAY) * DAY;
  const start = minutesOf(grid.day_start);
  const same = JSON.stringify(grid) === JSON.stringify(gridOf(station, channel));
  const airings = station.schedule
    .between(channel, Date.now(), today + count * DAY)
    .map((airing) => ({ ...(same || airing.locked ? airing : anotherOf(airing)), ...placeOf(grid, start, airing) }));
  const every = Array.from({ length: count }, (_, n) => ({
    ...dayOf(grid, today + n * DAY),
    planned_seconds: 86_400 - n * 300,
    gap_seconds: n * 120,
    cut_seconds: n === 2 ? 900 : 0,
    health: Math.max(40, 100 - n * n),
  }));
  const free = airings.filter((airing) => !airing.locked);
  const difference = differing(same ? 0 : free.length, same ? airings.length : airings.length - free.length, free[0]);
  return { airings, findings: findingsOf(grid, start, airings), days: every, difference };
}

/** What a plan would change, beginning with `first`; another channel shows everything an hour later. */
export const differing = (changed, same, first) => ({
  same,
  changed,
  moved: 0,
  added: 0,
  gone: 0,
  from: changed > 0 && first ? first.start : null,
  following_channels: changed > 0 ? 1 : 0,
  following_entries: changed,
});

/** Something else at the same time: what another plan would air. */
const anotherOf = (airing) => ({ ...airing, item_id: airing.item_id === null ? null : airing.item_id + 1 });

function placeOf(grid, start, airing) {
  const own = Date.parse(airing.start) - start * MINUTE;
  const at = Math.floor((own % DAY) / MINUTE);
  const { template } = dayOf(grid, own);
  const blocks = grid.templates.find((one) => one.name === template)?.blocks ?? [];
  const inside = blocks.find((one) => {
    const from = (minutesOf(one.start) - start + 1440) % 1440;
    return at >= from && at < from + one.minutes;
  });
  if (!inside) return { block: null, rule: "otherwise", reason: "No block is here: what airs otherwise." };
  return {
    block: inside.id,
    rule: `block ${inside.title}, ${inside.order}`,
    reason: `Block ${inside.title}, ${inside.content.kind}: the next of its ${inside.order} order.`,
  };
}

function findingsOf(grid, start, airings) {
  const findings = [];
  for (const template of grid.templates) {
    const placed = template.blocks
      .map((one) => ({ one, from: (minutesOf(one.start) - start + 1440) % 1440 }))
      .sort((a, b) => a.from - b.from);
    placed.forEach(({ one, from }, i) => {
      const next = placed[i + 1];
      const where = `${one.title}, ${template.name} ${one.start}`;
      if (next && from + one.minutes > next.from)
        findings.push({
          severity: "warning",
          code: "overlap",
          where,
          why: `It goes on into ${next.one.title}.`,
          what_to_do: "Make it shorter, or begin the next one later.",
          at: null,
          block: one.id,
        });
      if (one.content.kind === "query" && one.content.query.includes("nothing"))
        findings.push({
          severity: "error",
          code: "empty_content",
          where,
          why: "The search finds nothing.",
          what_to_do: "Change the search.",
          at: airings.find((airing) => airing.block === one.id)?.start ?? null,
          block: one.id,
        });
    });
  }
  return findings;
}

const networkFile = (station) =>
  station.channels.map(({ number, name }) => `- channel: ${number}\n  name: ${JSON.stringify(name)}\n`).join("");

/** Lines that are in one file and not in the other, as changes of channels. */
function difference(station, text) {
  const wrong = String(text)
    .split("\n")
    .findIndex((line) => line.includes("\t"));
  if (wrong >= 0)
    return { changes: [], problems: [{ line: wrong + 1, column: 1, message: "A tab cannot indent YAML." }] };
  const before = networkFile(station).split("\n");
  const after = String(text).split("\n");
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line.trim()}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `+ ${line.trim()}`);
  const spoken = station.channels.filter(({ name }, i) => i === 0 || String(text).includes(name));
  const changes = spoken.map(({ name }, i) => ({
    what: "channel",
    name,
    change: i === 0 && gone.length + come.length > 0 ? "changed" : "unchanged",
    lines: i === 0 ? [...gone, ...come] : [],
  }));
  return { changes, problems: [] };
}
