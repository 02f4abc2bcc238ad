import { Icon } from "@/components/Icon";
import type { SourceKind } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import css from "./Source.module.css";

const KINDS = ["jellyfin", "plex", "folder"] as const;

/** Where media can come from, one press each. */
export function KindCards({ onPick }: { onPick: (kind: SourceKind) => void }) {
  const { t } = useText();
  return (
    <div className={css.kinds}>
      {KINDS.map((kind) => (
        <button key={kind} type="button" className={css.kind} onClick={() => onPick(kind)}>
          <Icon name={kind === "folder" ? "folder" : "library"} size={26} />
          <span>
            <b>{t(`wizard.${kind}`)}</b>
            <span className="dim">{t(`wizard.${kind}_about`)}</span>
          </span>
          <Icon name="right" size={18} />
        </button>
      ))}
    </div>
  );
}
