import { PageFrame } from "@/components/PageHead";
import { Loading, Skeleton } from "@/components/States";

/** A page whose code is on its way. */
export function PageComing() {
  return (
    <PageFrame>
      <Loading>
        <Skeleton width={180} height={30} />
        <div style={{ display: "grid", gap: 16, marginTop: 20 }}>
          <Skeleton height={160} radius={12} />
          <Skeleton width="70%" height={24} />
          <Skeleton width="45%" height={24} />
        </div>
      </Loading>
    </PageFrame>
  );
}
