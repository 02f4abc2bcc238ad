import { PageFrame } from "@/components/PageHead";

export function SystemPage() {
  return <PageFrame>{null}</PageFrame>;
}
