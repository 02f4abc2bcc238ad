import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/Button";
import { Segments } from "@/components/Choice";
import { Dialog } from "@/components/Dialog";
import { SelectField, TextField } from "@/components/Field";
import { useReason } from "@/components/States";
import { useSay } from "@/components/Toasts";
import { RequestFailure } from "@/lib/api/http";
import { createChannel } from "@/lib/api/requests/create-channel";
import type { ItemKind } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { useDebounced } from "@/lib/use-debounced";
import { genresQuery } from "./api/get-genres";
import css from "./Channels.module.css";
import { Preview } from "./Preview";

type Template = "everything" | "films" | "series";
const KINDS: Record<Template, ItemKind[]> = { everything: [], films: ["movie"], series: ["episode"] };

/** A channel in three fields: what it is called, what it shows, and which kind of that. */
export function CreateChannel({ numbers, onClose }: { numbers: number[]; onClose: () => void }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const genres = useQuery(genresQuery);
  const [name, setName] = useState("");
  const [template, setTemplate] = useState<Template>("everything");
  const [genre, setGenre] = useState("");
  const draft = { name: name.trim(), kinds: KINDS[template], genres: genre === "" ? [] : [genre] };
  const settled = useDebounced(draft, 350);
  const create = useMutation({
    mutationFn: () => createChannel(draft),
    onSuccess: (channel) => {
      void client.invalidateQueries({ queryKey: ["channels"] });
      say.good(t("channels.created", { name: channel.name, number: String(channel.number) }), {
        label: t("programme.watch"),
        run: () => void navigate({ to: "/watch/$number", params: { number: String(channel.number) } }),
      });
      onClose();
    },
  });
  const reason = useReason(create.error);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (draft.name !== "") create.mutate();
  };
  const nextNumber = Math.max(0, ...numbers) + 1;
  return (
    <Dialog
      open
      onClose={onClose}
      place="wide"
      title={t("channels.create")}
      description={t("channels.create_about", { number: String(nextNumber) })}
      foot={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form="create-channel" disabled={draft.name === "" || create.isPending}>
            {t("channels.create_do")}
          </Button>
        </>
      }
    >
      <div className={css.editor} style={{ gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 300px), 1fr))" }}>
        <form id="create-channel" className={css.form} onSubmit={submit}>
          <TextField
            label={t("channels.name")}
            value={name}
            longest={100}
            onChange={(event) => setName(event.target.value)}
            error={create.isError ? (fieldMessage(create.error, "name") ?? reason) : null}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type this
            autoFocus
          />
          <div className={css.block}>
            <h3>{t("channels.shows")}</h3>
            <Segments
              label={t("channels.shows")}
              value={template}
              onChange={setTemplate}
              options={[
                { value: "everything", label: t("guide.all_kinds") },
                { value: "films", label: t("kinds.movie") },
                { value: "series", label: t("channels.series") },
              ]}
            />
          </div>
          <SelectField
            label={t("channels.genre")}
            value={genre}
            onChange={(event) => setGenre(event.target.value)}
            options={[
              { value: "", label: t("channels.any_genre") },
              ...(genres.data ?? []).map((one) => ({ value: one.name, label: `${one.name} (${one.count})` })),
            ]}
          />
        </form>
        <Preview draft={{ ...settled, name: settled.name || t("channels.create") }} short />
      </div>
    </Dialog>
  );
}

export function fieldMessage(error: unknown, field: string): string | null {
  return error instanceof RequestFailure ? (error.fields.find((one) => one.field === field)?.message ?? null) : null;
}
