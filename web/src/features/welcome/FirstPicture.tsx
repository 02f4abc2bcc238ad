import { Link } from "@tanstack/react-router";
import { Icon } from "@/components/Icon";
import { Picture } from "@/components/Picture";
import type { Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { useAirTime } from "@/lib/time/clock";
import css from "./Welcome.module.css";

const FRAME_MS = 5_000;

/** What the first channel shows at this moment: the proof that it is on. */
export function FirstPicture({ channel }: { channel: Channel }) {
  const { t } = useText();
  const frame = useAirTime(FRAME_MS) / FRAME_MS;
  return (
    <Link to="/" className={css.first} aria-label={t("guide.watch", { name: channel.name })}>
      <Picture
        src={`/api/channels/${channel.id}/thumbnail.jpg?f=${frame}`}
        title={channel.name}
        ratio="16 / 9"
        words={false}
      />
      <span className={css.play}>
        <Icon name="play" size={30} />
      </span>
      <span className={css.caption}>
        <span className={css.figure}>{channel.number}</span>
        <span>
          <b>{channel.now?.title ?? channel.name}</b>
          <br />
          {channel.name}
        </span>
      </span>
    </Link>
  );
}
