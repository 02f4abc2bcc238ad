import { CopyLink } from "@/components/CopyLink";
import { Dialog } from "@/components/Dialog";
import type { Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";

/** The channel's addresses, for a TV app or another person. */
export function ShareDialog({
  channel,
  start,
  open,
  onClose,
}: {
  channel: Channel;
  start: string | null;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useText();
  const query = start === null ? "" : `?start=${encodeURIComponent(start)}`;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("share.title", { name: channel.name })}
      description={t("share.about")}
    >
      <div style={{ display: "grid", gap: 16 }}>
        <CopyLink name={t("share.page")} address={`${location.origin}/watch/${channel.number}${query}`} qr />
        <CopyLink name={t("share.hls")} address={`${channel.urls.hls}${query}`} qr />
        {start === null && <CopyLink name={t("share.ts")} address={channel.urls.ts} qr />}
      </div>
    </Dialog>
  );
}
