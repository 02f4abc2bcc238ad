package tv.genlock.schedule;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which items of the catalog a channel may air. An empty set allows all of its kind; several genres mean any of them.
 *
 * @param libraries library ids
 * @param genres in any case; kept lower-case
 */
public record ItemFilter(Set<Long> libraries, Set<String> genres, Set<ScheduleItem.Kind> kinds) {
    /** Every item of the catalog. */
    public static final ItemFilter ALL = new ItemFilter(Set.of(), Set.of(), Set.of());

    public ItemFilter {
        libraries = Set.copyOf(libraries);
        genres = genres.stream()
                .map(genre -> genre.strip().toLowerCase(Locale.ROOT))
                .filter(genre -> !genre.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
    }

    /** Whether an item of {@code libraryId} passes all three conditions. */
    public boolean matches(ScheduleItem item, long libraryId) {
        return libraryMatches(libraryId) && genreMatches(item) && kindMatches(item);
    }

    boolean libraryMatches(long libraryId) {
        return libraries.isEmpty() || libraries.contains(libraryId);
    }

    boolean kindMatches(ScheduleItem item) {
        return kinds.isEmpty()
                || kinds.contains(item.kind())
                || (item.kind().isInterstitial() && kinds.contains(ScheduleItem.Kind.CLIP));
    }

    boolean genreMatches(ScheduleItem item) {
        if (genres.isEmpty()) {
            return true;
        }
        for (String genre : item.genres()) {
            if (genres.contains(genre)) {
                return true;
            }
        }
        return false;
    }
}
