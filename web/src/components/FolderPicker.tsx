import { useQuery } from "@tanstack/react-query";
import { RequestFailure } from "@/lib/api/http";
import { foldersQuery } from "@/lib/api/requests/get-folders";
import { useText } from "@/lib/text/text";
import { TextField } from "./Field";
import css from "./FolderPicker.module.css";
import { Icon } from "./Icon";
import { Skeleton, useReason } from "./States";

/** The server's folders, one level at a time; the path can be typed as well. */
export function FolderPicker({ path, onPath }: { path: string; onPath: (path: string) => void }) {
  const { t } = useText();
  const listing = useQuery(foldersQuery(path === "" ? "/" : path));
  const parent = listing.data?.parent ?? null;
  const reason = useReason(listing.error);
  return (
    <div className={css.box}>
      <TextField
        label={t("folder.path")}
        hint={t("folder.hint")}
        value={path}
        placeholder="/mnt/media"
        onChange={(event) => onPath(event.target.value)}
        spellCheck={false}
      />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling box must be reachable by keyboard */}
      <div className={css.list} role="group" aria-label={t("folder.list")} tabIndex={0}>
        {parent !== null && (
          <button type="button" className={css.entry} onClick={() => onPath(parent)}>
            <Icon name="up" size={18} />
            <span>{t("folder.up")}</span>
          </button>
        )}
        {listing.data?.entries.map((entry) => (
          <button key={entry.path} type="button" className={css.entry} onClick={() => onPath(entry.path)}>
            <Icon name="folder" size={18} />
            <span>{entry.name}</span>
          </button>
        ))}
        {listing.data?.entries.length === 0 && <p className={css.note}>{t("folder.empty")}</p>}
        {listing.isPending && (
          <div className={css.rows}>
            {[70, 55, 62, 40].map((width) => (
              <Skeleton key={width} width={`${width}%`} />
            ))}
          </div>
        )}
        {listing.isError && <p className={css.note}>{isMissing(listing.error) ? t("folder.missing") : reason}</p>}
      </div>
    </div>
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof RequestFailure && error.code === "not-found";
}
