import { PageFrame } from "@/components/PageHead";

export function JobsPage() {
  return <PageFrame>{null}</PageFrame>;
}
