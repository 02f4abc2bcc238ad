import { useQuery } from "@tanstack/react-query";
import type { Airing } from "@/lib/api/types";
import { underTitle } from "@/lib/programme/airing";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { useText } from "@/lib/text/text";
import { dayAndTime } from "@/lib/time/format";
import { useDebounced } from "@/lib/use-debounced";
import { comingQuery } from "./api/find-airings";
import css from "./GuidePage.module.css";

const FROM_LETTERS = 2;

/** Where what is looked for airs next, below the search field; a press goes there in the grid. */
export function ComingAirings({ q, onAiring }: { q: string; onAiring: (airing: Airing) => void }) {
  const { t, locale } = useText();
  const wanted = useDebounced(q.trim(), 250);
  const found = useQuery({ ...comingQuery(wanted), enabled: wanted.length >= FROM_LETTERS });
  const channels = useQuery(channelsQuery).data ?? [];
  if (q.trim().length < FROM_LETTERS || !found.data) return null;
  const { airings } = found.data;
  return (
    <div className={css.coming} role="region" aria-label={t("guide.coming")}>
      {airings.length === 0 && <p className="dim">{t("guide.none_coming")}</p>}
      <ul>
        {airings.map((airing) => (
          <li key={`${airing.id}@${airing.start}`}>
            <button type="button" onClick={() => onAiring(airing)}>
              <span>
                <b>{airing.title}</b> <small>{underTitle(airing)}</small>
              </span>
              <small>
                {channels.find((channel) => channel.id === airing.channel_id)?.name} ·{" "}
                {dayAndTime(Date.parse(airing.start), locale)}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
