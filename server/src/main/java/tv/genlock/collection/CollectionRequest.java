package tv.genlock.collection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Fields;
import tv.genlock.search.CatalogSearch;
import tv.genlock.search.SearchRequest;
import tv.genlock.search.query.QueryParser;

/** What a client asks of a collection. A field that is absent keeps its present value, or takes its default on a new one. */
@Schema(name = "CollectionRequest")
public record CollectionRequest(
        @Schema(description = "Needed for a new one", minLength = 1, maxLength = LONGEST_NAME) @Nullable
        String name,

        @Schema(description = "Needed for a new one, and never changed", implementation = ItemCollection.Kind.class)
        @Nullable
        String kind,

        @Schema(
                description = "Of a smart one: what it holds, in the language of docs/search.md",
                maxLength = QueryParser.LONGEST)
        @Nullable
        String query,

        @Schema(
                description = "Of a smart one",
                enumeration = {"relevance", "title", "added", "duration", "year", "aired"})
        @Nullable
        String sort,

        @Schema(enumeration = {"asc", "desc"}) @Nullable String order,

        @Schema(
                description = "Of a smart one: it takes so many, the first; 0 for all",
                minimum = "0",
                maximum = "" + Collections.MOST_ITEMS)
        @Nullable
        Integer limit,

        @Schema(maxLength = LONGEST_DESCRIPTION) @Nullable String description,

        @Schema(
                description = "Of a new manual one: what is in it, in order, each once",
                maxItems = Collections.MOST_ITEMS)
        @Nullable
        List<@Nullable Long> itemIds) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;

    static final CollectionRequest NOTHING = new CollectionRequest(null, null, null, null, null, null, null, null);

    /** The settings of a new collection. */
    public Collections.Settings fresh() {
        Fields fields = new Fields();
        ItemCollection.Kind wanted = fields.constant("kind", kind, ItemCollection.Kind.class);
        if (kind == null) {
            fields.missing("kind", "");
        }
        if (name == null) {
            fields.missing("name", "");
        }
        boolean smart = wanted == ItemCollection.Kind.SMART;
        if (smart && query == null) {
            fields.missing("query", "");
        }
        if (smart && itemIds != null && !itemIds.isEmpty()) {
            fields.note("item_ids", "must not be given for a smart collection: its query says what is in it");
        }
        items(fields);
        return over(
                fields,
                new Collections.Settings(
                        "",
                        wanted == null ? ItemCollection.Kind.MANUAL : wanted,
                        "",
                        SearchRequest.Order.TITLE,
                        /* descending= */ false,
                        0,
                        ""));
    }

    /** The settings this makes of an existing collection's. */
    public Collections.Settings over(ItemCollection present) {
        Fields fields = new Fields();
        if (kind != null && !kind.equals(present.kind().word())) {
            fields.note("kind", "must stay " + present.kind().word());
        }
        if (itemIds != null) {
            fields.note("item_ids", "must be changed at the collection's items");
        }
        return over(
                fields,
                new Collections.Settings(
                        present.name(),
                        present.kind(),
                        present.query(),
                        present.order(),
                        present.descending(),
                        present.most(),
                        present.description()));
    }

    private Collections.Settings over(Fields fields, Collections.Settings present) {
        SearchRequest.Order wantedOrder = fields.constant("sort", sort, SearchRequest.Order.class);
        fields.choice("order", order, Set.of("asc", "desc"));
        fields.text("query", query, 0, Integer.MAX_VALUE);
        if (query != null && !query.isBlank() && present.kind() == ItemCollection.Kind.MANUAL) {
            fields.note("query", "must not be given for a manual collection");
        }
        Collections.Settings settings = new Collections.Settings(
                or(fields.text("name", name, 1, LONGEST_NAME), present.name()),
                present.kind(),
                query == null ? present.query() : query,
                or(wantedOrder, present.order()),
                order == null ? present.descending() : order.equals("desc"),
                or(fields.whole("limit", limit, 0, Collections.MOST_ITEMS), present.most()),
                or(fields.prose("description", description, LONGEST_DESCRIPTION), present.description()));
        fields.done();
        CatalogSearch.parsed("query", settings.query());
        return settings;
    }

    /** The items it names. */
    List<Long> items() {
        Fields fields = new Fields();
        List<Long> ids = items(fields);
        fields.done();
        return ids;
    }

    private List<Long> items(Fields fields) {
        return or(ids(fields, itemIds), List.of());
    }

    static @Nullable List<Long> ids(Fields fields, @Nullable List<@Nullable Long> itemIds) {
        List<Long> ids = fields.list("item_ids", itemIds, Collections.MOST_ITEMS, (Long id) -> {
            fields.id("item_ids", id);
            return id;
        });
        if (ids != null && new HashSet<>(ids).size() < ids.size()) {
            fields.note("item_ids", "must name each item once");
        }
        return ids;
    }

    private static <T> T or(@Nullable T wanted, T present) {
        return wanted == null ? present : wanted;
    }
}
