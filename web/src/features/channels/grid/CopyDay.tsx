import { useState } from "react";
import { Button } from "@/components/Button";
import { Choices } from "@/components/Choice";
import { Dialog } from "@/components/Dialog";
import { WEEKDAYS, type Weekday } from "@/lib/api/grid";
import { useText } from "@/lib/text/text";
import { useDesk } from "./desk";
import { dayCopied } from "./model";
import { dayWord } from "./time";

/** Gives other days what one day shows. */
export function CopyDay({ day, onClose }: { day: Weekday; onClose: () => void }) {
  const { t, locale } = useText();
  const { edit } = useDesk();
  const [days, setDays] = useState<Weekday[]>([]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("grid.copy_title", { day: dayWord(day, locale) })}
      description={t("grid.copy_about")}
      foot={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="primary"
            disabled={days.length === 0}
            onClick={() => {
              edit((now) => dayCopied(now, day, days));
              onClose();
            }}
          >
            {t("grid.copy_do")}
          </Button>
        </>
      }
    >
      <Choices
        label={t("grid.days")}
        options={WEEKDAYS.filter((one) => one !== day).map((one) => ({ value: one, label: dayWord(one, locale) }))}
        chosen={days}
        onChange={setDays}
      />
    </Dialog>
  );
}
