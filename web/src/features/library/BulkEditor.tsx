import { useState } from "react";
import { Button } from "@/components/Button";
import { Segments } from "@/components/Choice";
import { Dialog } from "@/components/Dialog";
import { SelectField, TextField } from "@/components/Field";
import fields from "@/components/Fields.module.css";
import { Notice, useReason } from "@/components/States";
import { ITEM_KINDS, type Item } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { changedBy, editOf, LIST_FIELDS, SET_FIELDS, type BulkDraft } from "./bulk";
import css from "./Library.module.css";
import { useBulkEdit } from "./use-bulk-edit";

/** Set, add or take away on all that is chosen, or on all that fits the search; one edit that can be undone. */
export function BulkEditor({
  items,
  query,
  total,
  onClose,
  onDone,
}: {
  items: Item[];
  query: string;
  total: number;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t, tn } = useText();
  const [draft, setDraft] = useState<BulkDraft>({});
  const [scope, setScope] = useState<"chosen" | "all">(items.length > 0 ? "chosen" : "all");
  const edit = editOf(draft);
  const asked = [edit.set, edit.add, edit.remove].some((part) => Object.keys(part).length > 0);
  const apply = useBulkEdit(onDone);
  const reason = useReason(apply.error);
  const put = (field: string, value: string) => setDraft((before) => ({ ...before, [field]: value }));
  return (
    <Dialog
      open
      onClose={onClose}
      place="side"
      title={tn("bulk.title", scope === "all" ? total : items.length)}
      description={t("bulk.about")}
      foot={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="primary"
            disabled={!asked || apply.isPending}
            onClick={() =>
              apply.mutate({ ...(scope === "all" ? { query } : { item_ids: items.map((one) => one.id) }), ...edit })
            }
          >
            {t("bulk.do")}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {items.length > 0 && (
          <Segments
            label={t("library.selection")}
            value={scope}
            onChange={setScope}
            options={[
              { value: "chosen", label: tn("library.selected", items.length) },
              { value: "all", label: tn("bulk.all_matching", total) },
            ]}
          />
        )}
        {SET_FIELDS.map((field) =>
          field === "kind" ? (
            <SelectField
              key={field}
              label={t("field.kind")}
              value={draft["kind"] ?? ""}
              onChange={(event) => put("kind", event.target.value)}
              options={[
                { value: "", label: "–" },
                ...ITEM_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
              ]}
            />
          ) : (
            <TextField
              key={field}
              label={t(`field.${field}`)}
              value={draft[field] ?? ""}
              onChange={(event) => put(field, event.target.value)}
            />
          ),
        )}
        {LIST_FIELDS.map((field) => (
          <div key={field} className={fields.pair}>
            {(["add", "remove"] as const).map((way) => (
              <TextField
                key={way}
                label={`${t(`field.${field}`)}: ${t(`bulk.${way}`)}`}
                hint={t("item.commas")}
                value={draft[`${way}.${field}`] ?? ""}
                onChange={(event) => put(`${way}.${field}`, event.target.value)}
              />
            ))}
          </div>
        ))}
        {asked && scope === "chosen" && <p aria-live="polite">{tn("bulk.will", changedBy(items, edit))}</p>}
        {apply.isError && <Notice tone="bad">{reason}</Notice>}
      </div>
    </Dialog>
  );
}
