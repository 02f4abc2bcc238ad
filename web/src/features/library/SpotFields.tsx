import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { Choices } from "@/components/Choice";
import { SearchField, SelectField, TextField } from "@/components/Field";
import fields from "@/components/Fields.module.css";
import { NumberField } from "@/components/NumberField";
import { Notice } from "@/components/States";
import { WEEKDAYS, type Weekday } from "@/lib/api/grid";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import type { SpotTerms } from "@/lib/api/spot";
import { airNow } from "@/lib/time/clock";
import { useText } from "@/lib/text/text";
import { categoriesQuery } from "./api/spots";
import { facetsQuery } from "./api/get-facets";
import { HEAVIEST, isGrounded, isNamedWeight, isOver, mistakeOf, WEIGHTS } from "./spot";
import css from "./Spot.module.css";

const LONGEST = 300;
const MOST_ENTRIES = 50;
const MOST_AIRINGS = 1_000;
const WEEK_MINUTES = 7 * 24 * 60;
const FEW_CHANNELS = 24;
const FORTNIGHT_MS = 14 * 86_400_000;

interface Part {
  terms: SpotTerms;
  onChange: (part: Partial<SpotTerms>) => void;
  refusal: (field: string) => string | undefined;
}

/** Every term with what it does. */
export function SpotFields(part: Part) {
  const { t } = useText();
  const { terms, onChange, refusal } = part;
  return (
    <>
      <div className={fields.pair}>
        <NameFields company={terms.company} category={terms.category} onChange={onChange} refusal={refusal} />
      </div>
      <section className={css.group}>
        <h3>{t("spot.how_often")}</h3>
        <WeightField weight={terms.weight} onChange={(weight) => onChange({ weight })} />
        <div className={css.numbers}>
          {(["per_hour", "per_daypart", "per_day"] as const).map((cap) => (
            <NumberField
              key={cap}
              label={t(`spot.${cap}`)}
              hint={terms.caps[cap] === 0 ? t("spot.no_limit") : undefined}
              least={0}
              most={MOST_AIRINGS}
              value={terms.caps[cap]}
              onValue={(most) => onChange({ caps: { ...terms.caps, [cap]: most } })}
            />
          ))}
          <NumberField
            label={t("spot.interval")}
            hint={terms.minimum_interval_minutes === 0 ? t("spot.interval_template") : undefined}
            least={0}
            most={WEEK_MINUTES}
            value={terms.minimum_interval_minutes}
            onValue={(minimum_interval_minutes) => onChange({ minimum_interval_minutes })}
          />
        </div>
        <p className="dim">{t("spot.caps_about")}</p>
      </section>
      <Flights {...part} />
      <Windows {...part} />
      <Channels {...part} />
    </>
  );
}

/** Whose it is and what it is about, with what there is already to choose from. */
export function NameFields({
  company,
  category,
  onChange,
  refusal,
}: {
  company: string;
  category: string;
  onChange: (part: { company?: string; category?: string }) => void;
  refusal?: (field: string) => string | undefined;
}) {
  const { t } = useText();
  const companies = useQuery(facetsQuery({})).data?.companies ?? [];
  const categories = useQuery(categoriesQuery).data?.suggestions ?? [];
  return (
    <>
      <TextField
        label={t("field.company")}
        hint={t("spot.company_about")}
        value={company}
        longest={LONGEST}
        list="spot-companies"
        onChange={(event) => onChange({ company: event.target.value })}
        error={refusal?.("company")}
      />
      <TextField
        label={t("field.category")}
        hint={t("spot.category_about")}
        value={category}
        longest={LONGEST}
        list="spot-categories"
        onChange={(event) => onChange({ category: event.target.value })}
        error={refusal?.("category")}
      />
      <datalist id="spot-companies">
        {companies.map((one) => (
          <option key={one.value} value={one.label} />
        ))}
      </datalist>
      <datalist id="spot-categories">
        {categories
          .filter((one) => one.kind === "value")
          .map((one) => (
            <option key={one.text} value={one.label} />
          ))}
      </datalist>
    </>
  );
}

/** A weight in words; one that has none as a number. */
function WeightField({ weight, onChange }: { weight: number; onChange: (weight: number) => void }) {
  const { t } = useText();
  const [exact, setExact] = useState(!isNamedWeight(weight));
  const own = exact || !isNamedWeight(weight);
  return (
    <div className={fields.pair}>
      <SelectField
        label={t("spot.weight")}
        hint={t(weight === 0 ? "spot.weight_0_about" : "spot.weight_about")}
        value={own ? "own" : String(weight)}
        onChange={(event) => {
          setExact(event.target.value === "own");
          if (event.target.value !== "own") onChange(Number(event.target.value));
        }}
        options={[
          ...WEIGHTS.map((one) => ({ value: String(one), label: t(`spot.weight_${one}`) })),
          { value: "own", label: t("spot.weight_own") },
        ]}
      />
      {own && <NumberField label={t("spot.times")} least={0} most={HEAVIEST} value={weight} onValue={onChange} />}
    </div>
  );
}

const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

