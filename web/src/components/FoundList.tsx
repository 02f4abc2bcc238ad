import type { ReactNode } from "react";
import css from "./FoundList.module.css";

/** What a search in a form finds, each a button in a list item; scrolls when it is long. */
export function FoundList({ children }: { children: ReactNode }) {
  return <ul className={css.found}>{children}</ul>;
}
