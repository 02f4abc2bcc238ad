package tv.genlock.schedule.grid;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stretch of the broadcast day with a programme plan of its own.
 *
 * @param id short and lasting: what the block remembers is kept under it; lower-case letters, digits and hyphens
 * @param title for people
 * @param start on the channel's wall clock; before the broadcast day's start it means the early hours of the next calendar day
 * @param minutes how long on the wall clock; 1 to a day
 * @param breaks name of the break policy; empty for the grid's usual one
 */
public record Block(
        String id,
        String title,
        LocalTime start,
        int minutes,
        Content content,
        Order order,
        Amount amount,
        Fit fit,
        Optional<String> breaks) {
    public static final int DAY_MINUTES = 24 * 60;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");

    public Block {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "a block's id is 1 to 60 lower-case letters, digits and hyphens, not '" + id + "'");
        }
        if (minutes < 1 || minutes > DAY_MINUTES) {
            throw new IllegalArgumentException(
                    "block '" + id + "' lasts " + minutes + " minutes; 1 to 1440 are possible");
        }
    }

    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** What people call it. */
    String titleOrId() {
        return title.isEmpty() ? id : title;
    }

    /** In which order a block takes what it is filled from. */
    public enum Order {
        /** As the collection has it; anything else by premiere. */
        PLAYLIST,
        /** By premiere, oldest first. */
        CHRONOLOGICAL,
        /** Series take turns, each going on where it was; films stand among them. */
        EPISODES,
        /** The same series day by day until it is through, then another. */
        STRIP,
        /** One series for the whole block, another the next time. */
        MARATHON,
        /** Everything once before anything again, without near repeats. */
        SHUFFLE,
        /** Drawn anew each time, but nothing that aired lately. */
        RANDOM
    }

    /** How much of its content a block airs. */
    public sealed interface Amount {
        /** As much as fits. */
        record Fill() implements Amount {}

        /** So many programmes; the rest of the block is filled. */
        record Items(int count) implements Amount {}

        /** Programmes until so much time is taken. */
        record Lasting(int minutes) implements Amount {}

        /** Programmes until a time on the channel's clock: none begins then or later. */
        record Until(LocalTime time) implements Amount {}
    }

    /**
     * How a block meets its neighbours.
     *
     * @param graceMinutes how late it may begin for the sake of what runs; −1 for as late as that takes. A hard start has none
     * @param alignMinutes programmes begin on multiples of so many minutes of the hour; 0 for back to back
     */
    public record Fit(
            Start start,
            int graceMinutes,
            int alignMinutes,
            WhenLong whenLong,
            WhenShort whenShort,
            WhenLate whenLate) {
        public static final int ANY_GRACE = -1;
        public static final Fit DEFAULT =
                new Fit(Start.SOFT, ANY_GRACE, 0, WhenLong.SLIDE, WhenShort.FILL, WhenLate.BEGIN_LATE);
    }

    /** How a block begins. */
    public enum Start {
        /** At its time to the tick, whatever runs. */
        HARD,
        /** When what runs ends; never early. */
        SOFT,
        /** When what runs ends; early as well, up to an hour, where the block before says {@link WhenShort#NEXT}. */
        FOLLOW
    }

    /** What becomes of a programme that runs beyond the block. */
    public enum WhenLong {
        CUT,
        SLIDE
    }

    /** What comes when the block has time left. */
    public enum WhenShort {
        FILL,
        /** The block that follows, if it {@linkplain Start#FOLLOW follows}; else the time is filled. */
        NEXT
    }

    /** How a block begins that has been made to wait. */
    public enum WhenLate {
        BEGIN_LATE,
        /** As if its first programme had begun in time. */
        JOIN
    }
}
