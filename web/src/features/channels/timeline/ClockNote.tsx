import { useQuery } from "@tanstack/react-query";
import { useText } from "@/lib/text/text";
import { useAirTime } from "@/lib/time/clock";
import { dayAndTime } from "@/lib/time/format";
import { gridQuery } from "../grid/api";
import { zoneOr } from "../grid/time";
import css from "./Timeline.module.css";

/** Where a channel with a grid goes by another clock than the viewer's: the reasons of its programmes tell that one's times. */
export function ClockNote({ channel }: { channel: number }) {
  const { t, locale } = useText();
  const { data: grid } = useQuery(gridQuery(channel));
  const now = useAirTime(60_000);
  const zone = grid && zoneOr(grid.zone);
  const there = dayAndTime(now, locale, zone);
  if (!zone || there === dayAndTime(now, locale)) return null;
  return <p className={css.hint}>{t("timeline.other_clock", { zone: zone.replaceAll("_", " "), time: there })}</p>;
}
