import { BareSelect, SearchField } from "@/components/Field";
import type { Airing } from "@/lib/api/types";
import type { GuideSearch } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { ComingAirings } from "./ComingAirings";
import css from "./GuidePage.module.css";

/** What the guide is narrowed to, and where the words looked for air next. */
export function GuideFilters({
  search,
  groups,
  onChange,
  onAiring,
}: {
  search: GuideSearch;
  groups: string[];
  onChange: (part: GuideSearch) => void;
  onAiring: (airing: Airing) => void;
}) {
  const { t } = useText();
  const { q = "", kind = "", group = "" } = search;
  return (
    <div className={css.filters}>
      <div className={css.finder}>
        <SearchField
          label={t("guide.search")}
          placeholder={t("common.search")}
          value={q}
          onValue={(value) => onChange({ q: value || undefined })}
        />
        <ComingAirings q={q} onAiring={onAiring} />
      </div>
      <BareSelect
        label={t("guide.kind")}
        value={kind}
        onChange={(event) => onChange({ kind: event.target.value || undefined })}
        options={[
          { value: "", label: t("guide.all_kinds") },
          { value: "movie", label: t("kinds.movie") },
          { value: "episode", label: t("kinds.episode") },
          { value: "clip", label: t("kinds.clip") },
        ]}
      />
      {groups.length > 1 && (
        <BareSelect
          label={t("guide.group")}
          value={group}
          onChange={(event) => onChange({ group: event.target.value || undefined })}
          options={[{ value: "", label: t("guide.all_groups") }, ...groups.map((value) => ({ value, label: value }))]}
        />
      )}
    </div>
  );
}
