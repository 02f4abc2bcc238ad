import type { ReactNode } from "react";
import { Segments, Switch } from "@/components/Choice";
import { SelectField } from "@/components/Field";
import { NumberField } from "@/components/NumberField";
import { Notice } from "@/components/States";
import { FILLS, INSIDES, type BreakTemplate, type Inside } from "@/lib/api/grid";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import { ContentFields } from "../ContentFields";
import { useDesk } from "../desk";
import { AvailList } from "./AvailList";
import css from "./Breaks.module.css";
import { changed, mistakesOf, newInside, type Change } from "./model";

const LONGEST_BREAK = 3_600;
const LONGEST_PROGRAMME = 6 * 3_600;
const MOST_BREAKS = 96;
const MOST_LOAD = 60;
const DAY_MINUTES = 1_440;

interface Part {
  template: BreakTemplate;
  change: Change;
  refusal: (field: string) => string | undefined;
}

/** Everything of one template, each choice with a sentence of what it means. */
export function TemplateForm({ index, template }: { index: number; template: BreakTemplate }) {
  const { t } = useText();
  const { edit, faults } = useDesk();
  const mistakes = mistakesOf(template);
  const path = `break_templates[${index}]`;
  const part: Part = {
    template,
    change: (some, of = Object.keys(some).join()) =>
      edit((now) => changed(now, index, some), of === null ? null : `${path}/${of}`),
    refusal: (field) => {
      const mistake = mistakes.get(field);
      if (mistake) return t(`template.wrong_${mistake}`);
      return faults.find((one) => one.field === `${path}.${field}`)?.message;
    },
  };
  return (
    <>
      <Fill {...part} />
      <Where {...part} />
      {template.fill !== "next_at_once" && (
        <>
          <Lengths {...part} />
          <AvailList key={index} {...part} />
          <Apart {...part} />
          <Clips {...part} />
        </>
      )}
    </>
  );
}

function Group({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <section className={css.part}>
      <h3>{title}</h3>
      <p className="dim">{about}</p>
      {children}
    </section>
  );
}

function Fill({ template, change, refusal }: Part) {
  const { t } = useText();
  return (
    <SelectField
      label={t("template.fill")}
      hint={t(`template.fill_${template.fill}_about`)}
      value={template.fill}
      onChange={(event) => change({ fill: event.target.value as BreakTemplate["fill"] })}
      options={FILLS.map((fill) => ({ value: fill, label: t(`template.fill_${fill}`) }))}
      error={refusal("fill")}
    />
  );
}

function Where({ template, change, refusal }: Part) {
  const { t } = useText();
  const { inside } = template;
  return (
    <Group title={t("template.where")} about={t("template.where_about")}>
      <Switch label={t("template.before")} checked={template.before} onChange={(before) => change({ before })} />
      <Switch label={t("template.after")} checked={template.after} onChange={(after) => change({ after })} />
      <div className={css.choice}>
        <h4>{t("template.inside")}</h4>
        <Segments
          label={t("template.inside")}
          value={inside.kind}
          onChange={(kind) => kind !== inside.kind && change({ inside: newInside(kind) }, null)}
          options={INSIDES.map((kind) => ({ value: kind, label: t(`template.inside_${kind}`) }))}
        />
        <p className="dim">{t(`template.inside_${inside.kind}_about`)}</p>
      </div>
      {inside.kind !== "nowhere" && (
        <InsideNumbers
          inside={inside}
          onChange={(next, field) => change({ inside: next }, `inside/${field}`)}
          refusal={refusal}
        />
      )}
    </Group>
  );
}

