import { useText } from "@/lib/text/text";
import css from "./OnAir.module.css";

/** The tally light. */
export function OnAir() {
  const { t } = useText();
  return <span className={css.onair}>{t("programme.on_air")}</span>;
}
