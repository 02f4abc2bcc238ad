import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/Button";
import { TextField } from "@/components/Field";
import { Notice, reasonOf, useReason } from "@/components/States";
import { useSay } from "@/components/Toasts";
import type { ItemChange, ItemDetail } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { changeItem } from "./api/change-item";
import css from "./Library.module.css";

/** Takes the year away. */
const NO_YEAR = 0;

export function EditItem({ item, onDone }: { item: ItemDetail; onDone: () => void }) {
  const { t } = useText();
  const say = useSay();
  const client = useQueryClient();
  const [title, setTitle] = useState(item.title);
  const [year, setYear] = useState(item.year === null ? "" : String(item.year));
  const [genres, setGenres] = useState(item.genres.join(", "));
  const refresh = () => void client.invalidateQueries({ queryKey: ["catalog"] });
  const undo = useMutation({
    mutationFn: () => changeItem(item.id, { title: item.title, genres: item.genres, year: item.year ?? NO_YEAR }),
    onSettled: refresh,
    onError: (error) => say.bad(reasonOf(error, t)),
  });
  const save = useMutation({
    mutationFn: (change: ItemChange) => changeItem(item.id, change),
    onSuccess: (saved) => {
      say.good(t("library.saved", { title: saved.title }), { label: t("common.undo"), run: () => undo.mutate() });
      onDone();
    },
    onSettled: refresh,
  });
  const reason = useReason(save.error);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate({
      title: title.trim(),
      year: year === "" ? NO_YEAR : Number(year),
      genres: genres
        .split(",")
        .map((genre) => genre.trim())
        .filter(Boolean),
    });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <TextField
        label={t("library.title")}
        value={title}
        longest={300}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={t("library.year")}
        inputMode="numeric"
        value={year}
        onChange={(event) => setYear(event.target.value.replace(/\D/g, "").slice(0, 4))}
      />
      <TextField
        label={t("channels.genres")}
        hint={t("library.genres_hint")}
        value={genres}
        onChange={(event) => setGenres(event.target.value)}
      />
      {save.isError && <Notice tone="bad">{reason}</Notice>}
      <div className={css.tools}>
        <span />
        <Button onClick={onDone}>{t("common.cancel")}</Button>
        <Button type="submit" look="primary" disabled={save.isPending || title.trim() === ""}>
          {t("common.save")}
        </Button>
      </div>
    </form>
  );
}
