import { useQuery } from "@tanstack/react-query";
import { Icon } from "@/components/Icon";
import { reasonOf } from "@/components/States";
import { classes } from "@/lib/classes";
import { useText } from "@/lib/text/text";
import { draftQuery } from "./api";
import type { Draft, Entry, refusalOf } from "./axis";
import css from "./Timeline.module.css";
import { useThrottled } from "./use-throttled";
import { useSpanWords } from "./use-words";

const EVERY_MS = 300;
const NAMED = 3;

/** What letting go now would do: seen at once as far as it can be seen here, then as the station says. */
export function DraftBar({
  channel,
  draft,
  covered,
  refusal,
}: {
  channel: number;
  draft: Draft;
  covered: Entry[];
  refusal: ReturnType<typeof refusalOf>;
}) {
  const { t, tn } = useText();
  const span = useSpanWords();
  const asked = useThrottled(draft, EVERY_MS);
  const trial = useQuery({ ...draftQuery(channel, asked), enabled: refusal === null });
  const title = draft.entry?.airing.title ?? draft.item?.title ?? "";
  const said = refusal === null && trial.isError ? reasonOf(trial.error, t) : "";
  const lost = [...new Set(covered.map(({ airing }) => airing.title))];
  const names = lost.slice(0, NAMED).join(", ") + (lost.length > NAMED ? " …" : "");
  const bad = refusal === null ? said : t(`timeline.refused_${refusal}`, { title: covered[0]?.airing.title ?? "" });
  return (
    <p className={classes(css.draftBar, bad && css.refused)}>
      <b>{title}</b>
      <span className="tabular">{span(draft)}</span>
      {bad ? (
        <span>
          <Icon name="warning" size={15} /> {bad}
        </span>
      ) : (
        <span className="dim">
          {covered.length === 0 ? t("timeline.replaces_nothing") : tn("timeline.replaces", covered.length, { names })}
          {trial.data && !trial.isPlaceholderData && trial.data.message !== "" && ` ${trial.data.message}`}
        </span>
      )}
    </p>
  );
}
