import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import type { Channel, Item } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Item.module.css";

const NAMED = 8;

/** The channels whose plan takes this item. */
export function MayPlay({ item }: { item: Item }) {
  const { t } = useText();
  const channels = useQuery(channelsQuery).data?.filter((channel) => takes(channel, item));
  if (!channels || item.state !== "available") return null;
  return (
    <section className={css.section}>
      <h3>{t("library.may_play")}</h3>
      {channels.length === 0 && <p className="dim">{t("library.no_channel_takes_it")}</p>}
      <div className={css.chips}>
        {channels.slice(0, NAMED).map((channel) => (
          <Link key={channel.id} to="/channels/$id" params={{ id: String(channel.id) }}>
            {channel.number} {channel.name}
          </Link>
        ))}
        {channels.length > NAMED && (
          <span className="dim">{t("common.and_more", { count: channels.length - NAMED })}</span>
        )}
      </div>
    </section>
  );
}

/** Whether the channel's filters let the item in: each filter that is set must, an empty one always does. */
export function takes(channel: Channel, item: Item): boolean {
  const genres = new Set(item.genres.map((genre) => genre.toLowerCase()));
  return (
    channel.schedule_type === "genre_auto" &&
    (channel.library_ids.length === 0 || channel.library_ids.includes(item.library_id)) &&
    (channel.kinds.length === 0 || channel.kinds.includes(item.kind)) &&
    (channel.genres.length === 0 || channel.genres.some((genre) => genres.has(genre.toLowerCase())))
  );
}
