import { PageFrame } from "@/components/PageHead";

export function WatchPage() {
  return <PageFrame>{null}</PageFrame>;
}
