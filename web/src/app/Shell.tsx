import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { Button } from "@/components/Button";
import { Icon } from "@/components/Icon";
import { Logo } from "@/components/Logo";
import { Notice } from "@/components/States";
import { useServerEvents } from "@/lib/api/events";
import { systemQuery } from "@/lib/api/requests/get-system";
import { useText } from "@/lib/text/text";
import { usePhone } from "@/lib/use-media";
import { Clock } from "./Clock";
import css from "./Shell.module.css";
import { StationMenu } from "./StationMenu";
import { TabBar } from "./TabBar";
import { WorkLight } from "./WorkLight";

const VIEWER = [
  { to: "/", text: "nav.watch", icon: "watch" },
  { to: "/guide", text: "nav.guide", icon: "guide" },
] as const;
const PROGRAMMER = [
  { to: "/channels", text: "nav.channels", icon: "channels" },
  { to: "/library", text: "nav.library", icon: "library" },
  { to: "/sources", text: "nav.sources", icon: "sources" },
  { to: "/asrun", text: "nav.asrun", icon: "clock" },
  { to: "/jobs", text: "nav.jobs", icon: "jobs" },
] as const;

/** Pages that are reached through the library. */
const OF_THE_LIBRARY = /^\/(series|collections)/;

export function Shell() {
  const { t } = useText();
  const phone = usePhone();
  const system = useQuery(systemQuery);
  const line = useServerEvents();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const welcome = path === "/welcome";
  const name = system.data?.name ?? "Genlock";

  useEffect(() => {
    document.title = name;
  }, [name]);

  return (
    <>
      <a className={css.skip} href="#main">
        {t("nav.skip")}
      </a>
      <header className={css.bar}>
        <Link to="/" className={css.brand} aria-label={t("nav.home", { name })}>
          <Logo />
          <span>{name}</span>
        </Link>
        {!phone && !welcome && (
          <nav className={css.nav} aria-label={t("nav.main")}>
            {VIEWER.map((link) => (
              <Link
                key={link.to}
                to={link.to}
                className={css.link}
                {...(link.to === "/" && path.startsWith("/watch") ? { "data-status": "active" } : {})}
                activeOptions={{ exact: link.to === "/", includeSearch: false }}
              >
                <Icon name={link.icon} size={18} />
                {t(link.text)}
              </Link>
            ))}
            <span className={css.rule} />
            {PROGRAMMER.map((link) => (
              <Link
                key={link.to}
                to={link.to}
                className={css.link}
                {...(link.to === "/library" && OF_THE_LIBRARY.test(path) ? { "data-status": "active" } : {})}
                activeOptions={{ includeSearch: false }}
              >
                {t(link.text)}
              </Link>
            ))}
          </nav>
        )}
        <div className={css.right}>
          {!welcome && <WorkLight />}
          <Clock className={css.clock} />
          <StationMenu />
        </div>
      </header>
      {line === "lost" && (
        <div className={css.lost}>
          <Notice
            action={
              <Button small icon="restart" onClick={() => location.reload()}>
                {t("common.reload")}
              </Button>
            }
          >
            {t("app.line_lost")}
          </Notice>
        </div>
      )}
      <main id="main" className={css.main} tabIndex={-1}>
        <Outlet />
      </main>
      {phone && !welcome && <TabBar />}
    </>
  );
}
