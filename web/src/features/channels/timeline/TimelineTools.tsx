import { Button, IconButton } from "@/components/Button";
import { Segments } from "@/components/Choice";
import { Menu, MenuItem, MenuRule } from "@/components/Menu";
import type { Channel, PlanMode } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { dayAndTime, shortDay, startOfDay } from "@/lib/time/format";
import { levelOf, LEVELS, type Axis, type Level } from "./axis";
import { ClockNote } from "./ClockNote";
import css from "./Timeline.module.css";
import type { Edits } from "./use-edits";

const MODES: PlanMode[] = ["continue", "refresh", "reset"];

/** Above the axis: how closely it is looked at, which day, what can be undone, and what is planned anew. */
export function TimelineTools({
  channel,
  zoom,
  perMinute,
  seen,
  axis,
  edits,
  through,
  problems,
  onZoom,
  onLevel,
  onDay,
  onNow,
  onPlan,
  onInsert,
  onProblems,
  onGuide,
  narrow,
}: {
  channel: Channel;
  zoom: number;
  perMinute: number;
  seen: number;
  axis: Axis;
  edits: Edits;
  through: number | null;
  problems: number;
  onZoom: (zoom: number) => void;
  onLevel: (level: Level) => void;
  onDay: (day: number) => void;
  onNow: () => void;
  onPlan: (mode: PlanMode) => void;
  onInsert: () => void;
  /** Whether there is no room for panels beside the axis. */
  narrow: boolean;
  onProblems: () => void;
  onGuide: () => void;
}) {
  const { t, locale } = useText();
  const today = startOfDay(seen);
  return (
    <>
      <div className={css.tools}>
        <IconButton icon="undo" label={t("common.undo")} onClick={edits.undo} disabled={!edits.canUndo} />
        <IconButton icon="redo" label={t("timeline.redo")} onClick={edits.redo} disabled={!edits.canRedo} />
        <div className={css.levels}>
          <Segments<Level>
            label={t("timeline.zoom")}
            value={levelOf(perMinute)}
            onChange={onLevel}
            options={(Object.keys(LEVELS) as Level[]).map((level) => ({
              value: level,
              label: t(`timeline.level_${level}`),
            }))}
          />
        </div>
        <input
          type="range"
          className={css.zoom}
          aria-label={t("timeline.zoom")}
          min={0}
          max={1}
          step={0.01}
          value={zoom}
          onChange={(event) => onZoom(Number(event.target.value))}
        />
        <span className={css.space} />
        <Button icon="plus" small onClick={onInsert}>
          {t("timeline.tab_insert")}
        </Button>
        {!narrow ? (
          MODES.map((mode) => (
            <Button key={mode} small title={t(`timeline.plan_${mode}_about`)} onClick={() => onPlan(mode)}>
              {t(`timeline.plan_${mode}`)}
            </Button>
          ))
        ) : (
          <Menu trigger={<IconButton icon="more" look="plain" label={t("common.more")} />}>
            <MenuItem icon="guide" onSelect={onGuide}>
              {t("timeline.tab_guide")}
            </MenuItem>
            <MenuItem icon="warning" onSelect={onProblems}>
              {problems > 0 ? t("timeline.problems", { count: problems }) : t("timeline.tab_problems")}
            </MenuItem>
            <MenuRule />
            {MODES.map((mode) => (
              <MenuItem key={mode} onSelect={() => onPlan(mode)}>
                {t(`timeline.plan_${mode}`)}
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
      <div className={css.days} role="group" aria-label={t("guide.days")}>
        <Button small icon="live" onClick={onNow}>
          {t("timeline.now")}
        </Button>
        {daysOf(axis).map((day) => (
          <button
            key={day}
            type="button"
            className={classes(css.dayChip, day === today && css.today)}
            aria-current={day === today ? "date" : undefined}
            onClick={() => onDay(day)}
          >
            {shortDay(day, locale)}
          </button>
        ))}
        {through !== null && (
          <span className={css.hint}>{t("channels.through", { time: dayAndTime(through, locale) })}</span>
        )}
      </div>
      {channel.schedule_type === "grid" && <ClockNote channel={channel.id} />}
    </>
  );
}

function daysOf({ from, to }: Axis): number[] {
  const days: number[] = [];
  for (let day = startOfDay(from); day < to; day = startOfDay(day, 1)) days.push(day);
  return days;
}
