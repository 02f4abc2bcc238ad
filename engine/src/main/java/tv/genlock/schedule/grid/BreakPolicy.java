package tv.genlock.schedule.grid;

import java.util.Optional;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.breaks.BreakTemplate;
import tv.genlock.schedule.breaks.FillMode;

/**
 * How the programmes of some blocks are interrupted, and with what.
 *
 * @param template where breaks are and what is inside; its name is the policy's
 * @param load minutes of breaks that are kept free for each hour of programme, besides what alignment leaves; 0 to {@link #MOST_LOAD}
 * @param spots what the clips are taken from; empty for every clip there is
 */
public record BreakPolicy(BreakTemplate template, FillMode fill, int load, Optional<Content> spots) {
    public static final int MOST_LOAD = 60;

    /** {@link BreakTemplate#STANDARD}, with commercials, in the time that alignment leaves. */
    public static final BreakPolicy STANDARD =
            new BreakPolicy(BreakTemplate.STANDARD, FillMode.COMMERCIALS, /* load= */ 0, Optional.empty());

    public BreakPolicy {
        if (load < 0 || load > MOST_LOAD) {
            throw new IllegalArgumentException("breaks take 0 to " + MOST_LOAD + " minutes of an hour: " + load);
        }
    }

    public String name() {
        return template.name();
    }

    /** How much break time is kept free for so much of an item, in whole milliseconds; none where breaks are none. */
    public long reservedTicks(ScheduleItem item, long programmeTicks) {
        boolean none = fill == FillMode.NEXT_AT_ONCE || item.kind().isInterstitial();
        return none ? 0 : Ticks.upToMilli(programmeTicks / 60 * load);
    }
}
