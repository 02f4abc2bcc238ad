import { PageFrame } from "@/components/PageHead";

export function SourcesPage() {
  return <PageFrame>{null}</PageFrame>;
}
