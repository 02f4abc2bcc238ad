import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Failure, Skeleton, useReason } from "@/components/States";
import { useSay } from "@/components/Toasts";
import type { Channel, PlanMode } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { useDifferenceWords } from "../use-difference-words";
import { generate, planTrialQuery } from "./api";

/** Says what planning would do before it is done. */
export function PlanDialog({
  channel,
  mode,
  onClose,
  onPlanned,
}: {
  channel: Channel;
  mode: PlanMode;
  onClose: () => void;
  onPlanned: () => Promise<void>;
}) {
  const { t } = useText();
  const inWords = useDifferenceWords();
  const say = useSay();
  const trial = useQuery(planTrialQuery(channel.id, mode));
  const plan = useMutation({
    mutationFn: () => generate(channel.id, mode, false),
    onSuccess: async (result) => {
      say.good(result.message || t("channels.planned", { count: result.added }));
      onClose();
      await onPlanned();
    },
  });
  const reason = useReason(plan.error);
  const differs = trial.data?.difference ? inWords(trial.data.difference) : null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`timeline.plan_${mode}`)}
      description={t(`timeline.plan_${mode}_about`)}
      foot={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" disabled={!trial.data || plan.isPending} onClick={() => plan.mutate()}>
            {t(`timeline.plan_${mode}`)}
          </Button>
        </>
      }
    >
      {trial.isPending && <Skeleton height={48} />}
      {trial.isError && (
        <Failure compact error={trial.error} title={t("timeline.plan_failed")} onRetry={() => void trial.refetch()} />
      )}
      {trial.data && (
        <>
          <p>
            <b>{differs?.whole ?? (trial.data.message || t("timeline.plan_nothing"))}</b>
          </p>
          {differs && <p className="tabular">{differs.parts}</p>}
          {mode !== "continue" && <p className="dim">{t("timeline.plan_stays")}</p>}
          {differs && trial.data.message !== "" && <p className="dim">{trial.data.message}</p>}
        </>
      )}
      {plan.isError && <p role="alert">{reason}</p>}
    </Dialog>
  );
}
