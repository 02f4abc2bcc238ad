import { lazy, Suspense, useState } from "react";
import { useText } from "@/lib/text/text";
import { IconButton } from "./Button";
import css from "./CopyLink.module.css";
import { Skeleton } from "./States";
import { useSay } from "./Toasts";

const QrCode = lazy(() => import("./QrCode"));

/** An address to take elsewhere: by the clipboard, or by a phone's camera. */
export function CopyLink({ name, address, qr = false }: { name: string; address: string; qr?: boolean }) {
  const { t } = useText();
  const say = useSay();
  const [shown, setShown] = useState(false);
  const copy = async () => {
    try {
      await copyText(address);
      say.good(t("copy.done"));
    } catch {
      say.bad(t("copy.failed"));
    }
  };
  return (
    <div className={css.box}>
      <span className={css.name}>{name}</span>
      <div className={css.row}>
        <code className={css.address} title={address}>
          {address}
        </code>
        <IconButton icon="copy" look="plain" label={t("copy.copy", { name })} onClick={() => void copy()} />
        {qr && (
          <IconButton
            icon="grid"
            look="plain"
            on={shown}
            aria-expanded={shown}
            label={t("copy.qr", { name })}
            onClick={() => setShown(!shown)}
          />
        )}
      </div>
      {shown && (
        <Suspense fallback={<Skeleton width={200} height={200} />}>
          <QrCode text={address} className={css.qr ?? ""} label={t("copy.qr", { name })} />
        </Suspense>
      )}
    </div>
  );
}

/** The clipboard API exists only on https and localhost; a station at home is often plain http. */
async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without https
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("copy was refused");
}
