import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, buttonClass } from "@/components/Button";
import { SearchField } from "@/components/Field";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Empty, Failure, Loading, Notice, Skeleton } from "@/components/States";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { systemQuery } from "@/lib/api/requests/get-system";
import { useText } from "@/lib/text/text";
import { ChannelTable } from "./ChannelTable";
import css from "./Channels.module.css";
import { CreateChannel } from "./CreateChannel";

/** How many channels that need attention are named. */
const REASONS = 3;

export function ChannelsPage() {
  const { t, tn } = useText();
  const { q = "", create } = useSearch({ from: "/channels" });
  const navigate = useNavigate({ from: "/channels" });
  const channels = useQuery(channelsQuery);
  const change = (part: { q?: string | undefined; create?: true | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const first = useQuery(systemQuery).data?.first_run === true;
  const all = channels.data ?? [];
  const wanted = q.trim().toLowerCase();
  const shown = all.filter(
    (channel) => channel.name.toLowerCase().includes(wanted) || String(channel.number).startsWith(wanted),
  );
  const attention = all.filter((channel) => channel.enabled && channel.health.state === "slate");
  return (
    <PageFrame>
      <PageHead title={t("nav.channels")} about={all.length > 0 && tn("channels.count", all.length)}>
        {all.length > 8 && (
          <SearchField label={t("channels.search")} value={q} onValue={(value) => change({ q: value || undefined })} />
        )}
        {all.length > 0 && (
          <Button look="primary" icon="plus" onClick={() => change({ create: true })}>
            {t("channels.create")}
          </Button>
        )}
      </PageHead>
      {attention.length > 0 && (
        <Notice tone="bad">
          {tn("channels.on_slate", attention.length)}
          <ul className={css.reasons}>
            {attention.slice(0, REASONS).map((channel) => (
              <li key={channel.id}>
                <Link to="/channels/$id" params={{ id: String(channel.id) }}>
                  {channel.number} {channel.name}
                </Link>{" "}
                {channel.health.message}
              </li>
            ))}
            {attention.length > REASONS && <li>{t("common.and_more", { count: attention.length - REASONS })}</li>}
          </ul>
        </Notice>
      )}
      {channels.isPending && (
        <Loading>
          <div className={css.table}>
            {[1, 2, 3, 4, 5, 6, 7].map((row) => (
              <div key={row} className={css.row} style={{ display: "flex" }}>
                <Skeleton width={44} height={30} />
                <Skeleton width="22%" />
                <Skeleton width="34%" />
                <Skeleton width="12%" />
              </div>
            ))}
          </div>
        </Loading>
      )}
      {channels.isError && !channels.data && (
        <Failure
          error={channels.error}
          title={t("watch.no_lineup")}
          stillWorks={t("watch.no_lineup_still")}
          onRetry={() => void channels.refetch()}
        />
      )}
      {channels.data && all.length === 0 && (
        <Empty
          icon="channels"
          title={t("channels.empty")}
          actions={
            first ? (
              <Link to="/welcome" className={buttonClass("primary")}>
                {t("watch.set_up")}
              </Link>
            ) : (
              <Button look="primary" icon="plus" onClick={() => change({ create: true })}>
                {t("channels.create")}
              </Button>
            )
          }
        >
          {t("channels.empty_about")}
        </Empty>
      )}
      {all.length > 0 && shown.length === 0 && (
        <Empty
          icon="search"
          title={t("channels.none_found", { q })}
          actions={<Button onClick={() => change({ q: undefined })}>{t("common.all")}</Button>}
        />
      )}
      {shown.length > 0 && <ChannelTable channels={shown} movable={wanted === ""} />}
      {create && (
        <CreateChannel numbers={all.map((channel) => channel.number)} onClose={() => change({ create: undefined })} />
      )}
    </PageFrame>
  );
}
