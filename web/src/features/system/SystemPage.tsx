import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PageFrame, PageHead } from "@/components/PageHead";
import { Progress } from "@/components/Progress";
import { Failure, Loading, Skeleton } from "@/components/States";
import { Status } from "@/components/Status";
import { systemQuery } from "@/lib/api/requests/get-system";
import type { SystemInfo } from "@/lib/api/types";
import { useText } from "@/lib/text/text";
import { byteSize, hms } from "@/lib/time/format";
import { NetworkFile } from "./NetworkFile";
import { NetworkName } from "./NetworkName";
import css from "./System.module.css";

const LINKS = [
  { href: "/docs", text: "system.docs" },
  { href: "/openapi", text: "system.openapi" },
  { href: "/health", text: "system.health" },
  { href: "/metrics", text: "system.metrics" },
] as const;

export function SystemPage() {
  const { t } = useText();
  const system = useQuery(systemQuery);
  return (
    <PageFrame>
      <PageHead title={t("nav.system")} />
      {system.isPending && (
        <Loading>
          <div className={css.facts}>
            {[1, 2, 3, 4, 5, 6].map((fact) => (
              <Skeleton key={fact} height={84} radius={12} />
            ))}
          </div>
        </Loading>
      )}
      {system.isError && !system.data && (
        <Failure
          error={system.error}
          title={t("system.failed")}
          stillWorks={t("guide.failed_still")}
          onRetry={() => void system.refetch()}
        />
      )}
      {system.data && <SystemFacts system={system.data} />}
    </PageFrame>
  );
}

function SystemFacts({ system }: { system: SystemInfo }) {
  const { t, locale, number } = useText();
  const { data, ffmpeg, transcodes } = system;
  const used = data.total_bytes > 0 ? 1 - data.free_bytes / data.total_bytes : 0;
  return (
    <>
      <NetworkName key={system.name} name={system.name} />
      <dl className={css.facts}>
        <Fact name={t("system.version")} more={t("system.uptime", { time: hms(system.uptime_seconds) })}>
          Genlock {system.version}
        </Fact>
        <Fact name="ffmpeg" more={ffmpeg.available ? ffmpeg.path : t("system.no_ffmpeg")}>
          <Status tone={ffmpeg.available ? "ok" : "warn"}>{ffmpeg.version ?? t("system.missing")}</Status>
        </Fact>
        <Fact name={t("system.data")} more={data.path}>
          {t("system.free", { free: byteSize(data.free_bytes, locale), total: byteSize(data.total_bytes, locale) })}
          <Progress label={t("system.disk")} fraction={used} />
        </Fact>
        <Fact name={t("system.address")}>{system.network.base_url}</Fact>
        <Fact name={t("channels.viewers")}>{number(system.viewers)}</Fact>
        <Fact name={t("system.transcodes")}>
          {t("system.of", { running: transcodes.running, limit: transcodes.limit })}
        </Fact>
      </dl>
      <NetworkFile />
      <nav className={css.links} aria-label={t("system.links")}>
        {LINKS.map((link) => (
          <a key={link.href} href={link.href}>
            {t(link.text)}
          </a>
        ))}
      </nav>
    </>
  );
}

function Fact({ name, more, children }: { name: string; more?: string | null; children: ReactNode }) {
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd className="tabular">
        {children}
        {more && <small>{more}</small>}
      </dd>
    </div>
  );
}
