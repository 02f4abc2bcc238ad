import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "@/components/Button";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Empty, Failure, Loading, Skeleton } from "@/components/States";
import { sourcesQuery } from "@/lib/api/requests/get-sources";
import { useText } from "@/lib/text/text";
import { AddSource } from "./AddSource";
import { SourceCard } from "./SourceCard";
import css from "./Sources.module.css";

export function SourcesPage() {
  const { t } = useText();
  const { add } = useSearch({ from: "/sources" });
  const navigate = useNavigate({ from: "/sources" });
  const sources = useQuery(sourcesQuery);
  const setAdd = (open: boolean) => void navigate({ search: open ? { add: true } : {}, replace: true });
  const addButton = (
    <Button look="primary" icon="plus" onClick={() => setAdd(true)}>
      {t("sources.add")}
    </Button>
  );
  return (
    <PageFrame>
      <PageHead title={t("nav.sources")} about={t("sources.about")}>
        {sources.data?.length !== 0 && addButton}
      </PageHead>
      {sources.isPending && (
        <Loading>
          <div className={css.cards}>
            {[1, 2].map((card) => (
              <div key={card} className={css.card}>
                <Skeleton width="50%" height={22} />
                <Skeleton width="70%" />
                <Skeleton height={46} />
              </div>
            ))}
          </div>
        </Loading>
      )}
      {sources.isError && !sources.data && (
        <Failure
          error={sources.error}
          title={t("sources.failed")}
          stillWorks={t("guide.failed_still")}
          onRetry={() => void sources.refetch()}
        />
      )}
      {sources.data?.length === 0 && (
        <Empty icon="sources" title={t("sources.empty")} actions={addButton}>
          {t("sources.empty_about")}
        </Empty>
      )}
      {sources.data && sources.data.length > 0 && (
        <div className={css.cards}>
          {sources.data.map((source) => (
            <SourceCard key={source.id} source={source} />
          ))}
        </div>
      )}
      {add && <AddSource onClose={() => setAdd(false)} />}
    </PageFrame>
  );
}
