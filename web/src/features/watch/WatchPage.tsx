import { useQuery } from "@tanstack/react-query";
import { Navigate, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { PageFrame } from "@/components/PageHead";
import { Failure } from "@/components/States";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { systemQuery } from "@/lib/api/requests/get-system";
import { remembered } from "@/lib/remembered";
import { useText } from "@/lib/text/text";
import { ChannelWatch } from "./ChannelWatch";
import { lineupOf } from "./lineup";
import { NoChannels } from "./NoChannels";
import { WatchSkeleton } from "./WatchSkeleton";

/** The start of the app: a television that is on. */
export function WatchPage() {
  const { t } = useText();
  const params = useParams({ strict: false });
  const { start } = useSearch({ strict: false });
  const navigate = useNavigate();
  const channels = useQuery(channelsQuery);

  const system = useQuery(systemQuery);

  // A station with nothing in it yet welcomes its owner.
  if (params.number === undefined && system.data?.first_run) return <Navigate to="/welcome" replace />;
  if (channels.isPending) return <WatchSkeleton />;
  if (!channels.data) {
    return (
      <PageFrame>
        <Failure
          error={channels.error}
          title={t("watch.no_lineup")}
          stillWorks={t("watch.no_lineup_still")}
          onRetry={() => void channels.refetch()}
        />
      </PageFrame>
    );
  }
  const lineup = lineupOf(channels.data);
  const number = Number(params.number ?? remembered.get("channel") ?? lineup[0]?.number);
  const channel = lineup.find((one) => one.number === number) ?? (params.number === undefined ? lineup[0] : undefined);
  if (lineup.length === 0) return <NoChannels />;
  return (
    <ChannelWatch
      lineup={lineup}
      number={number}
      channel={channel ?? null}
      switchedOff={(!channel && channels.data.find((one) => one.number === number)) || null}
      start={start ?? null}
      onTune={(to, from) =>
        void navigate({
          to: "/watch/$number",
          params: { number: String(to) },
          search: from ? { start: from } : {},
          replace: true,
        })
      }
    />
  );
}
