import { useNavigate, useSearch } from "@tanstack/react-router";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Tabs } from "@/components/Tabs";
import { useText } from "@/lib/text/text";
import { AsRunLog } from "./AsRunLog";
import { Reconciliation } from "./Reconciliation";

/** What aired, beside what was planned: row by row, or by broadcast day. */
export function AsRunPage() {
  const { t } = useText();
  const search = useSearch({ from: "/asrun" });
  const navigate = useNavigate({ from: "/asrun" });
  return (
    <PageFrame>
      <PageHead title={t("nav.asrun")} about={t("asrun.about")} />
      <Tabs
        label={t("asrun.views")}
        value={search.view === "reconciliation" ? "reconciliation" : "log"}
        onChange={(view) =>
          void navigate({ search: { ...search, offset: undefined, view: view === "log" ? undefined : view } })
        }
        tabs={[
          { value: "log", label: t("asrun.log"), panel: <AsRunLog /> },
          { value: "reconciliation", label: t("asrun.reconciliation"), panel: <Reconciliation /> },
        ]}
      />
    </PageFrame>
  );
}
