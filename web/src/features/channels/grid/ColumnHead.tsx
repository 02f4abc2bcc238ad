import { useState } from "react";
import { Icon } from "@/components/Icon";
import { Menu, MenuChoices, MenuItem, MenuRule } from "@/components/Menu";
import { WEEKDAYS } from "@/lib/api/grid";
import { useText } from "@/lib/text/text";
import { CopyDay } from "./CopyDay";
import { useDesk } from "./desk";
import { daysWith, editDay, templateOf, withTemplate, type Column } from "./model";
import { RenameTemplate } from "./RenameTemplate";
import { dayWord } from "./time";
import css from "./Week.module.css";

const NONE = "";

/** A day's name and the template it shows, with what can be done with a whole day. */
export function ColumnHead({ column }: { column: Column }) {
  const { t, locale } = useText();
  const { grid, edit, columnName } = useDesk();
  const [asked, setAsked] = useState<"copy" | "rename" | null>(null);
  const day = WEEKDAYS.find((one) => one === column);
  const template = templateOf(grid, column);
  const shared = template ? daysWith(grid, template.name).length : 0;
  const empty = (blocks: number) => blocks === 0;
  return (
    <div className={css.head}>
      <Menu
        trigger={
          <button type="button" className={css.headButton} aria-label={headName()}>
            <span className={css.day}>{day ? dayWord(day, locale, "short") : t("grid.for_dates")}</span>
            <span className={css.template}>{template?.name ?? t("grid.no_template")}</span>
            <Icon name="down" size={14} />
          </button>
        }
      >
        {day && (
          <>
            <MenuChoices
              label={t("grid.template")}
              value={template?.name ?? NONE}
              onChange={(name) => edit((now) => withTemplate(now, day, name === NONE ? null : name))}
              options={[
                ...grid.templates.map(({ name }) => ({ value: name, label: name })),
                { value: NONE, label: t("grid.no_template") },
              ]}
            />
            <MenuRule />
            <MenuItem icon="copy" onSelect={() => setAsked("copy")}>
              {t("grid.copy_day")}
            </MenuItem>
            {shared > 1 && (
              <MenuItem
                icon="duplicate"
                onSelect={() => edit((now) => editDay(now, day, "day", columnName(day), (blocks) => [...blocks]))}
              >
                {t("grid.own_template")}
              </MenuItem>
            )}
          </>
        )}
        {template && (
          <MenuItem icon="edit" onSelect={() => setAsked("rename")}>
            {t("grid.rename")}
          </MenuItem>
        )}
        {template && (
          <MenuItem
            icon="trash"
            danger
            disabled={empty(template.blocks.length)}
            onSelect={() => edit((now) => editDay(now, column, "template", "", () => []))}
          >
            {t("grid.clear")}
          </MenuItem>
        )}
        {!day && template && (
          <MenuItem
            icon="trash"
            danger
            disabled={grid.overrides.some((one) => one.template === template.name)}
            onSelect={() =>
              edit((now) => ({ ...now, templates: now.templates.filter((one) => one.name !== template.name) }))
            }
          >
            {t("grid.remove_template")}
          </MenuItem>
        )}
      </Menu>
      {asked === "copy" && day && <CopyDay day={day} onClose={() => setAsked(null)} />}
      {asked === "rename" && template && <RenameTemplate name={template.name} onClose={() => setAsked(null)} />}
    </div>
  );

  function headName(): string {
    const name = template?.name ?? t("grid.no_template");
    return day ? t("grid.head", { day: columnName(column), template: name }) : t("grid.head_dates", { template: name });
  }
}
