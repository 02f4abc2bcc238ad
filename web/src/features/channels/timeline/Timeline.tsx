import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type PointerEvent } from "react";
import { Dialog } from "@/components/Dialog";
import { Failure } from "@/components/States";
import type { Airing, Channel, Item, Piece, PlanMode } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { airNow, useAirTime } from "@/lib/time/clock";
import { useMedia } from "@/lib/use-media";
import { checkQuery } from "./api";
import {
  asDraft,
  DAY_MS,
  entryOf,
  fitting,
  found,
  HOUR_MS,
  LEVELS,
  lockAt,
  MINUTE_MS,
  nextFree,
  perMinuteOf,
  rowsOf,
  zoomOf,
  type Axis,
  type Draft,
  type Row,
} from "./axis";
import { AxisView, type AxisHandle } from "./AxisView";
import { DraftBar } from "./DraftBar";
import { EmptyTimeline } from "./EmptyTimeline";
import { EntryPanel } from "./EntryPanel";
import { GuidePanel } from "./GuidePanel";
import { InsertPanel, nameOf } from "./InsertPanel";
import { PlanDialog } from "./PlanDialog";
import { ProblemsPanel } from "./ProblemsPanel";
import css from "./Timeline.module.css";
import { TimelineSides, type Side } from "./TimelineSides";
import { TimelineTools } from "./TimelineTools";
import { useBreaks } from "./use-breaks";
import { useEdits } from "./use-edits";
import { useEntries } from "./use-entries";
import { useHand } from "./use-hand";
import { useTimelineKeys } from "./use-keys";
import { useUndoKeys } from "./use-undo-keys";

/** What is looked at is this far below the top edge. */
const TOP_PX = 56;
const BACK_MS = 3 * HOUR_MS;
const LONGEST_MS = 31 * DAY_MS;
const USUAL_MS = 7 * DAY_MS;

