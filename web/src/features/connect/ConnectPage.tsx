import { PageFrame } from "@/components/PageHead";

export function ConnectPage() {
  return <PageFrame>{null}</PageFrame>;
}
