import { Link } from "@tanstack/react-router";
import type { ItemDetail } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { clockTime, dayName } from "@/lib/time/format";
import css from "./Item.module.css";
import { MayPlay } from "./MayPlay";
import { NeverOn } from "./NeverOn";

/** Where it airs next, which channels would play it, and which never do. */
export function Airings({ item }: { item: ItemDetail }) {
  const { t, locale } = useText();
  return (
    <div className={css.panel}>
      <section className={css.section}>
        <h3>{t("library.airings")}</h3>
        {item.airings.length === 0 && <p className="dim">{t("library.no_airings")}</p>}
        <ul>
          {item.airings.map((airing) => (
            <li key={`${airing.channel_id}/${airing.start}`}>
              <Link to="/guide" search={{ at: airing.start, channel: airing.channel_id }}>
                {airing.channel_number} {airing.channel_name}
              </Link>
              <time dateTime={airing.start}>
                {dayName(Date.parse(airing.start), locale)} {clockTime(Date.parse(airing.start), locale)}
              </time>
            </li>
          ))}
        </ul>
      </section>
      <MayPlay item={item} />
      <NeverOn item={item} />
    </div>
  );
}
