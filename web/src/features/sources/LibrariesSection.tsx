import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { LibraryChoice } from "@/components/source/LibrariesStep";
import { Failure, Notice, Skeleton } from "@/components/States";
import { Status } from "@/components/Status";
import { Ago } from "@/components/When";
import type { Source } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { storedTestQuery } from "./api/stored-test";
import css from "./Sources.module.css";
import { useSourceWork } from "./use-source-work";

const TONES = { ready: "ok", unconfirmed: "warn", error: "bad" } as const;

/** The libraries taken from the source, each with its own state. */
export function LibrariesSection({ source }: { source: Source }) {
  const { t, number } = useText();
  const [choosing, setChoosing] = useState(false);
  return (
    <section className={css.section}>
      <h2>{t("channels.libraries")}</h2>
      <ul className={css.table}>
        {source.libraries.map((one) => (
          <li key={one.id}>
            <Link to="/library" search={{ library: one.id }}>
              {one.name}
            </Link>
            <span className="tabular">{number(one.item_count)}</span>
            <span className="dim">{one.last_sync_at && <Ago iso={one.last_sync_at} />}</span>
            <Status tone={TONES[one.state]}>{t(`sources.state_${one.state}`)}</Status>
            {one.message && <p className="dim">{one.message}</p>}
          </li>
        ))}
      </ul>
      {source.kind !== "folder" && (
        <div>
          <Button small onClick={() => setChoosing(true)}>
            {t("sources.choose")}
          </Button>
        </div>
      )}
      {choosing && <Choosing source={source} onClose={() => setChoosing(false)} />}
    </section>
  );
}

function Choosing({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useText();
  const work = useSourceWork(source);
  const test = useQuery(storedTestQuery(source.id));
  const [keys, setKeys] = useState(() => source.libraries.map((one) => one.key));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("sources.choose")}
      foot={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="primary"
            disabled={keys.length === 0 || work.busy}
            onClick={() => work.change({ library_keys: keys }, { onSuccess: onClose })}
          >
            {t("common.save")}
          </Button>
        </>
      }
    >
      {test.isPending && <Skeleton height={120} radius={8} />}
      {test.isError && <Failure compact error={test.error} title={t("sources.gone")} />}
      {test.data && !test.data.ok && <Notice tone="bad">{test.data.message}</Notice>}
      <LibraryChoice libraries={test.data?.libraries ?? []} keys={keys} onKeys={setKeys} />
    </Dialog>
  );
}
