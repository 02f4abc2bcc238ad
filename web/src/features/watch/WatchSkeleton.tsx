import { Loading, Skeleton } from "@/components/States";
import css from "./WatchPage.module.css";

export function WatchSkeleton() {
  return (
    <Loading>
      <div className={css.page}>
        <div className={css.stage}>
          <div className={css.fit} style={{ aspectRatio: "16 / 9" }}>
            <Skeleton height="100%" radius={12} />
          </div>
        </div>
        <div className={css.side}>
          <div className={css.sideInner}>
            <Skeleton width="60%" height={24} />
            <Skeleton width="85%" />
            <Skeleton width="70%" />
            <Skeleton height={220} radius={8} />
          </div>
        </div>
        <div className={css.strip} style={{ display: "flex", gap: 14, overflow: "hidden" }}>
          {[1, 2, 3, 4, 5, 6, 7].map((n) => (
            <div key={n} style={{ flex: "0 0 208px" }}>
              <Skeleton height={117} radius={8} />
            </div>
          ))}
        </div>
      </div>
    </Loading>
  );
}
