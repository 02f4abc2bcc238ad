import { Dialog } from "@/components/Dialog";
import { At } from "@/components/When";
import type { Channel } from "@/lib/api/types";
import { timeOf, underTitle } from "@/lib/programme/airing";
import { useText } from "@/lib/text/text";
import { useAirTime } from "@/lib/time/clock";
import css from "./GuidePage.module.css";
import type { GuideCell } from "./use-airings";

/** The programmes of a cell that several short ones share, each one press from its card. */
export function SharedCellCard({
  cell,
  channel,
  onChoose,
  onClose,
}: {
  cell: GuideCell;
  channel: Channel;
  onChoose: (airing: number) => void;
  onClose: () => void;
}) {
  const { tn } = useText();
  const now = useAirTime(5_000);
  return (
    <Dialog
      open
      onClose={onClose}
      place="side"
      title={`${channel.number} ${channel.name}`}
      description={tn("guide.programmes", cell.airings.length)}
    >
      <ol className={css.shared}>
        {cell.airings.map(({ airing }) => (
          <li key={`${airing.id}@${airing.start}`}>
            <button type="button" data-when={timeOf(airing, now)} onClick={() => onChoose(airing.id)}>
              <At iso={airing.start} />
              <span>
                <b>{airing.title}</b>
                {underTitle(airing) && <small>{underTitle(airing)}</small>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
