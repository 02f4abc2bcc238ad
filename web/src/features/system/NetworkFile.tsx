import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Button, buttonClass } from "@/components/Button";
import { Switch } from "@/components/Choice";
import { Confirm } from "@/components/Confirm";
import { Icon } from "@/components/Icon";
import { Failure, Loading, Notice, reasonOf, Skeleton } from "@/components/States";
import { Status, type Tone } from "@/components/Status";
import { useSay } from "@/components/Toasts";
import type { NetworkChange, NetworkDiff } from "@/lib/api/grid";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { applyNetwork, compareNetwork, NETWORK_FILE } from "./api/network";
import css from "./NetworkFile.module.css";

interface Chosen {
  name: string;
  text: string;
}

/** Channels, grids and collections as one file: taken away, compared, applied. */
export function NetworkFile() {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<Chosen | null>(null);
  const [prune, setPrune] = useState(false);
  const [asked, setAsked] = useState(false);
  const channels = useQuery({ ...channelsQuery, enabled: prune }).data;
  const compare = useMutation({ mutationFn: compareNetwork });
  const apply = useMutation({
    mutationFn: (text: string) => applyNetwork(text, prune),
    onSuccess: () => {
      say.good(t("network.applied"));
      setFile(null);
      compare.reset();
      void client.invalidateQueries();
    },
    onError: (error) => say.bad(reasonOf(error, t)),
    onSettled: () => setAsked(false),
  });
  const choose = async (picked: File) => {
    const text = await picked.text();
    setFile({ name: picked.name, text });
    compare.mutate(text);
  };
  const listed = compare.data?.changes ?? [];
  const leaving = prune && compare.data ? notIn(listed, channels ?? []) : [];
  const changes = [...listed.filter((one) => one.change !== "unchanged"), ...leaving];
  const ready = file !== null && compare.isSuccess && compare.data.problems.length === 0 && changes.length > 0;
  return (
    <section className={css.network}>
      <h2>{t("network.title")}</h2>
      <p className="dim">{t("network.about")}</p>
      <div className={css.actions}>
        <a href={NETWORK_FILE} download="network.yaml" className={buttonClass()}>
          <Icon name="file" size={18} />
          {t("network.download")}
        </a>
        <Button icon="folder" onClick={() => picker.current?.click()}>
          {t("network.choose")}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".yaml,.yml,text/yaml,application/yaml"
          aria-label={t("network.choose")}
          tabIndex={-1}
          className="visually-hidden"
          onChange={(event) => {
            const picked = event.target.files?.[0];
            if (picked) void choose(picked);
            // The same file may be chosen again once it was put right.
            event.target.value = "";
          }}
        />
      </div>
      {file && (
        <>
          <h3>{file.name}</h3>
          {compare.isPending && (
            <Loading>
              <Skeleton height={90} />
            </Loading>
          )}
          {compare.isError && (
            <Failure
              compact
              error={compare.error}
              title={t("network.failed")}
              stillWorks={t("network.still")}
              onRetry={() => compare.mutate(file.text)}
            />
          )}
          {compare.data && <Difference diff={compare.data} changes={changes} />}
          {compare.data?.problems.length === 0 && (
            <div className={css.actions}>
              <Switch label={t("network.prune")} checked={prune} onChange={setPrune} />
              <Button look="primary" icon="check" disabled={!ready || apply.isPending} onClick={() => setAsked(true)}>
                {t("network.apply")}
              </Button>
            </div>
          )}
          <Confirm
            open={asked}
            title={t("network.ask", { file: file.name })}
            action={t("network.apply")}
            busy={apply.isPending}
            onConfirm={() => apply.mutate(file.text)}
            onClose={() => setAsked(false)}
          >
            <p>{t("network.ask_about")}</p>
            {prune && <p>{t("network.ask_prune")}</p>}
          </Confirm>
        </>
      )}
    </section>
  );
}

/** The channels that the file does not speak of. */
function notIn(listed: NetworkChange[], channels: { name: string }[]): NetworkChange[] {
  const kept = new Set(listed.filter((one) => one.what === "channel").map((one) => one.name));
  return channels
    .filter(({ name }) => !kept.has(name))
    .map(({ name }) => ({ what: "channel", name, change: "removed", lines: [] }));
}

const TONES: Record<NetworkChange["change"], Tone> = {
  added: "ok",
  changed: "warn",
  removed: "bad",
  unchanged: "idle",
};

function Difference({ diff, changes }: { diff: NetworkDiff; changes: NetworkChange[] }) {
  const { t, tn } = useText();
  if (diff.problems.length > 0)
    return (
      <>
        <Notice tone="bad">{tn("network.problems", diff.problems.length)}</Notice>
        <ul className={css.problems}>
          {diff.problems.map((one) => (
            <li key={`${one.line}/${one.column}/${one.message}`}>
              <span className="tabular dim">
                {t("network.at", { line: String(one.line), column: String(one.column) })}
              </span>
              <span>{one.message}</span>
            </li>
          ))}
        </ul>
      </>
    );
  if (changes.length === 0) return <p>{t("network.same")}</p>;
  return (
    <>
      <p role="status">{tn("network.changes", changes.length)}</p>
      <ul className={css.changes}>
        {changes.map((one) => (
          <li key={`${one.what}/${one.name}`}>
            <details open={changes.length <= 3}>
              <summary>
                <Status tone={TONES[one.change]}>{t(`network.change_${one.change}`)}</Status>
                <span className="dim">{t(`network.what_${one.what}`)}</span>
                <b>{one.name}</b>
              </summary>
              {one.lines.length > 0 && (
                // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling box must be reachable by keyboard
                <pre className={css.lines} tabIndex={0}>
                  {one.lines.map((line, i) => (
                    <span
                      key={i}
                      className={classes(line.startsWith("+") && css.come, line.startsWith("-") && css.gone)}
                    >
                      {line}
                      {"\n"}
                    </span>
                  ))}
                </pre>
              )}
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
