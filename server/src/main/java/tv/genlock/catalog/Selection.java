package tv.genlock.catalog;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tv.genlock.schedule.ScheduleItem;

/** Which items a channel wants. An empty set means all; genres are compared without regard to case. */
public record Selection(Set<Long> libraryIds, Set<String> genres, Set<ScheduleItem.Kind> kinds) {
    public Selection {
        libraryIds = Set.copyOf(libraryIds);
        genres = genres.stream().map(genre -> genre.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        kinds = Set.copyOf(kinds);
    }

    /** Everything there is. */
    public static Selection all() {
        return new Selection(Set.of(), Set.of(), Set.of());
    }

    public boolean matches(CatalogItem item) {
        return (libraryIds.isEmpty() || libraryIds.contains(item.libraryId()))
                && (kinds.isEmpty() || kinds.contains(item.kind()))
                && (genres.isEmpty()
                        || item.genres().stream().anyMatch(genre -> genres.contains(genre.toLowerCase(Locale.ROOT))));
    }
}
