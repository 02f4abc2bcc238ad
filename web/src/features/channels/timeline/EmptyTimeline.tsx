import { useState } from "react";
import { Button } from "@/components/Button";
import { Empty } from "@/components/States";
import type { Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { PlanDialog } from "./PlanDialog";

/** A channel of which nothing is planned yet. */
export function EmptyTimeline({ channel, onPlanned }: { channel: Channel; onPlanned: () => Promise<void> }) {
  const { t } = useText();
  const [planning, setPlanning] = useState(false);
  return (
    <>
      <Empty
        icon="calendar"
        title={t("timeline.empty")}
        actions={
          <Button look="primary" onClick={() => setPlanning(true)}>
            {t("timeline.plan_continue")}
          </Button>
        }
      >
        {t("channels.no_schedule")}
      </Empty>
      {planning && (
        <PlanDialog channel={channel} mode="continue" onClose={() => setPlanning(false)} onPlanned={onPlanned} />
      )}
    </>
  );
}