function InsideNumbers({
  inside,
  onChange,
  refusal,
}: {
  inside: Exclude<Inside, { kind: "nowhere" }>;
  onChange: (inside: Inside, field: string) => void;
  refusal: Part["refusal"];
}) {
  const { t } = useText();
  const apart =
    inside.kind === "interval" ? (
      <Seconds
        label={t("template.every")}
        least={1}
        most={LONGEST_PROGRAMME}
        value={inside.every_seconds}
        onValue={(every_seconds) => onChange({ ...inside, every_seconds }, "every_seconds")}
        error={refusal("inside.every_seconds")}
      />
    ) : (
      <Seconds
        label={t("template.shortest_act")}
        least={0}
        most={LONGEST_PROGRAMME}
        value={inside.shortest_act_seconds}
        onValue={(shortest_act_seconds) => onChange({ ...inside, shortest_act_seconds }, "shortest_act_seconds")}
        error={refusal("inside.shortest_act_seconds")}
      />
    );
  return (
    <div className={css.numbers}>
      {apart}
      <Seconds
        label={t("template.from_start")}
        least={0}
        most={LONGEST_PROGRAMME}
        value={inside.from_start_seconds}
        onValue={(from_start_seconds) => onChange({ ...inside, from_start_seconds }, "from_start_seconds")}
        error={refusal("inside.from_start_seconds")}
      />
      <Seconds
        label={t("template.from_end")}
        least={0}
        most={LONGEST_PROGRAMME}
        value={inside.from_end_seconds}
        onValue={(from_end_seconds) => onChange({ ...inside, from_end_seconds }, "from_end_seconds")}
        error={refusal("inside.from_end_seconds")}
      />
      <NumberField
        label={t("template.most")}
        hint={t("template.most_about")}
        least={0}
        most={MOST_BREAKS}
        value={inside.most}
        onValue={(most) => onChange({ ...inside, most }, "most")}
        error={refusal("inside.most")}
      />
    </div>
  );
}

/** Seconds, said as a length under the field. */
function Seconds(field: Omit<Parameters<typeof NumberField>[0], "hint">) {
  const { t } = useText();
  return <NumberField {...field} hint={t("template.as_length", { time: hms(field.value) })} />;
}

function Lengths({ template, change, refusal }: Part) {
  const { t } = useText();
  return (
    <Group title={t("template.lengths")} about={t("template.lengths_about")}>
      <div className={css.numbers}>
        {(["shortest_seconds", "usual_seconds", "longest_seconds"] as const).map((field) => (
          <Seconds
            key={field}
            label={t(`template.${field}`)}
            least={1}
            most={LONGEST_BREAK}
            value={template[field]}
            onValue={(seconds) => change({ [field]: seconds })}
            error={refusal(field)}
          />
        ))}
        <NumberField
          label={t("template.load")}
          hint={t(template.load_minutes === 0 ? "template.load_0_about" : "template.load_about")}
          least={0}
          most={MOST_LOAD}
          value={template.load_minutes}
          onValue={(load_minutes) => change({ load_minutes })}
          error={refusal("load_minutes")}
        />
      </div>
    </Group>
  );
}

function Apart({ template, change, refusal }: Part) {
  const { t } = useText();
  const { separation } = template;
  const put = (part: Partial<typeof separation>) =>
    change({ separation: { ...separation, ...part } }, `separation/${Object.keys(part).join()}`);
  return (
    <Group title={t("template.separation")} about={t("template.separation_about")}>
      <Switch
        label={t("template.one_per_company")}
        checked={separation.one_per_company}
        onChange={(one_per_company) => put({ one_per_company })}
      />
      <Switch
        label={t("template.one_per_category")}
        checked={separation.one_per_category}
        onChange={(one_per_category) => put({ one_per_category })}
      />
      <div className={css.numbers}>
        {(["spot_minutes", "company_minutes", "category_minutes"] as const).map((field) => (
          <NumberField
            key={field}
            label={t(`template.${field}`)}
            hint={separation[field] === 0 ? t("template.any_distance") : undefined}
            least={0}
            most={DAY_MINUTES}
            value={separation[field]}
            onValue={(minutes) => put({ [field]: minutes })}
            error={refusal(`separation.${field}`)}
          />
        ))}
      </div>
    </Group>
  );
}

function Clips({ template, change, refusal }: Part) {
  const { t } = useText();
  const { spots } = template;
  const refused = refusal("spots.kind") ?? refusal("spots.query");
  return (
    <Group title={t("template.clips")} about={t("template.clips_about")}>
      <Segments
        label={t("template.clips")}
        value={spots === null ? "all" : "some"}
        onChange={(which) =>
          change({
            spots:
              which === "all"
                ? null
                : { kind: "filtered", library_ids: [], genres: [], item_kinds: [], collection_ids: [] },
          })
        }
        options={[
          { value: "all", label: t("template.clips_all") },
          { value: "some", label: t("template.clips_some") },
        ]}
      />
      {spots !== null && (
        <ContentFields
          label={t("template.clips_from")}
          content={spots}
          without={["delayed", "rerun", "off_air"]}
          onChange={(next) => change({ spots: next })}
        />
      )}
      {refused && <Notice tone="bad">{refused}</Notice>}
    </Group>
  );
}
