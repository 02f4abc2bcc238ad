import type { ReactNode } from "react";
import { useText } from "@/lib/text/text";
import { Button } from "./Button";
import { Dialog } from "./Dialog";

/** Asks once before something that cannot be taken back; says what will be lost and what stays. */
export function Confirm({
  open,
  title,
  children,
  action,
  busy = false,
  onConfirm,
  onClose,
}: {
  open: boolean;
  title: string;
  children: ReactNode;
  action: string;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = useText();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      foot={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="danger" onClick={onConfirm} disabled={busy}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
