import { PageFrame } from "@/components/PageHead";

export function LibraryPage() {
  return <PageFrame>{null}</PageFrame>;
}
