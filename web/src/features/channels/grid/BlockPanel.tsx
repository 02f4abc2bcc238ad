import { useState } from "react";
import { Button } from "@/components/Button";
import { Segments } from "@/components/Choice";
import { SelectField, TextField } from "@/components/Field";
import { NumberField } from "@/components/NumberField";
import { Notice } from "@/components/States";
import { ALIGNMENTS, ORDERS, STARTS, type Amount, type Block, type Order } from "@/lib/api/grid";
import { useText } from "@/lib/text/text";
import { ContentFields } from "./ContentFields";
import { useDesk } from "./desk";
import {
  blocksOf,
  clockAt,
  clockOf,
  daysWith,
  DAY_MINUTES,
  editDay,
  freeId,
  holeIn,
  minutesOf,
  overlapping,
  placeOf,
  replaced,
  templateOf,
  without,
  type Column,
} from "./model";
import { PaintStrip } from "./PaintStrip";
import css from "./Panel.module.css";

const LONGEST_TITLE = 100;

/** Everything of one block, each choice with a sentence of what it means. */
export function BlockPanel({ column, block, onGone }: { column: Column; block: Block; onGone: () => void }) {
  const { t, tn } = useText();
  const desk = useDesk();
  const { grid, scope, edit, select, faults, announce, columnName } = desk;
  const [painting, setPainting] = useState(false);
  const change = (part: Partial<Block>) =>
    edit(
      (now) => editDay(now, column, scope, columnName(column), (blocks) => replaced(blocks, block.id, part)),
      `${column}/${block.id}/${Object.keys(part).join()}`,
    );
  const refusal = (...fields: string[]) =>
    faults.find((fault) => fault.block === block.id && fields.some((field) => fault.field.startsWith(field)))?.message;
  const blocks = blocksOf(grid, column);
  const shared = daysWith(grid, templateOf(grid, column)?.name ?? "").length;
  const copy = () => {
    const id = freeId(grid, block.title);
    const after = placeOf(grid, block.start) + block.minutes;
    const hole = holeIn(grid, blocks, block.minutes, after) ?? holeIn(grid, blocks, block.minutes);
    const start = clockAt(grid, hole?.at ?? Math.min(after, DAY_MINUTES - block.minutes));
    const made = { ...block, id, start, minutes: hole?.minutes ?? block.minutes };
    edit((now) => editDay(now, column, scope, columnName(column), (all) => [...all, made]));
    select({ column, id });
  };
  const remove = () => {
    edit((now) => editDay(now, column, scope, columnName(column), (all) => without(all, block.id)));
    announce(t("grid.said_removed", { title: block.title }));
    onGone();
  };
  return (
    <div className={css.panel}>
      <p className="dim">
        {desk.columnName(column)} · {desk.spanOf(block)}
        {scope === "template" && shared > 1 && ` · ${tn("grid.on_days", shared)}`}
      </p>
      {overlapping(grid, blocks).has(block.id) && <Notice>{t("grid.overlap_about")}</Notice>}
      {refusal("id") && <Notice tone="bad">{refusal("id")}</Notice>}
      <TextField
        label={t("grid.title")}
        value={block.title}
        longest={LONGEST_TITLE}
        onChange={(event) => change({ title: event.target.value })}
        error={refusal("title")}
      />
      <div className={css.pair}>
        <TextField
          label={t("grid.starts")}
          type="time"
          step={60}
          value={block.start}
          onChange={(event) => event.target.value !== "" && change({ start: event.target.value.slice(0, 5) })}
          error={refusal("start")}
        />
        <TextField
          label={t("grid.ends")}
          type="time"
          step={60}
          value={clockOf(minutesOf(block.start) + block.minutes)}
          onChange={(event) => {
            const end = minutesOf(event.target.value);
            if (!Number.isNaN(end)) change({ minutes: untilMinutes(minutesOf(block.start), end) });
          }}
          error={refusal("minutes")}
        />
      </div>
      <ContentFields
        label={t("grid.content")}
        content={block.content}
        signsOff
        onChange={(content) => change({ content })}
      />
      {refusal("content") && <Notice tone="bad">{refusal("content")}</Notice>}
      {isChosenFrom(block) && (
        <SelectField
          label={t("grid.order")}
          hint={t(`grid.order_${block.order}_about`)}
          value={block.order}
          onChange={(event) => change({ order: event.target.value as Order })}
          options={ORDERS.map((order) => ({ value: order, label: t(`grid.order_${order}`) }))}
          error={refusal("order")}
        />
      )}
      {isChosenFrom(block) && (
        <AmountFields block={block} error={refusal("amount")} onChange={(amount) => change({ amount })} />
      )}
      {block.content.kind !== "off_air" && (
        <BreaksField breaks={block.breaks} onChange={(breaks) => change({ breaks })} error={refusal("breaks")} />
      )}
      <FitFields block={block} onChange={change} />
      <div className={css.actions}>
        <Button icon="grid" onClick={() => setPainting(true)}>
          {t("grid.paint")}
        </Button>
        <Button icon="duplicate" onClick={copy}>
          {t("channels.duplicate")}
        </Button>
        <Button icon="trash" look="danger" onClick={remove}>
          {t("grid.remove")}
        </Button>
      </div>
      {painting && <PaintStrip block={block} column={column} onClose={() => setPainting(false)} />}
    </div>
  );
}

const isChosenFrom = ({ content }: Block) => ["filtered", "query", "series", "playlist", "mix"].includes(content.kind);

