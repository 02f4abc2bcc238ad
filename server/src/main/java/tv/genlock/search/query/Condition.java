package tv.genlock.search.query;

import java.util.Optional;
import java.util.Set;

/** What a field's value must be. */
public sealed interface Condition {
    /** What is compared with words: in text fields the words of the value, elsewhere the whole value. */
    sealed interface Text extends Condition {}

    /** These words, one after the other; in fields of fixed values the whole value. Case and accents do not count. */
    record Is(String text) implements Text {}

    /** The value and nothing else: {@code title="Up"}. */
    record Whole(String text) implements Text {}

    /** Begins so: a word of a text, or the value. */
    record StartsWith(String beginning) implements Text {}

    /** There is a value. */
    record Present() implements Condition {}

    /** Compared with a number: of years, pictures, milliseconds, years of age, ids. */
    record Compared(Comparison comparison, NumberValue value) implements Condition {}

    /** From the first to the last, both included; an open end is empty. Not both are. */
    record NumberRange(Optional<NumberValue> from, Optional<NumberValue> to) implements Condition {}

    /** One of these ids; nobody writes it, filters and collections say it. */
    record AnyOf(Set<Long> ids) implements Condition {
        public AnyOf {
            ids = Set.copyOf(ids);
        }
    }

    /** Compared with a time. */
    record Time(Comparison comparison, Moment moment) implements Condition {}

    /** Between two times, both included; an open end is empty. Not both are, and both are ages or neither is. */
    record TimeRange(Optional<Moment> from, Optional<Moment> to) implements Condition {}

    /**
     * A number and what is as good as it.
     *
     * @param low the value itself
     * @param high the last value that is shown alike: of a duration the last millisecond of that second
     */
    record NumberValue(long low, long high) {
        static NumberValue of(long value) {
            return new NumberValue(value, value);
        }
    }

    /** How a value is compared. */
    enum Comparison {
        EQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST
    }
}
