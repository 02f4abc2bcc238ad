import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState, type KeyboardEvent } from "react";
import { Button, IconButton } from "@/components/Button";
import { Segments } from "@/components/Choice";
import { Dialog } from "@/components/Dialog";
import { Failure, Loading, Skeleton } from "@/components/States";
import { Tabs } from "@/components/Tabs";
import { WEEKDAYS, type Block, type Grid } from "@/lib/api/grid";
import type { Channel } from "@/lib/api/types";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { useDebounced } from "@/lib/use-debounced";
import { useMedia } from "@/lib/use-media";
import { gridQuery, gridTrialQuery } from "./api";
import { BlockPanel } from "./BlockPanel";
import { BreaksView } from "./breaks/BreaksView";
import { HourPanel } from "./breaks/HourPanel";
import { CalendarView } from "./CalendarView";
import { DeskContext, type Desk, type Fault, type Place } from "./desk";
import css from "./Editor.module.css";
import { FindingsPanel } from "./FindingsPanel";
import { useHistory } from "./history";
import {
  blocksOf,
  clockAt,
  clockOf,
  columnsOf,
  editDay,
  freeId,
  holeIn,
  minutesOf,
  newBlock,
  placeOf,
  tidied,
  type Column,
  type Scope,
} from "./model";
import { RulesView } from "./RulesView";
import { SaveBar } from "./SaveBar";
import { dayWord, wallClock } from "./time";
import { TrialPanel } from "./TrialPanel";
import { cardId, focusBlock } from "./use-keys";
import { useContentWords } from "./use-words";
import { WeekView } from "./WeekView";

const VIEWS = ["week", "calendar", "rules", "breaks"] as const;
const SIDES = ["block", "hour", "trial", "findings"] as const;
type View = (typeof VIEWS)[number];
type Side = (typeof SIDES)[number];
const SETTLED_MS = 600;
const NEW_MINUTES = 60;
const EVENING = 20 * 60;

/** The programme grid of a channel: what the station keeps, then the desk on which it is changed. */
export function GridEditor({ channel }: { channel: Channel }) {
  const { t } = useText();
  const kept = useQuery(gridQuery(channel.id));
  if (kept.isPending)
    return (
      <Loading>
        <div className={css.waiting}>
          <Skeleton width="60%" height={40} />
          <Skeleton height={520} radius={12} />
        </div>
      </Loading>
    );
  if (kept.isError)
    return (
      <Failure
        error={kept.error}
        title={t("grid.failed")}
        stillWorks={t("grid.failed_still")}
        onRetry={() => void kept.refetch()}
      />
    );
  return <GridDesk key={channel.id} channel={channel} kept={kept.data} />;
}

