import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Failure, Skeleton, useReason } from "@/components/States";
import { useSay } from "@/components/Toasts";
import type { Channel, PlanMode } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { dayAndTime } from "@/lib/time/format";
import { generate, planTrialQuery } from "./api";

/** Says what planning would do before it is done. */
export function PlanDialog({
  channel,
  mode,
  from,
  onClose,
  onPlanned,
}: {
  channel: Channel;
  mode: PlanMode;
  /** Where what would change begins. */
  from: number;
  onClose: () => void;
  onPlanned: () => Promise<void>;
}) {
  const { t, tn, locale } = useText();
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
  const added = trial.data?.added ?? 0;
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
            <b>
              {added === 0
                ? trial.data.message || t("timeline.plan_nothing")
                : tn(mode === "continue" ? "timeline.plan_adds" : "timeline.plan_changes", added, {
                    time: dayAndTime(from, locale),
                  })}
            </b>
          </p>
          {mode !== "continue" && <p className="dim">{t("timeline.plan_stays")}</p>}
          {added > 0 && trial.data.message !== "" && <p className="dim">{trial.data.message}</p>}
        </>
      )}
      {plan.isError && <p role="alert">{reason}</p>}
    </Dialog>
  );
}
