import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { FolderPicker } from "@/components/FolderPicker";
import { Icon } from "@/components/Icon";
import { Failure, Skeleton } from "@/components/States";
import { tryMappings } from "@/lib/api/requests/try-mappings";
import type { PathMapping, SourceAddress } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { useDebounced } from "@/lib/use-debounced";
import { usable } from "./draft";
import css from "./Source.module.css";

/** Where the server's folders are on this machine, tried out with the server's own files while it is typed. */
export function MappingsEditor({
  of,
  name,
  mappings,
  onMappings,
}: {
  of: SourceAddress | { source_id: number };
  /** What the trial is kept under; says nothing of keys and passwords. */
  name: string;
  mappings: PathMapping[];
  onMappings: (mappings: PathMapping[]) => void;
}) {
  const { t } = useText();
  const [picking, setPicking] = useState<number | null>(null);
  const settled = useDebounced(JSON.stringify(usable(mappings)), 400);
  const trial = useQuery({
    queryKey: ["mapping-trial", name, settled],
    queryFn: ({ signal }) => tryMappings(of, JSON.parse(settled) as PathMapping[], signal),
    placeholderData: (before) => before,
  });
  const results = trial.data?.results ?? [];
  const there = results.filter((one) => one.found).length;
  const change = (index: number, part: Partial<PathMapping>) =>
    onMappings(mappings.map((one, i) => (i === index ? { ...one, ...part } : one)));
  const verdict =
    there === 0 ? "wizard.files_none" : there === results.length ? "wizard.files_all" : "wizard.files_some";
  const picked = picking === null ? undefined : mappings[picking];
  return (
    <>
      {trial.isPending && <p className="dim">{t("wizard.files_reading")} …</p>}
      {trial.data && <p aria-live="polite">{t(verdict)}</p>}
      {mappings.map((mapping, i) => (
        <div key={i} className={css.mapping}>
          <TextField
            label={t("mapping.remote")}
            value={mapping.remote}
            placeholder="/data/movies"
            spellCheck={false}
            onChange={(event) => change(i, { remote: event.target.value })}
          />
          <TextField
            label={t("mapping.local")}
            value={mapping.local}
            placeholder="/mnt/media/movies"
            spellCheck={false}
            onChange={(event) => change(i, { local: event.target.value })}
          />
          <IconButton icon="folder" look="plain" label={t("mapping.pick")} onClick={() => setPicking(i)} />
          <IconButton
            icon="trash"
            label={t("mapping.remove")}
            onClick={() => onMappings(mappings.filter((_, other) => other !== i))}
          />
        </div>
      ))}
      <div>
        <Button small icon="plus" onClick={() => onMappings([...mappings, { remote: "", local: "" }])}>
          {t("mapping.add")}
        </Button>
      </div>
      {trial.isPending && <Skeleton height={90} radius={8} />}
      {trial.isError && !trial.data && (
        <Failure compact error={trial.error} title={t("mapping.examples")} onRetry={() => void trial.refetch()} />
      )}
      {results.length > 0 && (
        <div className={css.block}>
          <h3>{t("mapping.examples")}</h3>
          <ul className={css.trial}>
            {results.map((one) => (
              <li key={one.remote} data-found={one.local === null ? "streamed" : one.found}>
                <Icon name={one.found ? "check" : one.local === null ? "info" : "close"} size={18} />
                <span>
                  <code>{one.local ?? one.remote}</code>
                  <span className="dim">{one.found ? t("mapping.found") : one.message || t("mapping.not_found")}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {picking !== null && picked && (
        <Dialog
          open
          onClose={() => setPicking(null)}
          title={t("mapping.local")}
          foot={
            <Button look="primary" onClick={() => setPicking(null)}>
              {t("mapping.pick")}
            </Button>
          }
        >
          <FolderPicker path={picked.local} onPath={(local) => change(picking, { local })} />
        </Dialog>
      )}
    </>
  );
}
