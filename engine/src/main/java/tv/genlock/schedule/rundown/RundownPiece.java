package tv.genlock.schedule.rundown;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import tv.genlock.schedule.breaks.Avail;
import tv.genlock.schedule.breaks.Relaxation;

/**
 * One piece of an entry's time. The pieces of an entry touch and are together exactly as long as it is.
 *
 * @param id 0 until stored
 * @param startTicks air time, 90 kHz ticks since the Unix epoch
 * @param endTicks air time, likewise
 * @param role the avail it stands in; empty for the programme, and for what covers the rest of a break
 * @param breakNumber which break of the entry it is part of, from 1; 0 for the programme
 * @param itemId empty for a card
 * @param inTicks where in the item it begins, item time as {@link tv.genlock.schedule.ScheduleEntry.Placing} counts it
 * @param title of what airs; the words on a card
 * @param card what is read on the card while music is heard; empty for all else, and where nothing is to be said
 * @param rule what placed it, short and stable
 * @param reason why this, for a person
 * @param relaxed the rules that gave way for it
 */
public record RundownPiece(
        long id,
        long entryId,
        long startTicks,
        long endTicks,
        Kind kind,
        Optional<Avail.Role> role,
        int breakNumber,
        OptionalLong itemId,
        OptionalLong fileId,
        long inTicks,
        String title,
        String card,
        String rule,
        String reason,
        List<Relaxation> relaxed) {
    public RundownPiece {
        relaxed = List.copyOf(relaxed);
        if (endTicks <= startTicks) {
            throw new IllegalArgumentException("a piece ends after it starts: " + startTicks + " to " + endTicks);
        }
    }

    /** What a piece is. */
    public enum Kind {
        /** An act of the programme. */
        PROGRAMME,
        /** A clip, whole. */
        SPOT,
        /** Music under a card. */
        MUSIC,
        /** A still picture with words, or black where there are none. */
        CARD
    }

    public long durationTicks() {
        return endTicks - startTicks;
    }

    /** The same under an id of the store. */
    public RundownPiece withId(long stored) {
        return with(stored, endTicks);
    }

    /** The same, with another end. */
    public RundownPiece until(long ticks) {
        return with(id, ticks);
    }

    /**
     * What airs of it in [{@code fromTicks}, {@code untilTicks}), which it touches, as a piece of another entry, {@code laterTicks}
     * later; not stored yet. {@code words} says what is read on cards then.
     */
    RundownPiece later(
            long laterTicks,
            long fromTicks,
            long untilTicks,
            long otherEntry,
            UnaryOperator<String> words,
            String why) {
        long start = Math.max(startTicks, fromTicks);
        return new RundownPiece(
                0,
                otherEntry,
                start + laterTicks,
                Math.min(endTicks, untilTicks) + laterTicks,
                kind,
                role,
                breakNumber,
                itemId,
                fileId,
                itemId.isPresent() ? inTicks + start - startTicks : inTicks,
                kind == Kind.CARD ? words.apply(title) : title,
                words.apply(card),
                rule,
                why,
                relaxed);
    }

    private RundownPiece with(long otherId, long otherEnd) {
        return new RundownPiece(
                otherId,
                entryId,
                startTicks,
                otherEnd,
                kind,
                role,
                breakNumber,
                itemId,
                fileId,
                inTicks,
                title,
                card,
                rule,
                reason,
                relaxed);
    }
}
