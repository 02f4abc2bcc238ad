import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { remembered } from "@/lib/remembered";
import { en } from "./en";
import { translator, type TextKey, type Translator } from "./translate";

export type Language = "en" | "de";

/** Each language but English is a chunk of its own, fetched when chosen. */
const LOADERS: Record<Language, () => Promise<Record<TextKey, string>>> = {
  en: () => Promise.resolve(en),
  de: async () => (await import("./de")).de,
};

export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", de: "Deutsch" };

interface TextContext extends Translator {
  language: Language;
  setLanguage: (language: Language) => void;
}

const Context = createContext<TextContext | null>(null);

export function TextProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [loaded, setLoaded] = useState<{ language: Language; texts: Record<TextKey, string> } | null>(
    language === "en" ? { language, texts: en } : null,
  );

  useEffect(() => {
    document.documentElement.lang = language;
    let current = true;
    LOADERS[language]().then(
      (texts) => current && setLoaded({ language, texts }),
      // The language's chunk did not come (server restarting): English stays readable meanwhile.
      () => current && setLoaded({ language: "en", texts: en }),
    );
    return () => {
      current = false;
    };
  }, [language]);

  const value = useMemo<TextContext | null>(() => {
    if (!loaded) return null;
    return {
      ...translator(loaded.texts, localeFor(loaded.language)),
      language,
      setLanguage: (next) => {
        remembered.set("language", next);
        setLanguage(next);
      },
    };
  }, [loaded, language]);

  return value && <Context value={value}>{children}</Context>;
}

export function useText(): TextContext {
  const value = use(Context);
  if (!value) throw new Error("useText must be used inside TextProvider");
  return value;
}

function firstLanguage(): Language {
  const wanted = remembered.get("language") ?? navigator.language.slice(0, 2);
  return wanted === "de" ? "de" : "en";
}

/** The browser's own regional form of the language if it has one, so that 12 or 24 hours follow the viewer. */
function localeFor(language: Language): string {
  return navigator.languages.find((locale) => locale.startsWith(language)) ?? language;
}
