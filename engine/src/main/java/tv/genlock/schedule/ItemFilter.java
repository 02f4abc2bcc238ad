package tv.genlock.schedule;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which items of the catalog a channel may air: those of its collections, and those that pass all conditions. An empty set of a
 * condition allows all of its kind; several genres mean any of them. With collections and no condition the collections are all.
 *
 * @param libraries library ids
 * @param genres in any case; kept lower-case
 * @param collections collection ids; what is in them is known outside
 * @param never ids of items that are left out, whatever else is said of them
 */
public record ItemFilter(
        Set<Long> libraries, Set<String> genres, Set<ScheduleItem.Kind> kinds, Set<Long> collections, Set<Long> never) {
    /** Every item of the catalog. */
    public static final ItemFilter ALL = new ItemFilter(Set.of(), Set.of(), Set.of());

    public ItemFilter {
        libraries = Set.copyOf(libraries);
        genres = genres.stream()
                .map(genre -> genre.strip().toLowerCase(Locale.ROOT))
                .filter(genre -> !genre.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
        collections = Set.copyOf(collections);
        never = Set.copyOf(never);
    }

    /** Leaves nothing out that passes. */
    public ItemFilter(Set<Long> libraries, Set<String> genres, Set<ScheduleItem.Kind> kinds, Set<Long> collections) {
        this(libraries, genres, kinds, collections, Set.of());
    }

    /** Conditions alone. */
    public ItemFilter(Set<Long> libraries, Set<String> genres, Set<ScheduleItem.Kind> kinds) {
        this(libraries, genres, kinds, Set.of());
    }

    /** The same, leaving out other items. */
    public ItemFilter without(Set<Long> items) {
        return new ItemFilter(libraries, genres, kinds, collections, items);
    }

    /** Whether items in no collection can pass. */
    boolean takesByConditions() {
        return collections.isEmpty() || !libraries.isEmpty() || !genres.isEmpty() || !kinds.isEmpty();
    }

    /** Whether an item of {@code libraryId} passes all three conditions, whatever the collections hold. */
    public boolean matches(ScheduleItem item, long libraryId) {
        return takesByConditions()
                && libraryMatches(libraryId)
                && genreMatches(item)
                && kindMatches(item)
                && !never.contains(item.id());
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
