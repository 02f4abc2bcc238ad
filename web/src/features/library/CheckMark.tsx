import { Icon } from "@/components/Icon";
import css from "./Library.module.css";

/** Whether an item is among those chosen. The button around it says so to screen readers. */
export function CheckMark({ on }: { on: boolean }) {
  return (
    <span className={css.check} data-on={on} aria-hidden="true">
      {on && <Icon name="check" size={14} />}
    </span>
  );
}
