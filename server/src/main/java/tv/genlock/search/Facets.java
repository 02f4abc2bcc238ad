package tv.genlock.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tv.genlock.search.query.SearchField;

/** How many items have each value, among those a search finds; the most frequent first. */
@Schema(name = "Facets")
public record Facets(
        List<FacetCount> kinds,
        List<FacetCount> states,
        List<FacetCount> genres,
        List<FacetCount> ratings,
        List<FacetCount> dayparts,
        List<FacetCount> companies,
        List<FacetCount> sources,
        List<FacetCount> libraries,
        List<FacetCount> holidays,
        List<FacetCount> demographics,
        List<FacetCount> collections,
        List<FacetCount> tags) {
    static final Set<SearchField> FIELDS = Set.of(
            SearchField.KIND,
            SearchField.STATE,
            SearchField.GENRE,
            SearchField.RATING,
            SearchField.DAYPART,
            SearchField.COMPANY,
            SearchField.SOURCE,
            SearchField.LIBRARY,
            SearchField.HOLIDAY,
            SearchField.DEMOGRAPHIC,
            SearchField.TAG);

    /** @param names of sources and libraries by their id */
    static Facets of(
            Map<SearchField, List<ValueCount>> counts,
            Function<SearchField, Map<Long, String>> names,
            List<FacetCount> collections) {
        return new Facets(
                values(counts, SearchField.KIND),
                values(counts, SearchField.STATE),
                values(counts, SearchField.GENRE),
                values(counts, SearchField.RATING),
                values(counts, SearchField.DAYPART),
                values(counts, SearchField.COMPANY),
                places(counts, SearchField.SOURCE, names),
                places(counts, SearchField.LIBRARY, names),
                values(counts, SearchField.HOLIDAY),
                values(counts, SearchField.DEMOGRAPHIC),
                collections,
                values(counts, SearchField.TAG));
    }

    private static List<FacetCount> values(Map<SearchField, List<ValueCount>> counts, SearchField field) {
        return counts.getOrDefault(field, List.of()).stream()
                .map(FacetCount::of)
                .toList();
    }

    private static List<FacetCount> places(
            Map<SearchField, List<ValueCount>> counts,
            SearchField field,
            Function<SearchField, Map<Long, String>> names) {
        Map<Long, String> called = names.apply(field);
        return counts.getOrDefault(field, List.of()).stream()
                .map(place -> new FacetCount(
                        place.value(), called.getOrDefault(Long.valueOf(place.value()), place.value()), place.count()))
                .toList();
    }
}
