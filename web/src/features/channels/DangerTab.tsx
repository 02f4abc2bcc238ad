import { useState } from "react";
import { Button } from "@/components/Button";
import type { Channel } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Channels.module.css";
import { DeleteChannel } from "./DeleteChannel";

export function DangerTab({ channel, onDeleted }: { channel: Channel; onDeleted: () => void }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className={css.form}>
      <p className="dim">{t("channels.delete_about")}</p>
      <div>
        <Button look="danger" icon="trash" onClick={() => setOpen(true)}>
          {t("channels.delete")}
        </Button>
      </div>
      <DeleteChannel channel={channel} open={open} onClose={() => setOpen(false)} onDone={onDeleted} />
    </div>
  );
}
