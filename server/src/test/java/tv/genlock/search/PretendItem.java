package tv.genlock.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import tv.genlock.search.query.SearchField;

/** Makes documents for tests, field by field. */
final class PretendItem {
    private final long id;
    private final String title;
    private final Map<SearchField, List<String>> values = new EnumMap<>(SearchField.class);
    private final Map<SearchField, List<Long>> places = new EnumMap<>(SearchField.class);
    private final Map<SearchField, Long> numbers = new EnumMap<>(SearchField.class);
    private final Set<String> flags = new HashSet<>();
    private Optional<String> series = Optional.empty();
    private String description = "";
    private long durationMillis;
    private List<String> codes = List.of();
    private OptionalInt age = OptionalInt.empty();
    private Optional<Instant> added = Optional.empty();
    private Optional<LocalDate> premiered = Optional.empty();
    private Optional<Instant> aired = Optional.empty();

    PretendItem(long id, String title) {
        this.id = id;
        this.title = title;
    }

    PretendItem with(SearchField field, String... of) {
        values.put(field, List.of(of));
        return this;
    }

    PretendItem with(SearchField field, long number) {
        numbers.put(field, number);
        return this;
    }

    PretendItem in(SearchField field, long place) {
        places.put(field, List.of(place));
        return this;
    }

    PretendItem series(String of) {
        series = Optional.of(of);
        return this;
    }

    PretendItem description(String text) {
        description = text;
        return this;
    }

    PretendItem lasting(double seconds) {
        durationMillis = Math.round(seconds * 1000);
        return this;
    }

    PretendItem rated(int years, String... spelled) {
        age = OptionalInt.of(years);
        codes = List.of(spelled);
        return this;
    }

    PretendItem added(Instant at) {
        added = Optional.of(at);
        return this;
    }

    PretendItem premiered(LocalDate day) {
        premiered = Optional.of(day);
        return this;
    }

    PretendItem aired(Instant at) {
        aired = Optional.of(at);
        return this;
    }

    PretendItem flag(String... words) {
        flags.addAll(List.of(words));
        return this;
    }

    SearchDocument document() {
        return document(/* stamp= */ 1);
    }

    SearchDocument document(long stamp) {
        return new SearchDocument(
                id,
                stamp,
                title,
                List.of(),
                series,
                OptionalLong.empty(),
                series.orElse(title),
                description,
                values,
                places,
                numbers,
                durationMillis,
                codes,
                age,
                added,
                premiered,
                aired,
                flags);
    }
}
