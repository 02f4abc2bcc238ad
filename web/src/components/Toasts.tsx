import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { Button, IconButton } from "./Button";
import { Icon } from "./Icon";
import css from "./Toasts.module.css";

interface Toast {
  id: number;
  text: string;
  tone: "good" | "bad";
  action?: { label: string; run: () => void } | undefined;
}

interface Say {
  good: (text: string, action?: Toast["action"]) => void;
  bad: (text: string, action?: Toast["action"]) => void;
}

const Context = createContext<Say | null>(null);
const SHOWN_MS = { good: 6_000, bad: 12_000 };

/** Short word of what just happened, with the way back where there is one. At most three at a time. */
export function Toasts({ children }: { children: ReactNode }) {
  const { t } = useText();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const nextId = useRef(1);
  const remove = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const add = useCallback(
    (tone: Toast["tone"], text: string, action?: Toast["action"]) => {
      const id = nextId.current++;
      setToasts((all) => [...all.slice(-2), { id, text, tone, action }]);
      setTimeout(() => remove(id), SHOWN_MS[tone]);
    },
    [remove],
  );
  const say = useMemo<Say>(
    () => ({ good: (text, action) => add("good", text, action), bad: (text, action) => add("bad", text, action) }),
    [add],
  );
  return (
    <Context value={say}>
      {children}
      <div className={css.place} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className={classes(css.toast, css[toast.tone])}>
            <Icon name={toast.tone === "good" ? "check" : "warning"} size={18} />
            <span>{toast.text}</span>
            {toast.action && (
              <Button
                small
                onClick={() => {
                  toast.action?.run();
                  remove(toast.id);
                }}
              >
                {toast.action.label}
              </Button>
            )}
            <IconButton icon="close" label={t("common.close")} small onClick={() => remove(toast.id)} />
          </div>
        ))}
      </div>
    </Context>
  );
}

export function useSay(): Say {
  const say = use(Context);
  if (!say) throw new Error("useSay must be used inside Toasts");
  return say;
}
