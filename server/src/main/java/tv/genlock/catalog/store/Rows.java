package tv.genlock.catalog.store;

import java.util.Locale;
import java.util.OptionalInt;
import org.jooq.Field;
import org.jooq.Record;

/** Turns column values into the catalog's types. */
final class Rows {
    private Rows() {}

    /** An enum constant stored by its lower-case name. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static OptionalInt whole(Record row, Field<Long> field) {
        Long value = row.get(field);
        return value == null ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(value));
    }
}
