import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/Button";
import { TextField } from "@/components/Field";
import { Failure, Notice, Skeleton, useReason } from "@/components/States";
import { Status, type Tone } from "@/components/Status";
import { useSay } from "@/components/Toasts";
import { register, registrationQuery, unregister } from "@/lib/api/requests/registration";
import type { Registration } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Source.module.css";

const TONES: Record<Registration["state"], Tone> = {
  none: "idle",
  registered: "ok",
  broken: "bad",
  not_possible: "warn",
};

/** Whether that Jellyfin shows our channels, and the press that makes it so, repairs it or takes it back. */
export function RegistrationCard({ source }: { source: number }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const { queryKey } = registrationQuery(source);
  const registration = useQuery(registrationQuery(source));
  const [address, setAddress] = useState<string | null>(null);
  const base = address ?? registration.data?.base_url ?? "";
  const put = useMutation({
    mutationFn: () => register(source, base.trim()),
    onSuccess: (now) => {
      client.setQueryData(queryKey, now);
      if (now.state === "registered") say.good(t("registration.done"));
    },
  });
  const remove = useMutation({
    mutationFn: () => unregister(source),
    onSuccess: () => {
      say.good(t("registration.removed"));
      void client.invalidateQueries({ queryKey });
    },
  });
  const reason = useReason(put.error ?? remove.error);
  if (registration.isPending) return <Skeleton height={90} radius={12} />;
  if (!registration.data)
    return (
      <Failure
        compact
        error={registration.error}
        title={t("registration.title")}
        onRetry={() => void registration.refetch()}
      />
    );
  const { state, message } = registration.data;
  const busy = put.isPending || remove.isPending;
  return (
    <section className={css.card} aria-label={t("registration.title")}>
      <div className={css.block}>
        <h3>
          {t("registration.title")} <Status tone={TONES[state]}>{t(`registration.${state}`)}</Status>
        </h3>
        <p className="dim">{message || t("registration.about")}</p>
        {(put.isError || remove.isError) && <Notice tone="bad">{reason}</Notice>}
        {state !== "registered" && state !== "not_possible" && (
          <TextField
            label={t("registration.address")}
            hint={t("registration.address_hint")}
            value={base}
            spellCheck={false}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </div>
      <div className={css.foot}>
        {(state === "none" || state === "broken") && (
          <Button look="primary" disabled={busy || base.trim() === ""} onClick={() => put.mutate()}>
            {t(state === "broken" ? "registration.repair" : "registration.do")}
          </Button>
        )}
        {(state === "registered" || state === "broken") && (
          <Button disabled={busy} onClick={() => remove.mutate()}>
            {t("registration.remove")}
          </Button>
        )}
      </div>
    </section>
  );
}
