package tv.genlock.schedule.breaks;

import java.util.List;

/**
 * One thing in a filled break.
 *
 * @param offsetTicks from the start of the break
 * @param durationTicks a clip's whole length; music may be cut
 * @param rule what placed it, short and stable ("break standard: spot 2 of 5")
 * @param reason why this one, for people
 * @param relaxations the rules that gave way for it, in their order
 */
public record Placement(
        long offsetTicks,
        long durationTicks,
        Avail.Role role,
        Content content,
        String rule,
        String reason,
        List<Relaxation> relaxations) {
    public Placement {
        relaxations = List.copyOf(relaxations);
        if (durationTicks <= 0 || offsetTicks < 0) {
            throw new IllegalArgumentException(
                    "a placement lies in its break and lasts: " + durationTicks + " at " + offsetTicks);
        }
    }

    public long endTicks() {
        return offsetTicks + durationTicks;
    }

    /** What airs. */
    public sealed interface Content {
        /** A spot's file, whole. */
        record Clip(Spot spot) implements Content {}

        /** A still picture with these words. */
        record Still(CardKind kind, String words) implements Content {}

        /** The sound of a file, from its start, under a still picture with these words. */
        record Music(Spot spot, String words) implements Content {}
    }

    /** What a still picture is about. */
    public enum CardKind {
        RATING,
        UP_NEXT,
        /** The station's own, when nothing else is to be said. */
        STATION
    }
}
