import { useQuery } from "@tanstack/react-query";
import { CopyLink } from "@/components/CopyLink";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Notice } from "@/components/States";
import { systemQuery } from "@/lib/api/requests/get-system";
import { useText } from "@/lib/text/text";
import css from "./Connect.module.css";

const APPS = [
  { name: "VLC", steps: ["connect.vlc_1", "connect.vlc_2"] },
  { name: "Kodi", steps: ["connect.kodi_1", "connect.kodi_2", "connect.kodi_3"] },
  { name: "Jellyfin", steps: ["connect.jellyfin_1", "connect.jellyfin_2", "connect.jellyfin_3"] },
  { name: "TiviMate, IPTV apps", steps: ["connect.iptv_1", "connect.iptv_2"] },
] as const;

/** Whether an address leads only to the machine it is used on. */
const isThisDevice = (address: string) => /^https?:\/\/(localhost|127\.|\[::1\])/.test(address);

/** The two addresses every TV app asks for, and where each app wants them. */
export function ConnectPage() {
  const { t } = useText();
  const system = useQuery(systemQuery);
  const base = (system.data?.network.base_url ?? location.origin).replace(/\/$/, "");
  return (
    <PageFrame>
      <PageHead title={t("nav.connect")} about={t("connect.about")} />
      <div className={css.grid}>
        <section className={css.links}>
          <CopyLink name={t("connect.m3u")} address={`${base}/api/livetv/m3u/all`} qr />
          <CopyLink name={t("connect.xmltv")} address={`${base}/api/livetv/xmltv/all`} qr />
          {isThisDevice(base) ? (
            <Notice>{t("connect.this_device")}</Notice>
          ) : (
            <p className="dim">{t("connect.local")}</p>
          )}
        </section>
        <section className={css.apps}>
          {APPS.map((app) => (
            <article key={app.name} className={css.app}>
              <h2>{app.name}</h2>
              <ol>
                {app.steps.map((step) => (
                  <li key={step}>{t(step)}</li>
                ))}
              </ol>
            </article>
          ))}
        </section>
      </div>
    </PageFrame>
  );
}
