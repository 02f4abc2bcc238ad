package tv.genlock.schedule;

import java.util.OptionalLong;

/**
 * The show level of a channel's log: what the guide shows. Entries of a channel touch; none overlaps another.
 *
 * @param id 0 until stored
 * @param startTicks air time, 90 kHz ticks since the Unix epoch; a whole millisecond, so that guides can state it exactly
 * @param endTicks air time of the end, likewise
 * @param itemId what airs; empty for a slate
 * @param origin who put it there
 * @param rule the rule that placed it, short and stable ("genre_auto: shuffle 12")
 * @param reason why this item, for a person ("3rd of 41 in shuffle 12; not aired since Tuesday")
 * @param placing how a programme grid placed it
 */
public record ScheduleEntry(
        long id,
        long channelId,
        long startTicks,
        long endTicks,
        OptionalLong itemId,
        OptionalLong fileId,
        Origin origin,
        String title,
        String rule,
        String reason,
        Placing placing) {
    public ScheduleEntry {
        if (endTicks <= startTicks) {
            throw new IllegalArgumentException("an entry ends after it starts: " + startTicks + " to " + endTicks);
        }
    }

    /** An entry that no programme grid placed. */
    public ScheduleEntry(
            long id,
            long channelId,
            long startTicks,
            long endTicks,
            OptionalLong itemId,
            OptionalLong fileId,
            Origin origin,
            String title,
            String rule,
            String reason) {
        this(id, channelId, startTicks, endTicks, itemId, fileId, origin, title, rule, reason, Placing.NONE);
    }

    /**
     * How a programme grid placed an entry.
     *
     * @param block id of the block it stands in; empty for none
     * @param inTicks where in the item it begins, item time; 0 but for what is joined in progress
     */
    public record Placing(String block, long inTicks) {
        public static final Placing NONE = new Placing("", 0);
    }

    /** The same under an id of the store. */
    public ScheduleEntry withId(long stored) {
        return new ScheduleEntry(
                stored, channelId, startTicks, endTicks, itemId, fileId, origin, title, rule, reason, placing);
    }

    /** The same with another end. */
    public ScheduleEntry endingAt(long ticks) {
        return endingAt(ticks, reason);
    }

    /** The same with another end, and {@code why} for its reason. */
    public ScheduleEntry endingAt(long ticks, String why) {
        return new ScheduleEntry(id, channelId, startTicks, ticks, itemId, fileId, origin, title, rule, why, placing);
    }

    /** The same, put there by {@code other}. */
    public ScheduleEntry by(Origin other) {
        return new ScheduleEntry(
                id, channelId, startTicks, endTicks, itemId, fileId, other, title, rule, reason, placing);
    }

    /** Who put an entry into the log. */
    public enum Origin {
        GENERATED,
        MANUAL,
        /** A card, because nothing else could air. */
        SLATE,
        /** The test card of a channel that is off the air. */
        OFF_AIR;

        /** Whether no item airs, but a picture with words. */
        public boolean isCard() {
            return this == SLATE || this == OFF_AIR;
        }
    }
}
