package tv.genlock.search;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemState;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.search.query.Condition;
import tv.genlock.search.query.Query;
import tv.genlock.search.query.QueryParser;
import tv.genlock.search.query.SearchField;

/** What a listing is narrowed to, as it stands in an address: a query, and filters that must hold besides. */
public class ItemFilters {
    private static final int LONGEST = 200;

    @Parameter(
            description = "What to find, in the language of docs/search.md",
            schema = @Schema(maxLength = QueryParser.LONGEST))
    @QueryParam("query")
    @DefaultValue("")
    public String query = "";

    @Parameter(
            description = "Beginnings of words, for who knows no query language; not looked at beside a query",
            schema = @Schema(maxLength = LONGEST))
    @QueryParam("q")
    @DefaultValue("")
    public String words = "";

    @Parameter(description = "Items that this library lists", schema = @Schema(minimum = "1"))
    @QueryParam("library")
    public @Nullable Long library;

    @Parameter(description = "Items that this source lists", schema = @Schema(minimum = "1"))
    @QueryParam("source")
    public @Nullable Long source;

    @Parameter(description = "Items in this collection", schema = @Schema(minimum = "1"))
    @QueryParam("collection")
    public @Nullable Long collection;

    @Parameter(description = "Episodes of this series", schema = @Schema(minimum = "1"))
    @QueryParam("series")
    public @Nullable Long series;

    @Parameter(schema = @Schema(implementation = ScheduleItem.Kind.class))
    @QueryParam("kind")
    public @Nullable String kind;

    @Parameter(schema = @Schema(implementation = ItemState.class))
    @QueryParam("state")
    public @Nullable String state;

    @Parameter(description = "Without case", schema = @Schema(minLength = 1, maxLength = LONGEST))
    @QueryParam("genre")
    public @Nullable String genre;

    @Parameter(description = "The code: TV-14", schema = @Schema(minLength = 1, maxLength = LONGEST))
    @QueryParam("rating")
    public @Nullable String rating;

    @Parameter(schema = @Schema(minLength = 1, maxLength = LONGEST))
    @QueryParam("daypart")
    public @Nullable String daypart;

    @Parameter(description = "Whose commercials", schema = @Schema(minLength = 1, maxLength = LONGEST))
    @QueryParam("company")
    public @Nullable String company;

    /** Of one library, or all. */
    static ItemFilters ofLibrary(@Nullable Long library) {
        ItemFilters filters = new ItemFilters();
        filters.library = library;
        return filters;
    }

    /** Notes mistakes of the filters; those of the query are told by {@link #wanted}. */
    void check(Fields fields) {
        fields.text("query", query, 0, Integer.MAX_VALUE);
        fields.text("q", words, 0, LONGEST);
        fields.id("library", library);
        fields.id("source", source);
        fields.id("collection", collection);
        fields.id("series", series);
        fields.constant("kind", kind, ScheduleItem.Kind.class);
        fields.constant("state", state, ItemState.class);
        fields.text("genre", genre, 1, LONGEST);
        fields.text("rating", rating, 1, LONGEST);
        fields.text("daypart", daypart, 1, LONGEST);
        fields.text("company", company, 1, LONGEST);
    }

    /** All of it as one query. @throws tv.genlock.problem.StationException {@code query} */
    Query wanted() {
        List<Query> all = new ArrayList<>();
        all.add(CatalogSearch.parsed("query", query));
        if (query.isBlank()) {
            all.addAll(beginnings());
        }
        id(all, SearchField.LIBRARY, library);
        id(all, SearchField.SOURCE, source);
        id(all, SearchField.SERIES, series);
        value(all, SearchField.COLLECTION, collection == null ? null : Long.toString(collection));
        value(all, SearchField.KIND, kind);
        value(all, SearchField.STATE, state);
        value(all, SearchField.GENRE, genre);
        value(all, SearchField.RATING, rating);
        value(all, SearchField.DAYPART, daypart);
        if (company != null) {
            all.add(Query.of(SearchField.COMPANY, new Condition.Whole(company.strip())));
        }
        return Query.and(all.toArray(Query[]::new));
    }

    private List<Query> beginnings() {
        List<Query> beginnings = new ArrayList<>();
        for (String word : words.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                beginnings.add(Query.ofWords(new Condition.StartsWith(word.toLowerCase(Locale.ROOT))));
            }
        }
        return beginnings;
    }

    private static void id(List<Query> all, SearchField field, @Nullable Long id) {
        if (id != null) {
            all.add(Query.of(field, new Condition.AnyOf(Set.of(id))));
        }
    }

    private static void value(List<Query> all, SearchField field, @Nullable String value) {
        if (value != null) {
            all.add(Query.of(field, new Condition.Is(value.strip())));
        }
    }
}
