import { useState, type CSSProperties } from "react";
import { Button, IconButton } from "@/components/Button";
import { WEEKDAYS, type Override } from "@/lib/api/grid";
import { classes } from "@/lib/classes";
import { hueOf } from "@/lib/hue";
import { useText } from "@/lib/text/text";
import { airNow } from "@/lib/time/clock";
import css from "./Calendar.module.css";
import { monthLater, monthPage, overridesOn, templateOn } from "./dates";
import { useDesk } from "./desk";
import { freeName } from "./model";
import { OverrideDialog } from "./OverrideDialog";
import { broadcastDate, dayWord, longDate, monthAndYear, zoneOr } from "./time";
import { useWhenWords } from "./use-when-words";

/** Which template airs on which date, month by month, and the days that are not like the others. */
export function CalendarView() {
  const { t, locale } = useText();
  const { grid } = useDesk();
  const today = broadcastDate(airNow(), zoneOr(grid.zone) ?? "UTC", grid.day_start);
  const [month, setMonth] = useState(today.slice(0, 7));
  const [asked, setAsked] = useState<{ index: number | null; override: Override } | null>(null);
  const page = monthPage(month);
  const weeks = Array.from({ length: page.length / 7 }, (_, week) => page.slice(week * 7, week * 7 + 7));
  const anew = (date: string): Override => ({
    name: freeName(
      grid.overrides.map((one) => one.name),
      t("grid.special_day"),
    ),
    when: { kind: "between", first: date, last: date },
    template: templateOn(grid, date) ?? grid.templates[0]?.name ?? "",
    priority: 0,
    expires: null,
  });
  const open = (date: string) => {
    const counts = overridesOn(grid, date)[0];
    setAsked(
      counts
        ? { index: grid.overrides.indexOf(counts), override: counts }
        : { index: null, override: anew(date < today ? today : date) },
    );
  };
  return (
    <div className={css.calendar}>
      <div>
        <div className={css.months}>
          <IconButton icon="left" label={t("grid.month_before")} onClick={() => setMonth(monthLater(month, -1))} />
          <h3 aria-live="polite">{monthAndYear(month, locale)}</h3>
          <IconButton icon="right" label={t("grid.month_after")} onClick={() => setMonth(monthLater(month, 1))} />
        </div>
        <table className={css.month}>
          <caption className="visually-hidden">{monthAndYear(month, locale)}</caption>
          <thead>
            <tr>
              {WEEKDAYS.map((day) => (
                <th key={day} scope="col">
                  {dayWord(day, locale, "short")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((date) => {
                  const [counts] = overridesOn(grid, date);
                  const template = templateOn(grid, date);
                  return (
                    <td key={date} className={classes(!date.startsWith(month) && css.other)}>
                      <button
                        type="button"
                        className={classes(css.date, counts && css.special, date === today && css.today)}
                        aria-label={[longDate(date, locale), template ?? t("grid.no_template"), counts?.name]
                          .filter(Boolean)
                          .join(", ")}
                        style={hueStyle(template)}
                        aria-current={date === today ? "date" : undefined}
                        onClick={() => open(date)}
                      >
                        <span className={css.figure}>{Number(date.slice(8))}</span>
                        {counts && <span className={css.override}>{counts.name}</span>}
                        <span className={css.template}>{template ?? t("grid.no_template")}</span>
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <Legend />
      </div>
      <section className={css.list}>
        <h3>{t("grid.overrides")}</h3>
        <p className="dim">{t("grid.overrides_about")}</p>
        <OverrideList
          onOpen={(override) => setAsked({ index: grid.overrides.indexOf(override), override })}
          today={today}
        />
        <div>
          <Button icon="plus" onClick={() => setAsked({ index: null, override: anew(today) })}>
            {t("grid.override_add")}
          </Button>
        </div>
      </section>
      {asked && <OverrideDialog index={asked.index} first={asked.override} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** Every template has a colour of its own; where there is no room for names, the list below says which. */
const hueStyle = (template: string | null): CSSProperties =>
  template === null ? {} : ({ "--hue": hueOf(template), "--bar": "4px" } as CSSProperties);

function Legend() {
  const { grid } = useDesk();
  return (
    <ul className={css.legend}>
      {grid.templates.map(({ name }) => (
        <li key={name} style={hueStyle(name)}>
          {name}
        </li>
      ))}
    </ul>
  );
}

function OverrideList({ onOpen, today }: { onOpen: (override: Override) => void; today: string }) {
  const { t, locale } = useText();
  const { grid } = useDesk();
  const whenWords = useWhenWords();
  if (grid.overrides.length === 0) return <p>{t("grid.no_overrides")}</p>;
  return (
    <ul>
      {grid.overrides.map((one) => (
        <li key={one.name}>
          <button type="button" onClick={() => onOpen(one)}>
            <b>{one.name}</b>
            <span>{whenWords(one.when)}</span>
            <span className="dim">
              {one.template}
              {one.priority !== 0 && ` · ${t("grid.priority_is", { priority: String(one.priority) })}`}
              {one.expires &&
                ` · ${t(one.expires < today ? "grid.expired" : "grid.expires_on", { date: longDate(one.expires, locale) })}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
