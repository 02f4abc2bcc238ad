import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { buttonClass } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { Picture } from "@/components/Picture";
import { Progress } from "@/components/Progress";
import { Skeleton } from "@/components/States";
import { Span } from "@/components/When";
import { itemQuery } from "@/lib/api/requests/get-item";
import type { Airing, Channel } from "@/lib/api/types";
import { fractionAired, timeOf, underTitle } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { useAirTime } from "@/lib/time/clock";
import { clockTime, dayName, hms } from "@/lib/time/format";
import { OnAir } from "./OnAir";
import css from "./ProgrammeCard.module.css";

/** Everything about one airing: what it is, why it is here, where else it airs, and the ways to watch it. */
export function ProgrammeCard({ airing, channel, onGo }: { airing: Airing; channel: Channel; onGo?: () => void }) {
  const { t, locale } = useText();
  const now = useAirTime(5_000);
  const when = timeOf(airing, now);
  const under = underTitle(airing);
  const number = String(channel.number);
  return (
    <article className={css.card}>
      {airing.kind !== "slate" && (
        <Picture src={airing.image_url} title={airing.title} ratio="16 / 9" className={css.picture} />
      )}
      {under && airing.kind !== "slate" && <p className="dim">{under}</p>}
      <div className={css.line}>
        {when === "on-air" && <OnAir />}
        <span>{t("programme.channel", { number, name: channel.name })}</span>
        <span className="tabular">{dayName(Date.parse(airing.start), locale)}</span>
        <Span start={airing.start} stop={airing.stop} />
        <span className="tabular">{hms(airing.duration_seconds)}</span>
      </div>
      {when === "on-air" && (
        <Progress
          label={t("programme.progress", { title: airing.title })}
          fraction={fractionAired(airing, now)}
          tally
        />
      )}
      {airing.description && <p>{airing.description}</p>}
      {airing.genres.length > 0 && (
        <ul className={css.genres} aria-label={t("programme.genres")}>
          {airing.genres.map((genre) => (
            <li key={genre}>{genre}</li>
          ))}
        </ul>
      )}
      <div className={css.actions}>
        {when === "on-air" && (
          <Link to="/watch/$number" params={{ number }} className={buttonClass("primary")} onClick={onGo}>
            <Icon name="play" size={18} />
            {t("programme.watch")}
          </Link>
        )}
        {when !== "coming" && (
          <Link
            to="/watch/$number"
            params={{ number }}
            search={{ start: airing.start }}
            className={buttonClass(when === "past" ? "primary" : "plain")}
            onClick={onGo}
          >
            <Icon name="restart" size={18} />
            {t(when === "past" ? "programme.catch_up" : "programme.start_over")}
          </Link>
        )}
        {when === "coming" && (
          <Link to="/watch/$number" params={{ number }} className={buttonClass()} onClick={onGo}>
            <Icon name="play" size={18} />
            {t("programme.watch_channel", { name: channel.name })}
          </Link>
        )}
        {airing.item_id !== null && (
          <Link to="/library/$id" params={{ id: String(airing.item_id) }} className={buttonClass("quiet")}>
            <Icon name="library" size={18} />
            {t("programme.in_library")}
          </Link>
        )}
      </div>
      {(airing.reason || airing.rule) && (
        <section className={css.why} title={airing.rule}>
          <h3>{t("programme.why")}</h3>
          <p>{airing.reason || airing.rule}</p>
          <p className="dim">
            {t(`origin.${airing.origin}`)}
            {airing.locked && when === "coming" && ` · ${t("programme.locked")}`}
          </p>
        </section>
      )}
      {airing.item_id !== null && <Elsewhere item={airing.item_id} airing={airing} locale={locale} />}
    </article>
  );
}

function Elsewhere({ item, airing, locale }: { item: number; airing: Airing; locale: string }) {
  const { t } = useText();
  const detail = useQuery(itemQuery(item));
  if (detail.isError) return null;
  const others = detail.data?.airings.filter((other) => other.start !== airing.start).slice(0, 6);
  return (
    <section className={css.elsewhere}>
      <h3>{t("programme.elsewhere")}</h3>
      {!others && <Skeleton height={30} />}
      {others?.length === 0 && <p className="dim">{t("programme.nowhere_else")}</p>}
      {others && others.length > 0 && (
        <ul>
          {others.map((other) => (
            <li key={`${other.channel_id}/${other.start}`}>
              <span className="tabular dim">{other.channel_number}</span>
              <span>{other.channel_name}</span>
              <time dateTime={other.start}>
                {dayName(Date.parse(other.start), locale)} {clockTime(Date.parse(other.start), locale)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
