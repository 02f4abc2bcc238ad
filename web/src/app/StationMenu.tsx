import { useNavigate } from "@tanstack/react-router";
import { IconButton } from "@/components/Button";
import { Menu, MenuChoices, MenuItem, MenuRule } from "@/components/Menu";
import { LANGUAGE_NAMES, useText, type Language } from "@/lib/text/text";
import { useTheme, type Theme } from "@/lib/theme";

export function StationMenu() {
  const { t, language, setLanguage } = useText();
  const [theme, setTheme] = useTheme();
  const navigate = useNavigate();
  return (
    <Menu trigger={<IconButton icon="settings" label={t("nav.menu")} />}>
      <MenuItem icon="tv" onSelect={() => void navigate({ to: "/connect" })}>
        {t("nav.connect")}
      </MenuItem>
      <MenuItem icon="info" onSelect={() => void navigate({ to: "/system" })}>
        {t("nav.system")}
      </MenuItem>
      <MenuRule />
      <MenuChoices
        label={t("theme.title")}
        value={theme}
        onChange={(value) => setTheme(value as Theme)}
        options={[
          { value: "dark", label: t("theme.dark") },
          { value: "light", label: t("theme.light") },
          { value: "system", label: t("theme.system") },
        ]}
      />
      <MenuRule />
      <MenuChoices
        label={t("language.title")}
        value={language}
        onChange={(value) => setLanguage(value as Language)}
        options={Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))}
      />
    </Menu>
  );
}