function Flights({ terms, onChange, refusal }: Part) {
  const { t } = useText();
  const { flights } = terms;
  const today = dateOf(airNow());
  const put = (n: number, part: Partial<(typeof flights)[number]>) =>
    onChange({ flights: flights.map((one, at) => (at === n ? { ...one, ...part } : one)) });
  return (
    <section className={css.group}>
      <h3>{t("spot.flights")}</h3>
      <p className="dim">{t(flights.length === 0 ? "spot.flights_none" : "spot.flights_about")}</p>
      {isGrounded(flights, today) && <Notice>{t("spot.grounded")}</Notice>}
      {flights.map((flight, n) => {
        const mistake = mistakeOf(flight);
        return (
          <div key={n} className={css.entry}>
            <TextField
              label={t("spot.first_day")}
              type="date"
              value={flight.first}
              onChange={(event) => put(n, { first: event.target.value })}
              error={refusal(`flights[${n}].first`)}
            />
            <TextField
              label={t("spot.last_day")}
              type="date"
              value={flight.last}
              hint={isOver(flight, today) ? t("spot.over") : undefined}
              onChange={(event) => put(n, { last: event.target.value })}
              error={mistake ? t(`spot.flight_${mistake}`) : refusal(`flights[${n}].last`)}
            />
            <IconButton
              icon="trash"
              label={t("spot.flight_remove", { number: n + 1 })}
              onClick={() => onChange({ flights: flights.filter((_, at) => at !== n) })}
            />
          </div>
        );
      })}
      <div>
        <Button
          icon="plus"
          disabled={flights.length >= MOST_ENTRIES}
          onClick={() => onChange({ flights: [...flights, { first: today, last: dateOf(airNow() + FORTNIGHT_MS) }] })}
        >
          {t("spot.flight_add")}
        </Button>
      </div>
    </section>
  );
}

/** Any Monday, from which the days of the week are named. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const dayWord = (day: Weekday, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }).format(
    MONDAY_MS + WEEKDAYS.indexOf(day) * 86_400_000,
  );

function Windows({ terms, onChange, refusal }: Part) {
  const { t, locale } = useText();
  const { windows } = terms;
  const put = (n: number, part: Partial<(typeof windows)[number]>) =>
    onChange({ windows: windows.map((one, at) => (at === n ? { ...one, ...part } : one)) });
  return (
    <section className={css.group}>
      <h3>{t("spot.windows")}</h3>
      <p className="dim">{t(windows.length === 0 ? "spot.windows_none" : "spot.windows_about")}</p>
      {windows.map((window, n) => (
        <div key={n} className={css.window}>
          <div className={css.entry}>
            {(["from", "to"] as const).map((end) => (
              <TextField
                key={end}
                label={t(`grid.${end}`)}
                type="time"
                step={60}
                value={window[end]}
                hint={end === "to" && window.to <= window.from ? t("spot.next_day") : undefined}
                onChange={(event) => put(n, { [end]: event.target.value.slice(0, 5) })}
                error={window[end] === "" ? t("spot.time_missing") : refusal(`windows[${n}].${end}`)}
              />
            ))}
            <IconButton
              icon="trash"
              label={t("spot.window_remove", { number: n + 1 })}
              onClick={() => onChange({ windows: windows.filter((_, at) => at !== n) })}
            />
          </div>
          <Choices
            label={t("spot.window_days", { number: n + 1 })}
            options={WEEKDAYS.map((day) => ({ value: day, label: dayWord(day, locale) }))}
            chosen={window.days}
            onChange={(days) => put(n, { days })}
          />
          {window.days.length === 0 && <p className="dim">{t("grid.every_day")}</p>}
        </div>
      ))}
      <div>
        <Button
          icon="plus"
          disabled={windows.length >= MOST_ENTRIES}
          onClick={() => onChange({ windows: [...windows, { days: [], from: "06:00", to: "20:00" }] })}
        >
          {t("spot.window_add")}
        </Button>
      </div>
    </section>
  );
}

/** All channels as buttons while they are few; many are searched for. */
function Channels({ terms, onChange, refusal }: Part) {
  const { t } = useText();
  const [q, setQ] = useState("");
  const channels = useQuery(channelsQuery).data ?? [];
  const chosen = terms.channel_ids;
  const many = channels.length > FEW_CHANNELS;
  const asked = q.trim().toLowerCase();
  const fits = ({ number, name }: { number: number; name: string }) =>
    `${number} ${name}`.toLowerCase().includes(asked);
  const offered = channels.filter((one) => chosen.includes(one.id) || (!many ? true : asked !== "" && fits(one)));
  const gone = chosen.filter((id) => channels.length > 0 && !channels.some((one) => one.id === id));
  const refused = refusal("channel_ids");
  return (
    <section className={css.group}>
      <h3>{t("spot.channels")}</h3>
      <p className="dim">{t(chosen.length === 0 ? "spot.channels_all" : "spot.channels_about")}</p>
      {many && <SearchField label={t("spot.find_channel")} value={q} onValue={setQ} />}
      <Choices
        label={t("spot.channels")}
        options={[
          ...offered
            .slice(0, FEW_CHANNELS + chosen.length)
            .map((one) => ({ value: one.id, label: `${one.number} ${one.name}` })),
          ...gone.map((id) => ({ value: id, label: t("spot.channel_gone", { number: String(id) }) })),
        ]}
        chosen={chosen}
        onChange={(channel_ids) => onChange({ channel_ids })}
      />
      {refused && <Notice tone="bad">{refused}</Notice>}
    </section>
  );
}
