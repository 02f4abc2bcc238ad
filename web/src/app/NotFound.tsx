import { Link } from "@tanstack/react-router";
import { buttonClass } from "@/components/Button";
import { PageFrame } from "@/components/PageHead";
import { Empty } from "@/components/States";
import { useText } from "@/lib/text/text";

export function NotFound() {
  const { t } = useText();
  return (
    <PageFrame>
      <Empty
        icon="tv"
        title={t("app.not_found")}
        actions={
          <Link to="/" className={buttonClass("primary")}>
            {t("nav.watch")}
          </Link>
        }
      >
        {t("app.not_found_about")}
      </Empty>
    </PageFrame>
  );
}
