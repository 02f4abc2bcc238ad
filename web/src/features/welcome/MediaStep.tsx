import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/Button";
import { FolderPicker } from "@/components/FolderPicker";
import { Notice, useReason } from "@/components/States";
import { RequestFailure } from "@/lib/api/http";
import { createSource } from "@/lib/api/requests/create-source";
import { testSource } from "@/lib/api/requests/test-source";
import { useText } from "@/lib/text/text";
import { askFirstChannel } from "./api/ask-first-channel";
import { startDemo } from "./api/start-demo";
import { StepTitle } from "./StepTitle";
import css from "./Welcome.module.css";

export function MediaStep({ onNext, later }: { onNext: () => void; later: ReactNode }) {
  const { t } = useText();
  const [path, setPath] = useState("");
  const add = useMutation({
    mutationFn: async () => {
      const test = await testSource(path);
      if (!test.ok) throw new RequestFailure("bad-folder", 400, test.message);
      await askFirstChannel();
      return createSource({ location: path });
    },
    onSuccess: onNext,
  });
  const demo = useMutation({ mutationFn: startDemo, onSuccess: onNext });
  const reason = useReason(add.error ?? demo.error);
  return (
    <>
      <StepTitle>{t("welcome.media")}</StepTitle>
      <p className="dim">{t("welcome.media_about")}</p>
      <FolderPicker
        path={path}
        onPath={(picked) => {
          setPath(picked);
          add.reset();
        }}
      />
      {(add.isError || demo.isError) && <Notice tone="bad">{reason}</Notice>}
      <div className={css.actions}>
        <Button look="primary" disabled={path === "" || add.isPending} onClick={() => add.mutate()}>
          {t(add.isPending ? "welcome.testing" : "welcome.use_folder")}
        </Button>
        {later}
      </div>
      <div className={css.or}>
        <div>
          <h2>{t("welcome.demo")}</h2>
          <p className="dim">{t("welcome.demo_about")}</p>
        </div>
        <Button icon="tv" disabled={demo.isPending} onClick={() => demo.mutate()}>
          {t("welcome.demo_do")}
        </Button>
      </div>
    </>
  );
}
