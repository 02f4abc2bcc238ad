import { Button } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { Notice, useReason } from "@/components/States";
import type { SourceTest } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Source.module.css";

/** What a test found, said plainly, and what to do about it. `halfway`: nothing is wrong, something is still to be given. */
export function Verdict({
  test,
  halfway = false,
}: {
  test: { found: SourceTest | undefined; error: Error | null; looking: boolean; again: () => void };
  halfway?: boolean;
}) {
  const { t } = useText();
  const reason = useReason(test.error);
  const { found } = test;
  return (
    <div aria-live="polite" className={css.verdict}>
      {test.looking && <p className="dim">{t("wizard.looking")} …</p>}
      {!test.looking && test.error && (
        <Notice
          tone="bad"
          action={
            <Button small icon="restart" onClick={test.again}>
              {t("common.retry")}
            </Button>
          }
        >
          {reason}
        </Notice>
      )}
      {!test.looking && found && (
        <div className={css.answer} data-tone={found.ok ? "ok" : halfway ? "half" : "bad"}>
          <Icon name={found.ok ? "check" : halfway ? "info" : "warning"} size={20} />
          <div>
            <p>{found.message}</p>
            {found.hint && <p className="dim">{found.hint}</p>}
            {found.ok && found.examples.length > 0 && (
              <ul>
                {found.examples.slice(0, 4).map((example) => (
                  <li key={example}>{example}</li>
                ))}
              </ul>
            )}
          </div>
          {!found.ok && !halfway && (
            <Button small icon="restart" onClick={test.again}>
              {t("common.retry")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
