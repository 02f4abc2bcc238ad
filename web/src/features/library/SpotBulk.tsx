import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { SelectField } from "@/components/Field";
import { Notice, useReason } from "@/components/States";
import type { SpotTerms } from "@/lib/api/spot";
import type { Item } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { changeSpots } from "./api/spots";
import css from "./Library.module.css";
import { airsInBreaks, WEIGHTS } from "./spot";
import { NameFields } from "./SpotFields";
import { useWayBack } from "./use-bulk-edit";

const AS_IS = "";

/** Whose many clips are, what they are about and how often they air; what is left empty stays as it is. */
export function SpotBulk({ items, onClose, onDone }: { items: Item[]; onClose: () => void; onDone: () => void }) {
  const { t, tn } = useText();
  const [names, setNames] = useState({ company: "", category: "" });
  const [weight, setWeight] = useState(AS_IS);
  const clips = items.filter((one) => airsInBreaks(one.kind));
  const ids = clips.map((one) => one.id);
  const set = Object.fromEntries(
    Object.entries(names)
      .map(([field, name]) => [field, name.trim()] as const)
      .filter(([, name]) => name !== ""),
  );
  const { done, refresh } = useWayBack();
  const edit = useMutation({
    mutationFn: (wanted: Partial<SpotTerms>) => changeSpots(ids, wanted),
    onSuccess: ({ changed, edit_id }) => {
      done(tn("spot.changed", changed), edit_id);
      onDone();
    },
    onSettled: refresh,
  });
  const apply = () => edit.mutate(weight === AS_IS ? set : { ...set, weight: Number(weight) });
  const asked = Object.keys(set).length > 0 || weight !== AS_IS;
  const reason = useReason(edit.error);
  return (
    <Dialog
      open
      onClose={onClose}
      place="side"
      title={tn("spot.bulk_title", clips.length)}
      description={t("spot.bulk_about")}
      foot={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" disabled={clips.length === 0 || !asked || edit.isPending} onClick={apply}>
            {t("bulk.do")}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {clips.length < items.length && <Notice>{tn("spot.left_out", items.length - clips.length)}</Notice>}
        <NameFields {...names} onChange={(part) => setNames((before) => ({ ...before, ...part }))} />
        <SelectField
          label={t("spot.weight")}
          value={weight}
          onChange={(event) => setWeight(event.target.value)}
          options={[
            { value: AS_IS, label: t("spot.as_it_is") },
            ...WEIGHTS.map((one) => ({ value: String(one), label: t(`spot.weight_${one}`) })),
          ]}
        />
        {edit.isError && <Notice tone="bad">{reason}</Notice>}
      </div>
    </Dialog>
  );
}
