import { useNavigate, useSearch } from "@tanstack/react-router";
import { PageFrame, PageHead } from "@/components/PageHead";
import { SourceWizard } from "@/components/source/SourceWizard";
import { SyncStep } from "@/components/source/SyncStep";
import { useText } from "@/lib/text/text";
import css from "./Sources.module.css";

/** The wizard; once the source is made its number stands in the address, so that a reload loses nothing. */
export function NewSourcePage() {
  const { t } = useText();
  const { made } = useSearch({ from: "/sources/new" });
  const navigate = useNavigate({ from: "/sources/new" });
  return (
    <PageFrame>
      <div className={css.narrow}>
        <PageHead title={t("wizard.title")} />
        {made === undefined ? (
          <SourceWizard onAdded={(source) => void navigate({ search: { made: source.id }, replace: true })} />
        ) : (
          <SyncStep id={made} />
        )}
      </div>
    </PageFrame>
  );
}
