import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { Button, IconButton } from "@/components/Button";
import { SelectField, TextField } from "@/components/Field";
import fields from "@/components/Fields.module.css";
import { Picture } from "@/components/Picture";
import { reasonOf } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { itemQuery } from "@/lib/api/requests/get-item";
import { sourcesQuery } from "@/lib/api/requests/get-sources";
import { ITEM_KINDS, type ItemChange, type ItemDetail } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { changeItem } from "./api/change-item";
import { FIELDS, isHinted, isList, shownValue, typedValue, type Field } from "./fields";
import css from "./Item.module.css";

/** Every field with who says it; a press edits it, another shows again what the source says. */
export function FieldsTab({ item }: { item: ItemDetail }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const [editing, setEditing] = useState<Field | null>(null);
  const save = useMutation({
    mutationFn: (change: ItemChange) => changeItem(item.id, change),
    onSuccess: () => {
      say.good(t("library.saved", { title: item.title }));
      setEditing(null);
    },
    onError: (error) => say.bad(reasonOf(error, t)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: itemQuery(item.id).queryKey });
      void client.invalidateQueries({ queryKey: ["catalog", "items"] });
    },
  });
  return (
    <div className={css.about}>
      <div className={css.art}>
        <Picture
          src={item.poster_url ?? item.image_url}
          title={item.series_title ?? item.title}
          ratio={item.poster_url === null ? "16 / 9" : "2 / 3"}
        />
      </div>
      <dl className={css.fields}>
        {FIELDS.map((field) => (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            {editing === field ? (
              <dd>
                <FieldForm
                  field={field}
                  value={valueOf(item, field)}
                  busy={save.isPending}
                  onSave={(value) => save.mutate({ [field]: value })}
                  onCancel={() => setEditing(null)}
                />
              </dd>
            ) : (
              <>
                <dd>
                  {(field === "kind" ? t(`kinds.${item.kind}`) : shownValue(valueOf(item, field))) || "–"}
                  <Origin item={item} field={field} onRestore={() => save.mutate({ [field]: null })} />
                </dd>
                <dd>
                  <IconButton
                    icon="edit"
                    small
                    label={t("item.change", { field: t(`field.${field}`) })}
                    onClick={() => setEditing(field)}
                  />
                </dd>
              </>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}

function valueOf(item: ItemDetail, field: Field): unknown {
  const said = item.fields.find((one) => one.field === field);
  return said ? said.value : (item as unknown as Record<string, unknown>)[field];
}

function Origin({ item, field, onRestore }: { item: ItemDetail; field: Field; onRestore: () => void }) {
  const { t } = useText();
  const sources = useQuery(sourcesQuery).data ?? [];
  const said = item.fields.find((one) => one.field === field);
  if (!said) return null;
  if (said.origin === "source") {
    const name = sources.find((one) => one.id === said.source_id)?.name;
    return name ? <span className={css.origin}>{t("item.from", { source: name })}</span> : null;
  }
  const hidden = shownValue(said.overrides);
  return (
    <span className={css.origin} data-edited="true">
      {t("item.edited")}
      {hidden && ` · ${t("item.hides", { value: hidden })}`}
      <Button small look="quiet" icon="restart" onClick={onRestore}>
        {t("item.restore")}
      </Button>
    </span>
  );
}

function FieldForm({
  field,
  value,
  busy,
  onSave,
  onCancel,
}: {
  field: Field;
  value: unknown;
  busy: boolean;
  onSave: (value: string | number | string[]) => void;
  onCancel: () => void;
}) {
  const { t } = useText();
  const [text, setText] = useState(shownValue(value));
  const hintOf = (one: Field) => {
    if (isList(one)) return t("item.commas");
    return isHinted(one) ? t(`item.hint_${one}`) : undefined;
  };
  const typed = typedValue(field, text);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed !== null) onSave(typed);
  };
  return (
    <form className={fields.row} onSubmit={submit}>
      {field === "kind" ? (
        <SelectField
          label={t("field.kind")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          options={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      ) : (
        <TextField
          label={t(`field.${field}`)}
          hint={hintOf(field)}
          value={text}
          onChange={(event) => setText(event.target.value)}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the field was opened to type in it
          autoFocus
        />
      )}
      <Button onClick={onCancel}>{t("common.cancel")}</Button>
      <Button type="submit" look="primary" disabled={busy || typed === null}>
        {t("common.save")}
      </Button>
    </form>
  );
}
