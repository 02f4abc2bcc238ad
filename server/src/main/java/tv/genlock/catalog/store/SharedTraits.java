package tv.genlock.catalog.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.ScheduleItem.Traits;

/** Makes the traits of items, equal ones once: a hundred thousand items have a few thousand. One thread; lives for one reading. */
final class SharedTraits {
    private final Map<Traits, Traits> known = new HashMap<>(Map.of(Traits.NONE, Traits.NONE));

    /**
     * @param age years; null for unrated
     * @param premiered ISO date; null or broken when it is not known
     */
    Traits of(@Nullable Long age, @Nullable String premiered) {
        Traits traits = new Traits(age == null ? Traits.UNRATED : Math.toIntExact(age), day(premiered));
        return known.computeIfAbsent(traits, one -> one);
    }

    private static long day(@Nullable String premiered) {
        if (premiered == null || premiered.isEmpty()) {
            return Traits.NO_DAY;
        }
        try {
            return LocalDate.parse(premiered).toEpochDay();
        } catch (DateTimeParseException _) {
            return Traits.NO_DAY;
        }
    }
}
