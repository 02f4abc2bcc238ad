import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Choices } from "@/components/Choice";
import { SearchField } from "@/components/Field";
import { Failure, Notice, Skeleton } from "@/components/States";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import type { Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { useDesk } from "./desk";
import css from "./Panel.module.css";

/** More channels than this are looked for by name. */
const AT_ONCE = 24;

const fits = ({ number, name }: Channel, words: string) =>
  `${number} ${name}`.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase());

/** Channels that never air the same as this one at the same time. */
export function ApartFrom({ refusal }: { refusal: string | undefined }) {
  const { t, tn } = useText();
  const { channel, grid, edit } = useDesk();
  const [q, setQ] = useState("");
  const channels = useQuery(channelsQuery);
  const others = (channels.data ?? []).filter((one) => one.id !== channel.id);
  const chosen = grid.apart_from ?? [];
  // What is chosen stays in sight, whatever is looked for.
  const wanted = others.filter((one) => chosen.includes(one.id) || fits(one, q));
  const shown = wanted.filter((one, i) => i < AT_ONCE || chosen.includes(one.id));
  return (
    <section className={css.rule}>
      <h3>{t("grid.apart")}</h3>
      <p className="dim">{t("grid.apart_about")}</p>
      {channels.isPending && <Skeleton height={34} />}
      {channels.isError && (
        <Failure
          compact
          error={channels.error}
          title={t("item.never_failed")}
          onRetry={() => void channels.refetch()}
        />
      )}
      {channels.isSuccess && others.length === 0 && <p className="dim">{t("grid.apart_alone")}</p>}
      {others.length > AT_ONCE && <SearchField label={t("grid.apart_find")} value={q} onValue={setQ} />}
      {others.length > 0 && (
        <Choices
          label={t("grid.apart")}
          options={shown.map((one) => ({ value: one.id, label: `${one.number} ${one.name}` }))}
          chosen={chosen}
          onChange={(apart_from) => edit((now) => ({ ...now, apart_from }))}
        />
      )}
      {wanted.length > shown.length && <p className="dim">{tn("grid.apart_more", wanted.length - shown.length)}</p>}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
    </section>
  );
}
