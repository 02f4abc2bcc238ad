import { PageFrame } from "@/components/PageHead";

export function WelcomePage() {
  return <PageFrame>{null}</PageFrame>;
}
