import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Failure, Loading, Notice, Skeleton } from "@/components/States";
import { Status } from "@/components/Status";
import { Tabs } from "@/components/Tabs";
import { itemQuery } from "@/lib/api/requests/get-item";
import type { ItemDetail } from "@/lib/api/types";
import { oneOf } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { hms } from "@/lib/time/format";
import { BreaksTab } from "./BreaksTab";
import { FieldsTab } from "./FieldsTab";
import { FilesTab } from "./FilesTab";
import { Airings } from "./Airings";
import css from "./Item.module.css";
import { airsInBreaks } from "./spot";
import { SpotTab } from "./SpotTab";
import { namesOf, STATE_TONES } from "./words";

const TABS = ["about", "breaks", "spot", "files", "airings"] as const;

/** One item: what is known of it and who says so, where it breaks, what it is made of, where it airs. */
export function ItemPage() {
  const { t } = useText();
  const id = Number(useParams({ from: "/library/$id" }).id);
  const item = useQuery(itemQuery(id));
  return (
    <PageFrame>
      {item.isPending && (
        <Loading>
          <Skeleton width="40%" height={30} />
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {item.isError && !item.data && (
        <Failure error={item.error} title={t("library.item_failed")} onRetry={() => void item.refetch()} />
      )}
      {item.data && <Parts key={id} item={item.data} />}
    </PageFrame>
  );
}

function Parts({ item }: { item: ItemDetail }) {
  const { t } = useText();
  const navigate = useNavigate({ from: "/library/$id" });
  const tabs = TABS.filter((one) => one !== "spot" || airsInBreaks(item.kind));
  const tab = oneOf(useSearch({ from: "/library/$id" }).tab, tabs) ?? "about";
  const { name, sub } = namesOf(item);
  const panels = {
    about: <FieldsTab item={item} />,
    breaks: <BreaksTab item={item} />,
    spot: <SpotTab item={item} />,
    files: <FilesTab item={item} />,
    airings: <Airings item={item} />,
  };
  return (
    <>
      <PageHead
        title={name}
        about={
          <span className={css.facts}>
            {sub && <span>{sub}</span>}
            {item.series_id !== null && (
              <Link to="/series/$id" params={{ id: String(item.series_id) }}>
                {t("series.of")}
              </Link>
            )}
            {item.duration_seconds > 0 && <span className="tabular">{hms(item.duration_seconds)}</span>}
            <Status tone={STATE_TONES[item.state]}>{t(`state.${item.state}`)}</Status>
          </span>
        }
      />
      {(item.state === "unusable" || item.state === "unavailable") && (
        <Notice tone={item.state === "unusable" ? "bad" : "warning"}>{item.reason || t(`state.${item.state}`)}</Notice>
      )}
      <Tabs
        label={name}
        value={tab}
        onChange={(next) => void navigate({ search: { tab: next }, replace: true })}
        tabs={tabs.map((value) => ({ value, label: t(`item.tab_${value}`), panel: panels[value] }))}
      />
    </>
  );
}