function GridDesk({ channel, kept }: { channel: Channel; kept: Grid }) {
  const { t, tn } = useText();
  const narrow = useMedia("(max-width: 1180px)");
  const [history, step] = useHistory(channel.id, kept);
  const { grid } = history;
  const [view, setView] = useState<View>("week");
  const [side, setSide] = useState<Side>("trial");
  const [sheet, setSheet] = useState(false);
  const [scope, setScope] = useState<Scope>("template");
  const [breaksAt, setBreaksAt] = useState(0);
  const [selected, select] = useState<Place | null>(null);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [said, announce] = useState("");
  const settled = useDebounced(grid, SETTLED_MS);
  const trial = useQuery(gridTrialQuery(channel.id, settled));
  const dirty = grid !== kept && JSON.stringify(grid) !== JSON.stringify(kept);

  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);

  const edit = useCallback<Desk["edit"]>(
    (change, of = null) => step({ do: "edit", of, change: (now) => tidied(change(now), kept.templates) }),
    [step, kept],
  );
  const open = useCallback(() => {
    setSide("block");
    setSheet(true);
  }, []);
  const desk = useDeskParts({ channel, grid, scope, selected, faults, edit, select, announce });
  const goTo = (blockId: string) => {
    const column = columnsOf(grid).find((one) => blocksOf(grid, one).some((block) => block.id === blockId));
    if (!column) return;
    setView("week");
    select({ column, id: blockId });
    open();
    requestAnimationFrame(() => document.getElementById(cardId(column, blockId))?.scrollIntoView({ block: "nearest" }));
  };
  const add = () => {
    const column: Column = selected?.column ?? "monday";
    const blocks = blocksOf(grid, column);
    const hole =
      holeIn(grid, blocks, NEW_MINUTES, placeOf(grid, clockOf(EVENING))) ?? holeIn(grid, blocks, NEW_MINUTES);
    const title = t("grid.new_block");
    const made = newBlock(
      freeId(grid, title),
      title,
      clockAt(grid, hole?.at ?? 0),
      hole?.minutes ?? NEW_MINUTES,
      grid.otherwise,
    );
    edit((now) => editDay(now, column, scope, desk.columnName(column), (all) => [...all, made]));
    select({ column, id: made.id });
    open();
    focusBlock(column, made.id);
  };
  const keys = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (!(event.ctrlKey || event.metaKey) || typing) return;
    const key = event.key.toLowerCase();
    if (key === "z" || key === "y") {
      const redo = key === "y" || event.shiftKey;
      step({ do: redo ? "redo" : "undo" });
      announce(t(redo ? "grid.said_redone" : "grid.said_undone"));
      event.preventDefault();
    }
  };
  const block = selected && blocksOf(grid, selected.column).find((one) => one.id === selected.id);
  const panel =
    selected && block ? (
      <BlockPanel
        key={`${selected.column}/${selected.id}`}
        column={selected.column}
        block={block}
        onGone={() => {
          select(null);
          setSheet(false);
          setSide("trial");
        }}
      />
    ) : (
      <p className="dim">{t("grid.choose")}</p>
    );
  // Undo may have taken away the one that was chosen.
  const breaksShown = Math.min(breaksAt, Math.max(0, grid.break_templates.length - 1));
  const findings = trial.data?.findings ?? [];
  const problems = findings.filter((one) => one.severity !== "note").length + faults.length;
  const panels: Record<Side, { label: string; panel: React.ReactNode }> = {
    block: { label: t("grid.block"), panel },
    hour: { label: t("hour.title"), panel: <HourPanel template={grid.break_templates[breaksShown]} /> },
    trial: { label: t("grid.tab_trial"), panel: <TrialPanel trial={trial} /> },
    findings: {
      label: problems > 0 ? t("grid.tab_findings_count", { count: problems }) : t("grid.tab_findings"),
      panel: <FindingsPanel findings={findings} known={trial.isSuccess} />,
    },
  };
  const sides = SIDES.filter((one) =>
    one === "hour" ? view === "breaks" : one !== "block" || (!narrow && view !== "breaks"),
  );
  const shownSide = sides.find((one) => one === side) ?? sides[0] ?? "trial";
  return (
    <DeskContext value={{ ...desk, goTo }}>
      {/* Ctrl+Z and Ctrl+Y work wherever the focus is in here; each has its button as well. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={css.desk} onKeyDown={keys}>
        <div className={css.tools}>
          <Segments
            label={t("grid.views")}
            value={view}
            onChange={(next) => {
              setView(next);
              if (next === "breaks") setSide("hour");
            }}
            options={VIEWS.map((one) => ({ value: one, label: t(`grid.view_${one}`) }))}
          />
          {view === "week" && (
            <Segments
              label={t("grid.scope")}
              value={scope}
              onChange={setScope}
              options={[
                { value: "template", label: t("grid.scope_template") },
                { value: "day", label: t("grid.scope_day") },
              ]}
            />
          )}
          <span className={css.space} />
          <span className={css.ways}>
            <IconButton
              icon="undo"
              label={t("common.undo")}
              disabled={history.past.length === 0}
              onClick={() => step({ do: "undo" })}
            />
            <IconButton
              icon="redo"
              label={t("grid.redo")}
              disabled={history.future.length === 0}
              onClick={() => step({ do: "redo" })}
            />
          </span>
          {view === "week" && (
            <Button icon="plus" onClick={add}>
              {t("grid.add")}
            </Button>
          )}
        </div>
        {view === "week" && (
          <p className={css.hint}>
            {t(scope === "template" ? "grid.scope_template_about" : "grid.scope_day_about")}{" "}
            <span className={css.keys}>{t("grid.keys")}</span>
          </p>
        )}
        <div className={css.halves}>
          <div className={classes(css.main, view === "week" && css.stays)}>
            {view === "week" && grid.templates.every(({ blocks }) => blocks.length === 0) && (
              <p className={css.empty}>{t("grid.empty", { content: desk.inWords(grid.otherwise) })}</p>
            )}
            {view === "week" && <WeekView onOpen={open} />}
            {view === "calendar" && <CalendarView />}
            {view === "rules" && <RulesView />}
            {view === "breaks" && <BreaksView at={breaksShown} onChoose={setBreaksAt} />}
          </div>
          <aside className={classes(css.side, view === "breaks" && css.follows)} aria-label={t("grid.beside")}>
            <Tabs
              label={t("grid.beside")}
              value={shownSide}
              onChange={setSide}
              tabs={sides.map((value) => ({ value, ...panels[value] }))}
            />
          </aside>
        </div>
        {narrow && sheet && block && (
          <Dialog open place="side" title={block.title || t("grid.block")} onClose={() => setSheet(false)}>
            {panel}
          </Dialog>
        )}
        {(dirty || channel.schedule_type !== "grid") && (
          <SaveBar
            kept={kept}
            trial={settled === grid && !trial.isPlaceholderData ? trial.data : undefined}
            untried={trial.isError}
            onFaults={(found) => {
              setFaults(found);
              if (found.length > 0) setSide("findings");
            }}
            onSaved={(grid) => {
              setFaults([]);
              select(null);
              step({ do: "kept", grid });
            }}
            onDiscard={
              dirty
                ? () => {
                    setFaults([]);
                    step({ do: "start", grid: kept });
                  }
                : null
            }
          />
        )}
        <span className="visually-hidden" role="status">
          {said}
        </span>
        <span className="visually-hidden" aria-live="polite">
          {problems > 0 && tn("grid.findings", problems)}
        </span>
      </div>
    </DeskContext>
  );
}

/** The desk without what moves about on it. */
function useDeskParts(parts: Omit<Desk, "goTo" | "inWords" | "columnName" | "spanOf">): Omit<Desk, "goTo"> {
  const { t, locale } = useText();
  const inWords = useContentWords(parts.grid);
  const columnName = (column: Column) => {
    const day = WEEKDAYS.find((one) => one === column);
    return day ? dayWord(day, locale) : column.slice(1);
  };
  return {
    ...parts,
    inWords,
    columnName,
    spanOf: (block: Block) =>
      t("grid.span", {
        from: wallClock(block.start, locale),
        to: wallClock(clockOf(minutesOf(block.start) + block.minutes), locale),
      }),
  };
}
