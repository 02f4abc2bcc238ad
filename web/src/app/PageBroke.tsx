import { PageFrame } from "@/components/PageHead";
import { Failure } from "@/components/States";
import { useText } from "@/lib/text/text";

/** A page that threw, or whose code did not come because the server was updated underneath it. */
export function PageBroke({ error }: { error: unknown }) {
  const { t } = useText();
  return (
    <PageFrame>
      <Failure
        error={error}
        title={t("app.broke")}
        stillWorks={t("app.broke_about")}
        onRetry={() => location.reload()}
      />
    </PageFrame>
  );
}
