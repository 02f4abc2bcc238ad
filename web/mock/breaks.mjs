const PLACES = ["before", "inside", "after"];
const CARDS = ["rating_card", "up_next_card"];
const ACT_SECONDS = 360;
const OWN_SECONDS = { bumper_out: 5, promo: 20, ident: 10, bumper_in: 5, rating_card: 5, up_next_card: 8 };
const COMPANIES = ["Acme Motors", "Bluebird Tea", "Corner Bank", "Delta Shoes", "Everbright", "Fennel & Co."];

const avail = (role) => ({
  role,
  category: "",
  minimum_seconds: CARDS.includes(role) ? 5 : 0,
  maximum_seconds: CARDS.includes(role) ? 10 : 0,
  places: CARDS.includes(role) ? ["before", "after"] : PLACES,
});

export const STANDARD = {
  name: "standard",
  fill: "commercials",
  before: false,
  after: true,
  inside: {
    kind: "breakpoints",
    every_seconds: null,
    from_start_seconds: 180,
    from_end_seconds: 180,
    shortest_act_seconds: 240,
    most: 12,
  },
  shortest_seconds: 60,
  usual_seconds: 120,
  longest_seconds: 240,
  load_minutes: 0,
  avails: ["bumper_out", "spots", "promo", "bumper_in", "up_next_card"].map(avail),
  separation: {
    one_per_company: true,
    one_per_category: true,
    spot_minutes: 30,
    company_minutes: 0,
    category_minutes: 0,
  },
  spots: null,
};

/** As many as a channel may have, the first as long as a break may be. */
export const MANY_TEMPLATES = Array.from({ length: 40 }, (_, n) => ({
  ...STANDARD,
  name: n === 0 ? "standard" : `night ${n}`,
  avails:
    n === 0
      ? Array.from({ length: 16 }, (_, a) =>
          avail(a === 7 ? "spots" : ["bumper_out", "promo", "ident", "bumper_in", ...CARDS][a % 6]),
        )
      : STANDARD.avails,
}));

/** Refuses what the real one refuses. */
export const mistakesIn = (templates) =>
  templates.flatMap((one, n) =>
    one.shortest_seconds > one.usual_seconds || one.usual_seconds > one.longest_seconds
      ? [
          {
            field: `break_templates[${n}].usual_seconds`,
            message: "must lie between shortest_seconds and longest_seconds",
          },
        ]
      : [],
  );

/** A slot by a template: the rest is shared out over the breaks, each with what it is made of. */
export function tryBreak(station, { template, programme_minutes, slot_minutes, start }) {
  const programme = programme_minutes * 60;
  const rest =
    Math.max(0, slot_minutes * 60 - programme) + Math.round((template.load_minutes * programme_minutes) / 60) * 60;
  if (template.fill === "next_at_once" || rest === 0) return { pieces: [], notes: [] };
  const inside = insideOf(template.inside, programme);
  const most = Math.max(1, Math.round(rest / template.usual_seconds));
  const ends = Number(template.before) + Number(template.after);
  const cuts = spread(inside, Math.max(0, most - ends));
  const length = rest / Math.max(1, cuts.length + ends);
  const made = new Rundown(template, Date.parse(start ?? "2026-11-21T20:00:00Z"));
  if (template.before) made.add("before", length);
  [...cuts, programme].forEach((end, n) => {
    const from = cuts[n - 1] ?? 0;
    made.push("programme", null, `Programme, part ${n + 1}`, end - from, "the programme's own");
    if (end < programme) made.add("inside", length);
  });
  if (template.after) made.add("after", length);
  return { pieces: made.pieces, notes: made.notes };
}

function insideOf(inside, programme) {
  if (inside.kind === "nowhere") return [];
  const step = inside.kind === "interval" ? inside.every_seconds : ACT_SECONDS;
  const found = [];
  for (let at = step; at < programme; at += step)
    if (at >= inside.from_start_seconds && at <= programme - inside.from_end_seconds && found.length < inside.most)
      found.push(at);
  return found;
}

const spread = (points, count) =>
  count >= points.length
    ? points
    : Array.from({ length: count }, (_, n) => points[Math.floor(((n + 0.5) * points.length) / count)]);

class Rundown {
  pieces = [];
  notes = [];
  breaks = 0;
  drawn = 0;

  constructor(template, start) {
    Object.assign(this, { template, at: start });
  }

  push(kind, role, title, seconds, reason, relaxed = []) {
    const iso = (ms) => new Date(Math.round(ms)).toISOString();
    this.pieces.push({
      id: 0,
      entry_id: 0,
      kind,
      role,
      break_number: kind === "programme" ? null : this.breaks,
      item_id: kind === "spot" ? 40 : null,
      title,
      start: iso(this.at),
      end: iso((this.at += seconds * 1000)),
      seconds,
      in_seconds: 0,
      rule: kind === "programme" ? "programme" : `break ${this.template.name}: ${role}`,
      reason,
      relaxed,
    });
  }

  add(place, length) {
    this.breaks++;
    const { avails, fill } = this.template;
    const parts = avails.filter((one) => one.role !== "spots" && one.places.includes(place));
    const own = parts.reduce((sum, one) => sum + OWN_SECONDS[one.role], 0);
    const fits = own < length;
    for (const one of avails) {
      if (one.role === "spots") this.spots(fits ? length - own : length, fill);
      else if (fits && parts.includes(one))
        this.push(
          CARDS.includes(one.role) ? "card" : "spot",
          one.role,
          CARDS.includes(one.role) ? "Up next: The Long Street" : `Station ${one.role.replace("_", " ")}`,
          OWN_SECONDS[one.role],
          CARDS.includes(one.role) ? "made from the schedule" : "the most overdue of 4",
        );
    }
    this.notes.push(
      fits
        ? { code: "filled", words: `Break ${this.breaks} is filled to the frame.` }
        : { code: "left_out", words: `Break ${this.breaks} is too short for its bumpers.` },
    );
  }

  spots(length, fill) {
    if (fill === "static_card" || fill === "music_with_card") {
      this.push(
        "card",
        "spots",
        fill === "static_card" ? "Station card" : "Music under a card",
        length,
        "the whole break",
      );
      return;
    }
    const count = Math.max(1, Math.round(length / 30));
    for (let n = 0; n < count; n++) {
      const company = COMPANIES[this.drawn++ % COMPANIES.length];
      const relaxed = this.drawn > 12 && n === 0 ? ["30 minutes between two airings of a spot"] : [];
      this.push(
        "spot",
        "spots",
        company,
        length / count,
        `${this.drawn}. most overdue of 40, never aired before`,
        relaxed,
      );
      if (relaxed.length > 0)
        this.notes.push({ code: "relaxed", words: `${company} comes again after 22 minutes: too few clips fit.` });
    }
  }
}
