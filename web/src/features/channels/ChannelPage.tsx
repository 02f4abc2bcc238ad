import { PageFrame } from "@/components/PageHead";

export function ChannelPage() {
  return <PageFrame>{null}</PageFrame>;
}
