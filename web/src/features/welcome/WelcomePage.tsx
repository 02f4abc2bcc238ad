import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { buttonClass } from "@/components/Button";
import { Steps } from "@/components/Steps";
import { isActive, jobsQuery } from "@/lib/api/requests/get-jobs";
import { oneOf } from "@/lib/search";
import { useText } from "@/lib/text/text";
import { MediaStep } from "./MediaStep";
import { NameStep } from "./NameStep";
import { STEPS, type Step } from "./steps";
import { WatchStep } from "./WatchStep";
import css from "./Welcome.module.css";

/** From nothing to a television in three steps; it can be left at any of them with something that works. */
export function WelcomePage() {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate({ from: "/welcome" });
  const asked = oneOf(useSearch({ from: "/welcome" }).step, STEPS);
  // `genlock demo` has answered the first question already.
  const demo = useQuery(jobsQuery).data?.some((job) => job.kind === "demo" && isActive(job)) === true;
  const step = asked ?? (demo ? "watch" : "media");
  const go = (to: Step) => {
    void client.invalidateQueries();
    void navigate({ search: { step: to } });
  };
  const later = (
    <Link to="/channels" className={buttonClass("quiet")}>
      {t("welcome.leave")}
    </Link>
  );
  return (
    <div className={css.page}>
      <Steps label={t("wizard.steps")} steps={STEPS} at={step} nameOf={(name) => t(`welcome.step_${name}`)} />
      {step === "media" && <MediaStep onNext={() => go("name")} later={later} />}
      {step === "name" && <NameStep onNext={() => go("watch")} />}
      {step === "watch" && <WatchStep onMedia={() => go("media")} />}
    </div>
  );
}
