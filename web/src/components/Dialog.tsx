import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { IconButton } from "./Button";
import css from "./Dialog.module.css";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  /** In the middle, in the middle and wide, or along the right edge; always a sheet from below on a phone. */
  place?: "middle" | "wide" | "side";
  foot?: ReactNode;
  children: ReactNode;
}

export function Dialog({ open, onClose, title, description, place = "middle", foot, children }: DialogProps) {
  const { t } = useText();
  const look = place === "side" ? css.side : classes(css.middle, place === "wide" && css.wide);
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={css.shade} />
        <Radix.Content
          className={classes(css.panel, look)}
          // The whole of it is read first, not the button that closes it.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <div className={css.head}>
            <div>
              <Radix.Title asChild>
                <h2>{title}</h2>
              </Radix.Title>
              {description && <Radix.Description className={css.description}>{description}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <IconButton icon="close" label={t("common.close")} small />
            </Radix.Close>
          </div>
          {/* A scrolling box must be reachable by keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={css.body} tabIndex={0} role="region" aria-label={title}>
            {children}
          </div>
          {foot && <div className={css.foot}>{foot}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
