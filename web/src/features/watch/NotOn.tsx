import { ChannelBadge } from "@/components/ChannelBadge";
import type { Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./NowNext.module.css";

/** Beside the test card: the number that was asked for, where no programme can stand. */
export function NotOn({ number, switchedOff }: { number: number; switchedOff: Channel | null }) {
  const { t } = useText();
  return (
    <>
      <div className={css.head}>
        <span className={css.figure}>{number}</span>
        {switchedOff && <ChannelBadge channel={switchedOff} size={28} />}
        <span className={css.channel}>{switchedOff?.name}</span>
        <span className="dim">{t("programme.off_air")}</span>
      </div>
      <p className="dim">{t(switchedOff ? "watch.switched_off_about" : "watch.no_such_channel_about")}</p>
    </>
  );
}
