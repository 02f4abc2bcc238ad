import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { buttonClass } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Failure, Loading, Skeleton } from "@/components/States";
import { useText } from "@/lib/text/text";
import { channelQuery } from "./api/get-channel";
import { ChannelEditor } from "./ChannelEditor";
import css from "./Channels.module.css";

export function ChannelPage() {
  const { t } = useText();
  const { id } = useParams({ from: "/channels/$id" });
  const channel = useQuery(channelQuery(Number(id)));
  const back = (
    <Link to="/channels" className={buttonClass("quiet", true)}>
      <Icon name="left" size={16} />
      {t("nav.channels")}
    </Link>
  );
  return (
    <PageFrame>
      <div className={css.back}>{back}</div>
      {channel.isPending && (
        <Loading>
          <PageHead title={<Skeleton width={260} height={30} />} />
          <div style={{ display: "grid", gap: 16, marginTop: 20 }}>
            <Skeleton height={42} />
            <Skeleton width="60%" height={42} />
            <Skeleton width="80%" height={90} />
          </div>
        </Loading>
      )}
      {channel.isError && !channel.data && (
        <Failure
          error={channel.error}
          title={t("channels.gone")}
          stillWorks={t("watch.no_lineup_still")}
          onRetry={() => void channel.refetch()}
        />
      )}
      {channel.data && <ChannelEditor key={channel.data.id} channel={channel.data} />}
    </PageFrame>
  );
}
