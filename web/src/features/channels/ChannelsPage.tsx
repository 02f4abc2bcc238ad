import { PageFrame } from "@/components/PageHead";

export function ChannelsPage() {
  return <PageFrame>{null}</PageFrame>;
}
