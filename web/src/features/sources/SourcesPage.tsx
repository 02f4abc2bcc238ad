import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { buttonClass } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Empty, Failure, Loading, Skeleton } from "@/components/States";
import { sourcesQuery } from "@/lib/api/requests/get-sources";
import { useText } from "@/lib/text/text";
import { SourceCard } from "./SourceCard";
import css from "./Sources.module.css";

export function SourcesPage() {
  const { t } = useText();
  const sources = useQuery(sourcesQuery);
  const addButton = (
    <Link to="/sources/new" className={buttonClass("primary")}>
      <Icon name="plus" size={18} />
      {t("sources.add")}
    </Link>
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
    </PageFrame>
  );
}