/** The coming days of a channel as a time axis: looked at from a week down to a break, and changed by hand. */
export function Timeline({ channel }: { channel: Channel }) {
  const { t } = useText();
  const narrow = useMedia("(max-width: 1180px)");
  const now = useAirTime(5_000);
  const lock = lockAt(now);
  const [opened] = useState(() => Math.floor(airNow() / HOUR_MS) * HOUR_MS);
  const [perMinute, setPerMinute] = useState<number>(LEVELS.hours);
  const [seen, setSeen] = useState({ from: opened - HOUR_MS, to: opened + DAY_MS });
  const [side, setSide] = useState<Side>("entry");
  const [sheet, setSheet] = useState(false);
  const [chosen, setChosen] = useState<Airing | null>(null);
  const [piece, setPiece] = useState<number | null>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const [mode, setMode] = useState<PlanMode | null>(null);
  const [said, announce] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<AxisHandle>(null);

  const through = channel.schedule_generated_through ? Date.parse(channel.schedule_generated_through) : null;
  const axis = useMemo<Axis>(() => {
    const from = opened - BACK_MS;
    const to = Math.min(from + LONGEST_MS, Math.max(opened + USUAL_MS, through ?? 0));
    return { from, to, perMinute };
  }, [opened, through, perMinute]);
  const spare = seen.to - seen.from;
  const drawn = {
    from: Math.max(axis.from, seen.from - spare / 2),
    to: Math.min(axis.to, seen.to + spare / 2),
  };
  const loaded = useEntries(channel.id, Math.max(axis.from, seen.from - spare), Math.min(axis.to, seen.to + spare));
  const { entries } = loaded;
  const all = useMemo(() => rowsOf(entries, perMinute), [entries, perMinute]);
  const rows = all.filter((row) => row.to > drawn.from && row.from < drawn.to);
  const selected = found(entries, chosen);
  const check = useQuery(checkQuery(channel.id));

  const pieces = useBreaks(channel.id, perMinute, seen.from, seen.to, now);
  const inSight = pieces.filter((one) => Date.parse(one.end) > drawn.from && Date.parse(one.start) < drawn.to);

  const choose = (airing: Airing | null, shown = false) => {
    setChosen(airing);
    setPiece(null);
    if (shown && airing) {
      const entry = entryOf(airing);
      view.current?.reveal(entry.start, entry.end);
      view.current?.focusAt(entry.start);
    }
  };
  const shown = (airing: Airing | null, at: number | null) => {
    if (airing) choose(airing, true);
    else if (at !== null) view.current?.focusAt(at);
  };
  const edits = useEdits(channel, shown, announce);

  const { draft, covered, refusal, hand, take, put, begin } = useHand({ box, axis, entries, lock, edits, announce });

  const open = (next: Side) => {
    setSide(next);
    setSheet(true);
  };
  const zoomTo = useCallback(
    (next: number) => setPerMinute(Math.min(perMinuteOf(1), Math.max(perMinuteOf(0), next))),
    [],
  );
  const zoomBy = useCallback(
    (factor: number) => setPerMinute((before) => Math.min(perMinuteOf(1), Math.max(perMinuteOf(0), before * factor))),
    [],
  );
  const begun = useEffectEvent(() => view.current?.goTo(airNow()));
  useEffect(() => begun(), []);
  const goTo = (ms: number) => {
    view.current?.goTo(ms);
    const there = entries.find((entry) => entry.start <= ms && entry.end > ms);
    if (there) choose(there.airing);
  };
  const chooseRow = (row: Row) => {
    const [entry] = row.entries;
    if (row.entries.length > 1) {
      const height = box.current?.clientHeight ?? 600;
      view.current?.hold(row.from, 48);
      zoomTo(Math.max(perMinute * 1.5, fitting(row.from, row.to, height - 96)));
      return;
    }
    if (!entry) return;
    choose(entry.airing);
    open("entry");
  };
  const onKey = useTimelineKeys({
    rows: all,
    entries,
    hand,
    lock,
    step: (row) => {
      const [entry] = row.entries;
      if (entry) choose(entry.airing);
      view.current?.reveal(row.from, row.to);
      view.current?.focusAt(row.from);
    },
    setHand: take,
    put,
    open: chooseRow,
    lockOrUnlock: (entry) => (entry.start < lock ? refuse() : void edits.lock(entry, entry.airing.origin !== "manual")),
    remove: (entry) => (entry.start < lock ? refuse() : void edits.remove(entry)),
    refuse: () => refuse(),
  });
  const refuse = () => announce(t("timeline.refused_locked"));
  const pressed = (event: PointerEvent, row: Row | undefined, grab: string | undefined) => {
    const entry = row?.entries.length === 1 ? row.entries[0] : undefined;
    if (!entry || !grab || entry.start < lock || entry.airing.kind === "slate") return;
    // A finger on the body scrolls; it drags by the grip.
    if (grab === "body" && event.pointerType !== "mouse") return;
    begin(event, asDraft(entry, grab === "start" || grab === "end" ? grab : "move"));
  };
  useUndoKeys(edits);

  const insertAt = marked ?? (selected && selected.start >= lock ? selected.start : nextFree(entries, lock));
  const insertion = (item: Item, start: number): Draft => ({
    verb: "insert",
    entry: null,
    item: { id: item.id, title: nameOf(item) },
    start,
    end: start + Math.ceil(item.duration_seconds * 1000),
    inSeconds: 0,
  });
  const pieceChosen = (one: Piece) => {
    const owner = entries.find(({ airing }) => airing.id === one.entry_id);
    if (owner) setChosen(owner.airing);
    setPiece(one.id);
    open("entry");
  };
  const problems = check.data?.findings.filter((one) => one.severity !== "note").length ?? 0;
  const panels: Record<Side, React.ReactNode> = {
    entry: (
      <EntryPanel
        entry={selected}
        pieces={pieces.filter((one) => one.entry_id === selected?.airing.id)}
        piece={piece}
        lock={lock}
        edits={edits}
        onPut={put}
        onReplace={() => open("insert")}
        onPiece={pieceChosen}
      />
    ),
    insert: (
      <InsertPanel
        at={insertAt}
        selected={selected}
        lock={lock}
        busy={edits.busy}
        onAt={setMarked}
        onGrab={(event, item) => {
          event.preventDefault();
          begin(event, insertion(item, insertAt));
        }}
        onInsert={(item) => put(insertion(item, insertAt))}
        onReplace={(item) => selected && void edits.replace(selected, { id: item.id, title: nameOf(item) })}
      />
    ),
    guide: <GuidePanel channel={channel.id} at={seen.from + (TOP_PX / perMinute) * MINUTE_MS} onGo={goTo} />,
    problems: <ProblemsPanel check={check} onGo={goTo} />,
  };
  const tabs = <TimelineSides side={side} problems={problems} panels={panels} onSide={setSide} />;
  if (through === null && !loaded.waiting && entries.length === 0)
    return <EmptyTimeline channel={channel} onPlanned={edits.refresh} />;
  return (
    <div className={css.desk}>
      <TimelineTools
        channel={channel}
        zoom={zoomOf(perMinute)}
        perMinute={perMinute}
        seen={seen.from + (TOP_PX / perMinute) * MINUTE_MS}
        axis={axis}
        edits={edits}
        through={through}
        onZoom={(zoom) => zoomTo(perMinuteOf(zoom))}
        onLevel={(level) => {
          if (selected) view.current?.hold(selected.start, 120);
          zoomTo(LEVELS[level]);
        }}
        onDay={(day) => view.current?.goTo(Math.max(axis.from, day))}
        onNow={() => view.current?.goTo(airNow())}
        onPlan={setMode}
        onInsert={() => open("insert")}
        narrow={narrow}
        onProblems={() => open("problems")}
        onGuide={() => open("guide")}
        problems={problems}
      />
      {loaded.error !== null && (
        <Failure
          compact
          error={loaded.error}
          title={t("guide.failed")}
          stillWorks={t("guide.failed_still")}
          onRetry={loaded.retry}
        />
      )}
      <div className={css.halves}>
        <div className={css.main}>
          {draft ? (
            <DraftBar channel={channel.id} draft={draft} covered={covered} refusal={refusal} />
          ) : (
            <p className={css.hint}>{t("timeline.keys")}</p>
          )}
          <AxisView
            ref={view}
            box={box}
            axis={axis}
            from={drawn.from}
            to={drawn.to}
            rows={rows}
            pieces={inSight}
            chosenPiece={piece}
            selected={selected}
            draft={draft}
            refused={refusal !== null}
            covered={new Set(covered.map((one) => one.key))}
            insertAt={side === "insert" ? insertAt : null}
            now={now}
            lock={lock}
            waiting={loaded.waiting}
            nothing={!loaded.partial && loaded.error === null && rows.length === 0}
            onView={(from, to) =>
              setSeen((before) => (before.from === from && before.to === to ? before : { from, to }))
            }
            onZoom={zoomBy}
            onPress={pressed}
            onChoose={chooseRow}
            onMark={(ms) => {
              setMarked(Math.round(ms / MINUTE_MS) * MINUTE_MS);
              open("insert");
            }}
            onPiece={pieceChosen}
            onKey={onKey}
          />
        </div>
        {!narrow && <div className={css.side}>{tabs}</div>}
      </div>
      {narrow && (
        <Dialog open={sheet} onClose={() => setSheet(false)} place="side" title={channel.name}>
          {tabs}
        </Dialog>
      )}
      {mode && <PlanDialog channel={channel} mode={mode} onClose={() => setMode(null)} onPlanned={edits.refresh} />}
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
