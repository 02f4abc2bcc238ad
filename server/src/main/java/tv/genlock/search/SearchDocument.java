package tv.genlock.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import tv.genlock.search.query.SearchField;

/**
 * What the index knows of one item: its values as they hold now, local edits over all.
 *
 * @param stamp grows or changes whenever anything here does; what the index and the database are compared by
 * @param otherTitles what it is called besides
 * @param order the title it is put in order by: the series' for an episode
 * @param values by field, spelled for people; of the fields of type {@code TEXT} (but title, series, description) and {@code VALUE}
 * @param places ids by field, of the fields of type {@code NAMED} that items are kept with: source and library
 * @param numbers by field, of the fields of type {@code NUMBER} but the id
 * @param ratingCodes every spelling its rating is found by
 * @param flags words of {@code is:}, and of {@code has:} the ones that are no fields
 */
public record SearchDocument(
        long id,
        long stamp,
        String title,
        List<String> otherTitles,
        Optional<String> series,
        OptionalLong seriesId,
        String order,
        String description,
        Map<SearchField, List<String>> values,
        Map<SearchField, List<Long>> places,
        Map<SearchField, Long> numbers,
        long durationMillis,
        List<String> ratingCodes,
        OptionalInt minimumAge,
        Optional<Instant> added,
        Optional<LocalDate> premiered,
        Optional<Instant> aired,
        Set<String> flags) {
    public SearchDocument {
        otherTitles = List.copyOf(otherTitles);
        values = Map.copyOf(values);
        places = Map.copyOf(places);
        numbers = Map.copyOf(numbers);
        ratingCodes = List.copyOf(ratingCodes);
        flags = Set.copyOf(flags);
    }
}
