import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import { Icon } from "@/components/Icon";
import { Menu, MenuItem } from "@/components/Menu";
import { useText } from "@/lib/text/text";
import css from "./Shell.module.css";

const TABS = [
  { to: "/", text: "nav.watch", icon: "watch" },
  { to: "/guide", text: "nav.guide", icon: "guide" },
  { to: "/channels", text: "nav.channels", icon: "channels" },
  { to: "/library", text: "nav.library", icon: "library" },
] as const;

const MORE = [
  { to: "/sources", text: "nav.sources", icon: "sources" },
  { to: "/asrun", text: "nav.asrun", icon: "clock" },
  { to: "/jobs", text: "nav.jobs", icon: "jobs" },
  { to: "/connect", text: "nav.connect", icon: "tv" },
  { to: "/system", text: "nav.system", icon: "info" },
] as const;

/** The way around on a phone, under the thumb. */
export function TabBar() {
  const { t } = useText();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className={css.tabs} aria-label={t("nav.main")}>
      {TABS.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className={css.tab}
          {...(tab.to === "/" && path.startsWith("/watch") ? { "data-status": "active" } : {})}
          activeOptions={{ exact: tab.to === "/", includeSearch: false }}
        >
          <Icon name={tab.icon} size={22} />
          {t(tab.text)}
        </Link>
      ))}
      <Menu
        trigger={
          <button type="button" className={css.tab} data-on={MORE.some((tab) => path.startsWith(tab.to))}>
            <Icon name="more" size={22} />
            {t("nav.more")}
          </button>
        }
      >
        {MORE.map((tab) => (
          <MenuItem key={tab.to} icon={tab.icon} onSelect={() => void navigate({ to: tab.to })}>
            {t(tab.text)}
          </MenuItem>
        ))}
      </Menu>
    </nav>
  );
}
