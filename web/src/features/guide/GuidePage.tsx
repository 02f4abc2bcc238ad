import { PageFrame } from "@/components/PageHead";

export function GuidePage() {
  return <PageFrame>{null}</PageFrame>;
}
