package tv.genlock.schedule.breaks;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One position inside a break.
 *
 * @param category only clips about this; empty for any. So a station's bumpers out and in may be told apart
 * @param minimumTicks of a card; 0 otherwise
 * @param maximumTicks of a card, which is as long as the rest of the break leaves it; 0 otherwise
 * @param places the breaks it is part of
 */
public record Avail(Role role, String category, long minimumTicks, long maximumTicks, Set<Place> places) {
    public Avail {
        category = Spot.plain(category);
        boolean isLength = role.isCard() ? minimumTicks > 0 && maximumTicks >= minimumTicks : maximumTicks == 0;
        if (!isLength || minimumTicks < 0 || minimumTicks > maximumTicks) {
            throw new IllegalArgumentException("only cards have lengths, the longest not below the shortest: " + role
                    + " " + minimumTicks + " to " + maximumTicks);
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("an avail is part of some break: " + role);
        }
        places = Collections.unmodifiableSet(EnumSet.copyOf(places));
    }

    /** Spots, or one clip, in every break. */
    public static Avail of(Role role) {
        return new Avail(role, "", 0, 0, EnumSet.allOf(Place.class));
    }

    /** A card before or after a programme, not inside one. */
    public static Avail card(Role role, long minimumTicks, long maximumTicks) {
        return new Avail(role, "", minimumTicks, maximumTicks, EnumSet.of(Place.BEFORE, Place.AFTER));
    }

    /** The same in these breaks only. */
    public Avail in(Set<Place> some) {
        return new Avail(role, category, minimumTicks, maximumTicks, some);
    }

    /** The same for clips about {@code some} only. */
    public Avail about(String some) {
        return new Avail(role, some, minimumTicks, maximumTicks, places);
    }

    /** What a position is for. */
    public enum Role {
        BUMPER_OUT,
        /** The pod: as many spots as fill the break; what they are is the {@link FillMode}'s. */
        SPOTS,
        PROMO,
        IDENT,
        BUMPER_IN,
        /** A card with the rating of the programme that follows. */
        RATING_CARD,
        /** A card that says what follows, made from the schedule. */
        UP_NEXT_CARD;

        boolean isCard() {
            return this == RATING_CARD || this == UP_NEXT_CARD;
        }
    }

    /** Where a break lies. */
    public enum Place {
        BEFORE,
        INSIDE,
        AFTER
    }
}
