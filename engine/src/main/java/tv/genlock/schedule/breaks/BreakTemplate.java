package tv.genlock.schedule.breaks;

import java.util.List;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.breaks.Avail.Role;

/**
 * Where breaks go, how long they are and what is inside.
 *
 * @param name for rules and reasons
 * @param before whether there is a break in front of a programme
 * @param inside where a programme is interrupted
 * @param after whether there is a break behind a programme; also where everything goes that fits nowhere else
 * @param avails what a break is made of, in order; exactly one is {@link Role#SPOTS}, in all breaks
 */
public record BreakTemplate(
        String name,
        boolean before,
        Inside inside,
        boolean after,
        Lengths lengths,
        List<Avail> avails,
        Separation separation) {
    public static final int MOST_AVAILS = 16;

    /** A bumper, spots, a promo and a bumper at the breakpoints; the same and an "up next" card behind the programme. */
    public static final BreakTemplate STANDARD = new BreakTemplate(
            "standard",
            false,
            Inside.AtBreakpoints.STANDARD,
            true,
            Lengths.STANDARD,
            List.of(
                    Avail.of(Role.BUMPER_OUT),
                    Avail.of(Role.SPOTS),
                    Avail.of(Role.PROMO),
                    Avail.of(Role.BUMPER_IN),
                    Avail.card(Role.UP_NEXT_CARD, 5 * Ticks.PER_SECOND, 10 * Ticks.PER_SECOND)),
            Separation.STANDARD);

    public BreakTemplate {
        avails = List.copyOf(avails);
        List<Avail> pods =
                avails.stream().filter(avail -> avail.role() == Role.SPOTS).toList();
        if (pods.size() != 1
                || pods.getFirst().places().size() != Avail.Place.values().length
                || avails.size() > MOST_AVAILS) {
            throw new IllegalArgumentException("a break has at most " + MOST_AVAILS + " avails, one of them for spots: "
                    + avails.size() + ", " + pods + " for spots");
        }
    }

    /** Where a programme is interrupted. All times in ticks of the programme's own time. */
    public sealed interface Inside {
        /** Nowhere. */
        record Nowhere() implements Inside {}

        /**
         * At some of the programme's breakpoints, as evenly as they allow.
         *
         * @param fromStartTicks no break earlier
         * @param fromEndTicks no break nearer to the end
         * @param shortestActTicks between two breaks
         * @param most breaks
         */
        record AtBreakpoints(long fromStartTicks, long fromEndTicks, long shortestActTicks, int most)
                implements Inside {
            /** As US stations do: none in the first or last three minutes, acts of four minutes at least. */
            public static final AtBreakpoints STANDARD = new AtBreakpoints(
                    3 * 60 * Ticks.PER_SECOND, 3 * 60 * Ticks.PER_SECOND, 4 * 60 * Ticks.PER_SECOND, 12);

            public AtBreakpoints {
                checkNotNegative(fromStartTicks, fromEndTicks, shortestActTicks, most);
            }
        }

        /** Every so often, wherever that is, with no break in the first or last stretches given. */
        record EveryInterval(long intervalTicks, long fromStartTicks, long fromEndTicks, int most) implements Inside {
            public EveryInterval {
                checkNotNegative(intervalTicks, fromStartTicks, fromEndTicks, most);
                if (intervalTicks < Ticks.PER_SECOND) {
                    throw new IllegalArgumentException("breaks are at least a second apart: " + intervalTicks);
                }
            }
        }

        private static void checkNotNegative(long... values) {
            for (long value : values) {
                if (value < 0) {
                    throw new IllegalArgumentException("distances and counts must not be negative: " + value);
                }
            }
        }
    }

    /** How long breaks are; the usual length decides how many a slot gets. In ticks, rising. */
    public record Lengths(long shortestTicks, long usualTicks, long longestTicks) {
        /** One break for two minutes of break time, a minute to four. */
        public static final Lengths STANDARD =
                new Lengths(60 * Ticks.PER_SECOND, 120 * Ticks.PER_SECOND, 240 * Ticks.PER_SECOND);

        public Lengths {
            if (shortestTicks <= 0 || usualTicks < shortestTicks || longestTicks < usualTicks) {
                throw new IllegalArgumentException("lengths rise from more than nothing: " + shortestTicks + ", "
                        + usualTicks + ", " + longestTicks);
            }
        }
    }
}
