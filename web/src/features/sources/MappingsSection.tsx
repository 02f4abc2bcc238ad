import { useState } from "react";
import { Button } from "@/components/Button";
import { usable } from "@/components/source/draft";
import { MappingsEditor } from "@/components/source/MappingsEditor";
import type { Source } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Sources.module.css";
import { useSourceWork } from "./use-source-work";

export function MappingsSection({ source }: { source: Source }) {
  const { t } = useText();
  const work = useSourceWork(source);
  const stored = source.mappings;
  const [mappings, setMappings] = useState(stored);
  const changed = JSON.stringify(usable(mappings)) !== JSON.stringify(stored);
  return (
    <section className={css.section}>
      <h2>{t("wizard.to_files")}</h2>
      <MappingsEditor
        of={{ source_id: source.id }}
        name={`source ${source.id}`}
        mappings={mappings}
        onMappings={setMappings}
      />
      {changed && (
        <div>
          <Button look="primary" disabled={work.busy} onClick={() => work.change({ mappings: usable(mappings) })}>
            {t("common.save")}
          </Button>
        </div>
      )}
    </section>
  );
}
