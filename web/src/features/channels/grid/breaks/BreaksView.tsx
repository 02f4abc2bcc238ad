import { useState } from "react";
import { Button } from "@/components/Button";
import { SelectField, TextField } from "@/components/Field";
import { Empty } from "@/components/States";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { useDesk } from "../desk";
import css from "./Breaks.module.css";
import {
  LONGEST_NAME,
  mistakesOf,
  MOST_TEMPLATES,
  namesOf,
  newTemplate,
  renamed,
  usedBy,
  without,
  withTemplate,
} from "./model";
import { TemplateForm } from "./TemplateForm";

const NONE = "";

/** The break templates of a channel, and the one that is being edited. */
export function BreaksView({ at, onChoose }: { at: number; onChoose: (index: number) => void }) {
  const { t } = useText();
  const { grid, edit, announce, faults } = useDesk();
  const names = namesOf(grid);
  const template = grid.break_templates[at];
  const full = names.length >= MOST_TEMPLATES;
  const add = (wanted: string) => {
    edit((now) => withTemplate(now, template ? { ...template, name: wanted } : newTemplate(wanted)));
    onChoose(names.length);
  };
  const remove = (name: string) => {
    edit((now) => without(now, at));
    onChoose(Math.max(0, at - 1));
    announce(t("grid.said_removed", { title: name }));
  };
  return (
    <div className={css.view}>
      <SelectField
        label={t("template.default")}
        hint={t(grid.breaks === null ? "template.default_none_about" : "template.default_about")}
        value={grid.breaks ?? NONE}
        onChange={(event) => edit((now) => ({ ...now, breaks: event.target.value || null }))}
        options={[
          { value: NONE, label: t("template.default_none") },
          ...[...new Set([...names, ...(grid.breaks === null ? [] : [grid.breaks])])].map(named),
        ]}
        error={faults.find(({ field }) => field === "breaks")?.message}
      />
      <section className={css.part} aria-label={t("template.all")}>
        <div className={css.templates}>
          {grid.break_templates.map((one, n) => (
            <button
              key={n}
              type="button"
              className={classes(css.template, mistakesOf(one).size > 0 && css.wrong)}
              aria-pressed={n === at}
              onClick={() => onChoose(n)}
            >
              <b>{one.name}</b>
              <Uses name={one.name} />
            </button>
          ))}
        </div>
        <div className={css.actions}>
          <Button icon="plus" disabled={full} onClick={() => add(template ? template.name : t("template.standard"))}>
            {t(template ? "template.duplicate" : "template.add")}
          </Button>
          {template && (
            <Button icon="trash" look="danger" onClick={() => remove(template.name)}>
              {t("template.remove", { name: template.name })}
            </Button>
          )}
        </div>
        {full && <p className="dim">{t("template.full", { most: MOST_TEMPLATES })}</p>}
      </section>
      {template ? (
        <>
          <NameField key={at} index={at} name={template.name} />
          <TemplateForm index={at} template={template} />
        </>
      ) : (
        <Empty icon="clock" title={t("template.none")}>
          {t("template.none_about")}
        </Empty>
      )}
    </div>
  );
}

const named = (name: string) => ({ value: name, label: name });

function Uses({ name }: { name: string }) {
  const { t, tn } = useText();
  const { grid } = useDesk();
  const count = usedBy(grid, name);
  return (
    <span className="dim">
      {grid.breaks === name && `${t("template.is_default")} · `}
      {tn("template.used", count)}
    </span>
  );
}

/** A name is taken over when it is left or Enter is pressed, so that on its way to it no other template is meant. */
function NameField({ index, name }: { index: number; name: string }) {
  const { t } = useText();
  const { grid, edit, faults } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? name).trim();
  const taken = wanted !== name && namesOf(grid).includes(wanted);
  const wrong = taken ? t("grid.name_taken") : wanted === "" ? t("template.no_name") : null;
  const take = () => {
    if (wrong !== null || wanted.length > LONGEST_NAME) return;
    if (wanted !== name) edit((now) => renamed(now, index, wanted));
    setTyped(null);
  };
  return (
    <TextField
      label={t("collections.name")}
      value={typed ?? name}
      longest={LONGEST_NAME}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === "Enter" && take()}
      error={wrong ?? faults.find(({ field }) => field === `break_templates[${index}].name`)?.message}
    />
  );
}
