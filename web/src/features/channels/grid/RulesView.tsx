import { Button } from "@/components/Button";
import { Choices, Switch } from "@/components/Choice";
import { SelectField, TextField } from "@/components/Field";
import { NumberField } from "@/components/NumberField";
import { WEEKDAYS, type Daypart } from "@/lib/api/grid";
import { useText } from "@/lib/text/text";
import { NeverItems } from "../NeverItems";
import { ApartFrom } from "./ApartFrom";
import { ContentFields } from "./ContentFields";
import { useDesk } from "./desk";
import { freeName } from "./model";
import css from "./Panel.module.css";
import { dayWord, isZone } from "./time";

const ZONES = Intl.supportedValuesOf("timeZone");
const STRICT_AGE = 12;

/** What holds for the whole channel: its clock, what airs between blocks, who may see what when, what never airs. */
export function RulesView() {
  const { t } = useText();
  const { grid, edit, faults } = useDesk();
  const refusal = (field: string) => faults.find((fault) => fault.field.startsWith(field))?.message;
  return (
    <div className={css.rules}>
      <section className={css.rule}>
        <h3>{t("grid.clock")}</h3>
        <TextField
          label={t("grid.day_start")}
          hint={t("grid.day_start_about")}
          type="time"
          value={grid.day_start}
          onChange={(event) => {
            const day_start = event.target.value.slice(0, 5);
            if (day_start !== "") edit((now) => ({ ...now, day_start }), "day_start");
          }}
          error={refusal("day_start")}
        />
        <TextField
          label={t("grid.zone")}
          hint={t("grid.zone_about")}
          list="zones"
          value={grid.zone}
          onChange={(event) => edit((now) => ({ ...now, zone: event.target.value }), "zone")}
          error={isZone(grid.zone) ? refusal("zone") : t("grid.zone_unknown")}
        />
        <datalist id="zones">
          {ZONES.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </section>
      <section className={css.rule}>
        <h3>{t("grid.otherwise")}</h3>
        <p className="dim">{t("grid.otherwise_about")}</p>
        <ContentFields
          label={t("grid.content")}
          content={grid.otherwise}
          signsOff
          onChange={(otherwise) => edit((now) => ({ ...now, otherwise }), "otherwise")}
        />
      </section>
      <section className={css.rule}>
        <h3>{t("grid.filler")}</h3>
        <p className="dim">{t("grid.filler_about")}</p>
        <ContentFields
          label={t("grid.content")}
          content={grid.filler}
          without={["delayed", "rerun", "mix"]}
          onChange={(filler) => edit((now) => ({ ...now, filler }), "filler")}
        />
      </section>
      <Dayparts />
      <ApartFrom refusal={refusal("apart_from")} />
      <Never />
    </div>
  );
}

function Dayparts() {
  const { t } = useText();
  const { grid, edit, faults } = useDesk();
  const put = (dayparts: Daypart[], of: string | null) => edit((now) => ({ ...now, dayparts }), of);
  const add = () => {
    const name = freeName(
      grid.dayparts.map((part) => part.name),
      t("grid.daytime"),
    );
    const made = { name, from: grid.day_start, to: "20:00", days: [], oldest_audience: STRICT_AGE, unrated: false };
    put([...grid.dayparts, made], null);
  };
  return (
    <section className={css.rule}>
      <h3>{t("grid.dayparts")}</h3>
      <p className="dim">{t("grid.dayparts_about")}</p>
      {grid.dayparts.map((part, i) => (
        <DaypartFields
          key={i}
          part={part}
          refusal={faults.find((fault) => fault.field.startsWith(`dayparts[${i}]`))?.message}
          onChange={(changed) =>
            put(
              grid.dayparts.map((one, at) => (at === i ? { ...one, ...changed } : one)),
              `dayparts/${i}/${Object.keys(changed).join()}`,
            )
          }
          onRemove={() =>
            put(
              grid.dayparts.filter((_, at) => at !== i),
              null,
            )
          }
        />
      ))}
      <div>
        <Button icon="plus" onClick={add}>
          {t("grid.daypart_add")}
        </Button>
      </div>
    </section>
  );
}

function DaypartFields({
  part,
  refusal,
  onChange,
  onRemove,
}: {
  part: Daypart;
  refusal: string | undefined;
  onChange: (changed: Partial<Daypart>) => void;
  onRemove: () => void;
}) {
  const { t, locale } = useText();
  return (
    <fieldset className={css.daypart}>
      <legend>{part.name}</legend>
      <TextField
        label={t("collections.name")}
        value={part.name}
        longest={60}
        onChange={(event) => onChange({ name: event.target.value })}
        error={refusal}
      />
      <div className={css.pair}>
        <TextField
          label={t("grid.from")}
          type="time"
          value={part.from}
          onChange={(event) => event.target.value !== "" && onChange({ from: event.target.value.slice(0, 5) })}
        />
        <TextField
          label={t("grid.to")}
          type="time"
          value={part.to}
          onChange={(event) => event.target.value !== "" && onChange({ to: event.target.value.slice(0, 5) })}
        />
      </div>
      <Choices
        label={t("grid.days")}
        options={WEEKDAYS.map((day) => ({ value: day, label: dayWord(day, locale, "short") }))}
        chosen={part.days}
        onChange={(days) => onChange({ days })}
      />
      {part.days.length === 0 && <p className="dim">{t("grid.every_day")}</p>}
      <SelectField
        label={t("grid.limit")}
        value={part.oldest_audience === null ? "any" : "age"}
        onChange={(event) => onChange({ oldest_audience: event.target.value === "any" ? null : STRICT_AGE })}
        options={[
          { value: "any", label: t("grid.limit_none") },
          { value: "age", label: t("grid.limit_age") },
        ]}
      />
      {part.oldest_audience !== null && (
        <NumberField
          label={t("grid.age")}
          hint={t("grid.age_about", { age: String(part.oldest_audience) })}
          least={0}
          most={21}
          value={part.oldest_audience}
          onValue={(oldest_audience) => onChange({ oldest_audience })}
        />
      )}
      <Switch label={t("grid.unrated")} checked={part.unrated} onChange={(unrated) => onChange({ unrated })} />
      <div>
        <Button small icon="trash" look="danger" onClick={onRemove}>
          {t("grid.daypart_remove", { name: part.name })}
        </Button>
      </div>
    </fieldset>
  );
}

/** Items this channel leaves out, whatever a block would take. */
function Never() {
  const { t } = useText();
  const { grid, edit } = useDesk();
  return (
    <section className={css.rule}>
      <h3>{t("grid.never")}</h3>
      <p className="dim">{t("grid.never_about")}</p>
      <NeverItems ids={grid.never} onChange={(never) => edit((now) => ({ ...now, never }))} />
    </section>
  );
}
