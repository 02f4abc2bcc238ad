import { Button } from "@/components/Button";
import { SelectField } from "@/components/Field";
import { Icon } from "@/components/Icon";
import { Notice, Skeleton } from "@/components/States";
import type { FoundLibrary } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { addressOf, type Draft } from "./draft";
import css from "./Source.module.css";
import { useSourceTest } from "./use-test";
import { Verdict } from "./Verdict";

/** Which of the server's libraries, and as whom when there is a choice. */
export function LibrariesStep({
  draft,
  onEdit,
  onBack,
  onNext,
}: {
  draft: Draft;
  onEdit: (part: Partial<Draft>) => void;
  onBack: () => void;
  onNext: () => void;
}) {
  const { t, tn } = useText();
  const test = useSourceTest(addressOf(draft));
  const libraries = test.found?.libraries ?? [];
  const users = test.found?.users ?? [];
  const keys = draft.library_keys ?? libraries.map((one) => one.key);
  const chosen = libraries.filter((one) => keys.includes(one.key));
  const items = chosen.reduce((sum, one) => sum + (one.item_count ?? 0), 0);
  return (
    <div className={css.form}>
      <div>
        <h2>{t("wizard.libraries")}</h2>
        <p className="dim">{t("wizard.libraries_about")}</p>
      </div>
      {users.length > 1 && (
        <SelectField
          label={t("wizard.user_view")}
          hint={t("wizard.user_view_hint")}
          value={draft.user_id ?? test.found?.user_id ?? ""}
          onChange={(event) => onEdit({ user_id: event.target.value, library_keys: null })}
          options={users.map((user) => ({ value: user.id, label: user.name }))}
        />
      )}
      {test.looking && <Skeleton height={120} radius={8} />}
      {!test.looking && !test.found?.ok && <Verdict test={test} />}
      {test.found?.ok && libraries.length === 0 && <Notice>{t("wizard.no_libraries")}</Notice>}
      <LibraryChoice libraries={libraries} keys={keys} onKeys={(library_keys) => onEdit({ library_keys })} />
      <div className={css.foot}>
        <span className="dim tabular" aria-live="polite">
          {tn("wizard.chosen_items", items)}
        </span>
        <Button onClick={onBack}>{t("common.back")}</Button>
        <Button look="primary" disabled={chosen.length === 0} onClick={onNext}>
          {t("wizard.to_files")}
        </Button>
      </div>
    </div>
  );
}

/** The libraries, each a row that is in or out. */
export function LibraryChoice({
  libraries,
  keys,
  onKeys,
}: {
  libraries: FoundLibrary[];
  keys: string[];
  onKeys: (keys: string[]) => void;
}) {
  const { number } = useText();
  return (
    <div className={css.rows} role="group">
      {libraries.map((one) => {
        const on = keys.includes(one.key);
        return (
          <button
            key={one.key}
            type="button"
            className={css.row}
            aria-pressed={on}
            onClick={() => onKeys(on ? keys.filter((key) => key !== one.key) : [...keys, one.key])}
          >
            <span className={css.box}>{on && <Icon name="check" size={16} />}</span>
            <span>
              <b>{one.name}</b>
              <code>{one.paths.join(", ")}</code>
            </span>
            {one.item_count !== null && <span className="tabular">{number(one.item_count)}</span>}
          </button>
        );
      })}
    </div>
  );
}
