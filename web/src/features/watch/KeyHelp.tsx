import { Dialog } from "@/components/Dialog";
import { useText } from "@/lib/text/text";
import css from "./KeyHelp.module.css";

const KEYS = [
  { keys: ["0", "…", "9"], text: "keys.number" },
  { keys: ["↑", "↓"], text: "keys.step" },
  { keys: ["L"], text: "keys.last" },
  { keys: ["Space"], text: "keys.pause" },
  { keys: ["S"], text: "keys.start_over" },
  { keys: ["B"], text: "keys.live" },
  { keys: ["M"], text: "keys.mute" },
  { keys: ["F"], text: "keys.fullscreen" },
  { keys: ["P"], text: "keys.pip" },
  { keys: ["G"], text: "keys.guide" },
  { keys: ["?"], text: "keys.help" },
] as const;

export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog open={open} onClose={onClose} title={t("keys.title")}>
      <dl className={css.keys}>
        {KEYS.map((line) => (
          <div key={line.text} style={{ display: "contents" }}>
            <dt>
              {line.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(line.text)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
