import { Segments } from "@/components/Choice";
import { TextField } from "@/components/Field";
import fields from "@/components/Fields.module.css";
import { useText } from "@/lib/text/text";
import type { Draft } from "./draft";
import css from "./Source.module.css";

/** What lets the station into a media server, each with the place where it is found. */
export function CredentialFields({ draft, onEdit }: { draft: Draft; onEdit: (part: Partial<Draft>) => void }) {
  const { t } = useText();
  if (draft.kind === "plex")
    return (
      <TextField
        label={t("wizard.token")}
        hint={t("wizard.token_hint")}
        value={draft.token}
        onChange={(event) => onEdit({ token: event.target.value })}
        spellCheck={false}
      />
    );
  return (
    <>
      <div className={css.block}>
        <h3>{t("wizard.sign_in")}</h3>
        <Segments
          label={t("wizard.sign_in")}
          value={draft.way}
          onChange={(way) => onEdit({ way })}
          options={[
            { value: "key", label: t("wizard.way_key") },
            { value: "password", label: t("wizard.way_password") },
          ]}
        />
      </div>
      {draft.way === "key" ? (
        <TextField
          label={t("wizard.key")}
          hint={t("wizard.key_hint")}
          value={draft.api_key}
          onChange={(event) => onEdit({ api_key: event.target.value })}
          spellCheck={false}
        />
      ) : (
        <div className={fields.pair}>
          <TextField
            label={t("wizard.user")}
            hint={t("wizard.user_hint")}
            value={draft.username}
            onChange={(event) => onEdit({ username: event.target.value })}
          />
          <TextField
            label={t("wizard.password")}
            hint={t("wizard.password_hint")}
            type="password"
            value={draft.password}
            onChange={(event) => onEdit({ password: event.target.value })}
          />
        </div>
      )}
    </>
  );
}
