package tv.genlock.schedule.grid;

import tv.genlock.media.Ticks;
import tv.genlock.schedule.grid.Block.Amount;

/** How many programmes an occurrence of a block airs, and until when they begin. Owner thread only. */
final class Quota {
    /** One programme in two seconds at the most, so that one-frame clips cannot flood the log. */
    private static final int MOST_ENTRIES_PER_HOUR = 1800;

    private final Occurrence occurrence;
    private final BlockEntries entries;
    private final long lastBegin;

    Quota(Occurrence occurrence, BroadcastCalendar calendar, BlockEntries entries) {
        this.occurrence = occurrence;
        this.entries = entries;
        lastBegin = occurrence.block().amount() instanceof Amount.Until(var time)
                ? calendar.after(occurrence, time)
                : occurrence.endTicks();
    }

    /** No programme begins then or later. */
    long lastBegin() {
        return lastBegin;
    }

    /** Whether none begins at {@code at} though the block goes on. */
    boolean isOverAt(long at) {
        return at >= lastBegin && lastBegin < occurrence.endTicks();
    }

    /** Whether the block has aired what it is to air. What another channel airs is taken over as it is. */
    boolean isReached() {
        if (occurrence.block().content() instanceof Content.Delayed) {
            return false;
        }
        return switch (occurrence.block().amount()) {
            case Amount.Fill _, Amount.Until _ -> entries.programmes() >= mostEntries();
            case Amount.Items items -> entries.programmes() >= items.count();
            case Amount.Lasting lasting -> entries.programmeTicks() >= lasting.minutes() * 60L * Ticks.PER_SECOND;
        };
    }

    private long mostEntries() {
        long hours = (occurrence.endTicks() - occurrence.startTicks()) / (3600 * Ticks.PER_SECOND);
        return MOST_ENTRIES_PER_HOUR * (1 + hours);
    }
}
