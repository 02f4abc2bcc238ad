package tv.genlock.schedule.grid;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A departure from the week: a holiday, a stunt.
 *
 * @param template name of the day template that airs instead
 * @param priority the highest wins; of equals the one that comes first in the grid
 * @param expires last broadcast day on which it may happen; empty for never
 */
public record DateOverride(String name, DateRule when, String template, int priority, Optional<LocalDate> expires) {
    /** Whether it happens on a broadcast day. */
    public boolean happensOn(LocalDate day) {
        return when.includes(day) && (expires.isEmpty() || !day.isAfter(expires.get()));
    }
}