/** From one time to another, over midnight when it is the earlier; the same twice is a whole day. */
const untilMinutes = (start: number, end: number) => (end - start + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;

function AmountFields({
  block,
  error,
  onChange,
}: {
  block: Block;
  error: string | undefined;
  onChange: (amount: Amount) => void;
}) {
  const { t } = useText();
  const { amount, minutes } = block;
  const begin: Record<Amount["kind"], Amount> = {
    fill: { kind: "fill" },
    items: { kind: "items", count: 1 },
    lasting: { kind: "lasting", minutes },
    until: { kind: "until", time: clockOf(minutesOf(block.start) + minutes) },
  };
  return (
    <>
      <SelectField
        label={t("grid.amount")}
        hint={t(`grid.amount_${amount.kind}_about`)}
        value={amount.kind}
        onChange={(event) => onChange(begin[event.target.value as Amount["kind"]])}
        options={(["fill", "items", "lasting", "until"] as const).map((kind) => ({
          value: kind,
          label: t(`grid.amount_${kind}`),
        }))}
      />
      {amount.kind === "items" && (
        <NumberField
          label={t("grid.how_many")}
          least={1}
          most={100}
          value={amount.count}
          onValue={(count) => onChange({ kind: "items", count })}
        />
      )}
      {amount.kind === "lasting" && (
        <NumberField
          label={t("grid.how_long")}
          least={1}
          most={DAY_MINUTES}
          value={amount.minutes}
          onValue={(lasting) => onChange({ kind: "lasting", minutes: lasting })}
        />
      )}
      {amount.kind === "until" && (
        <TextField
          label={t("grid.until")}
          type="time"
          step={60}
          value={amount.time}
          onChange={(event) =>
            event.target.value !== "" && onChange({ kind: "until", time: event.target.value.slice(0, 5) })
          }
          error={error}
        />
      )}
    </>
  );
}

/** The alignments that people have words for. */
const isNamed = (minutes: number): minutes is 0 | 15 | 30 | 60 => [0, 15, 30, 60].includes(minutes);

/** By which template the block has its breaks. */
function BreaksField({
  breaks,
  onChange,
  error,
}: {
  breaks: string | null;
  onChange: (breaks: string | null) => void;
  error: string | undefined;
}) {
  const { t } = useText();
  const { grid } = useDesk();
  const names = grid.break_templates.map(({ name }) => name);
  if (breaks !== null && !names.includes(breaks)) names.push(breaks);
  return (
    <SelectField
      label={t("template.breaks")}
      hint={t(breaks === null ? "template.breaks_default_about" : "template.breaks_about")}
      value={breaks ?? ""}
      onChange={(event) => onChange(event.target.value || null)}
      options={[
        { value: "", label: t("template.breaks_default", { name: grid.breaks ?? t("template.default_none") }) },
        ...names.map((name) => ({ value: name, label: name })),
      ]}
      error={error}
    />
  );
}

/** How a block meets its neighbours. */
function FitFields({ block, onChange }: { block: Block; onChange: (part: Partial<Block>) => void }) {
  const { t, tn } = useText();
  const pairs = [
    { field: "when_long", title: t("grid.long"), options: ["slide", "cut"] },
    { field: "when_short", title: t("grid.short"), options: ["fill", "next"] },
    { field: "when_late", title: t("grid.late"), options: ["begin_late", "join"] },
  ] as const;
  return (
    <details className={css.group}>
      <summary>{t("grid.fit")}</summary>
      <div className={css.fields}>
        <div className={css.choice}>
          <h4>{t("grid.start")}</h4>
          <Segments
            label={t("grid.start")}
            value={block.start_mode}
            onChange={(start_mode) => onChange({ start_mode })}
            options={STARTS.map((mode) => ({ value: mode, label: t(`grid.start_${mode}`) }))}
          />
          <p className="dim">{t(`grid.start_${block.start_mode}_about`)}</p>
        </div>
        {block.start_mode !== "hard" && (
          <SelectField
            label={t("grid.grace")}
            hint={t("grid.grace_about")}
            value={block.grace_minutes === null ? "any" : String(block.grace_minutes)}
            onChange={(event) =>
              onChange({ grace_minutes: event.target.value === "any" ? null : Number(event.target.value) })
            }
            options={[
              { value: "any", label: t("grid.grace_any") },
              ...[...new Set([0, 2, 5, 10, 15, 30, block.grace_minutes ?? 0])]
                .sort((a, b) => a - b)
                .map((minutes) => ({ value: String(minutes), label: tn("grid.minutes", minutes) })),
            ]}
          />
        )}
        <SelectField
          label={t("grid.align")}
          hint={t(block.align_minutes === 0 ? "grid.align_none_about" : "grid.align_about")}
          value={String(block.align_minutes)}
          onChange={(event) => onChange({ align_minutes: Number(event.target.value) })}
          options={[...new Set([...ALIGNMENTS, block.align_minutes])].map((minutes) => ({
            value: String(minutes),
            label: isNamed(minutes) ? t(`grid.align_${minutes}`) : t("sources.interval_minutes", { count: minutes }),
          }))}
        />
        {pairs.map(({ field, title, options }) => (
          <div key={field} className={css.choice}>
            <h4>{title}</h4>
            <Segments<string>
              label={title}
              value={block[field]}
              onChange={(value) => onChange({ [field]: value })}
              options={options.map((value) => ({ value, label: t(`grid.${value}`) }))}
            />
            <p className="dim">{t(`grid.${block[field]}_about`)}</p>
          </div>
        ))}
      </div>
    </details>
  );
}
