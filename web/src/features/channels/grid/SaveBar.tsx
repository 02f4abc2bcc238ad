import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/Button";
import { useReason } from "@/components/States";
import { useSay } from "@/components/Toasts";
import type { Grid } from "@/lib/api/grid";
import type { GridTrial } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { useDifferenceWords } from "../use-difference-words";
import { gridQuery, keepGrid } from "./api";
import { useDesk, type Fault } from "./desk";
import { faultsOf } from "./faults";
import { named } from "./model";
import { zoneOr } from "./time";
import css from "./Editor.module.css";

/** What is not saved, and what saving it changes on the air. */
export function SaveBar({
  kept,
  trial,
  untried,
  onSaved,
  onDiscard,
  onFaults,
}: {
  /** What the station has. */
  kept: Grid;
  trial: GridTrial | undefined;
  /** Whether trying it failed. */
  untried: boolean;
  onSaved: (grid: Grid) => void;
  /** Missing where there is nothing to go back to. */
  onDiscard: (() => void) | null;
  onFaults: (faults: Fault[]) => void;
}) {
  const { t } = useText();
  const inWords = useDifferenceWords();
  const { channel, grid } = useDesk();
  const say = useSay();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: () => keepGrid(channel.id, named(grid, kept)),
    onSuccess: (kept) => {
      client.setQueryData(gridQuery(channel.id).queryKey, kept);
      onSaved(kept);
      say.good(t("channels.saved", { name: channel.name }));
      for (const queryKey of [["channels"], ["schedule"], ["guide"]]) void client.invalidateQueries({ queryKey });
    },
    onError: (error) => onFaults(faultsOf(error, grid)),
  });
  const reason = useReason(save.error);
  const will = untried
    ? t("grid.will_untried")
    : trial === undefined
      ? t("grid.will_unknown")
      : (inWords(trial.difference, zoneOr(grid.zone))?.whole ?? t("grid.will_nothing"));
  const unused = channel.schedule_type !== "grid";
  return (
    <div className={css.bar} role="region" aria-label={t("channels.unsaved_label")}>
      <span>
        {save.isError ? <b role="alert">{reason}</b> : <b>{t(unused ? "grid.not_used" : "grid.not_saved")}</b>}
        <span aria-live="polite"> {will}</span>
      </span>
      {onDiscard && <Button onClick={onDiscard}>{t("channels.discard")}</Button>}
      <Button look="primary" icon="check" onClick={() => save.mutate()} disabled={save.isPending}>
        {t(unused ? "grid.use" : "common.save")}
      </Button>
    </div>
  );
}
