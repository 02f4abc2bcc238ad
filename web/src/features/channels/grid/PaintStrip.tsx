import { useState } from "react";
import { Button } from "@/components/Button";
import { Choices } from "@/components/Choice";
import { Dialog } from "@/components/Dialog";
import { WEEKDAYS, type Block, type Weekday } from "@/lib/api/grid";
import { useText } from "@/lib/text/text";
import { useDesk } from "./desk";
import { painted, type Column } from "./model";
import { dayWord } from "./time";

/** The same block at the same time on several days; its series go on from one day to the next. */
export function PaintStrip({ block, column, onClose }: { block: Block; column: Column; onClose: () => void }) {
  const { t, locale } = useText();
  const { edit, columnName, announce } = useDesk();
  const [days, setDays] = useState<Weekday[]>(() => WEEKDAYS.filter((one) => one === column));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("grid.paint_title", { title: block.title })}
      description={t("grid.paint_about")}
      foot={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="primary"
            disabled={days.length === 0}
            onClick={() => {
              edit((now) => painted(now, block, days, columnName));
              announce(t("grid.said_painted", { title: block.title }));
              onClose();
            }}
          >
            {t("grid.paint_do")}
          </Button>
        </>
      }
    >
      <Choices
        label={t("grid.days")}
        options={WEEKDAYS.map((one) => ({ value: one, label: dayWord(one, locale) }))}
        chosen={days}
        onChange={setDays}
      />
    </Dialog>
  );
}
