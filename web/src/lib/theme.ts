import { useState } from "react";
import { remembered } from "./remembered";

export type Theme = "dark" | "light" | "system";

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => {
    const chosen = remembered.get("theme");
    return chosen === "light" || chosen === "system" ? chosen : "dark";
  });
  return [
    theme,
    (next) => {
      remembered.set("theme", next);
      const light = next === "light" || (next === "system" && matchMedia("(prefers-color-scheme: light)").matches);
      document.documentElement.dataset["theme"] = light ? "light" : "dark";
      setTheme(next);
    },
  ];
}
