package tv.genlock.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemLists;
import tv.genlock.catalog.ItemView;
import tv.genlock.edge.Paging;
import tv.genlock.job.Job;
import tv.genlock.problem.Fields;
import tv.genlock.search.query.ParsedQuery;
import tv.genlock.search.query.QueryMistake;
import tv.genlock.search.query.QueryParser;
import tv.genlock.search.query.SearchField;
import tv.genlock.search.store.PlaceStore;

/** {@code /api/catalog}, as far as it is searched. */
@Path("/api/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public class SearchResource {
    private static final int MOST_VALUES = 200;
    private static final int MOST_GENRES = 500;

    private final CatalogSearch search;
    private final IndexKeeper keeper;
    private final PlaceStore places;
    private final ItemLists items;

    @Inject
    SearchResource(CatalogSearch search, IndexKeeper keeper, PlaceStore places, ItemLists items) {
        this.search = search;
        this.keeper = keeper;
        this.places = places;
        this.items = items;
    }

    /** A page of a listing. */
    @Schema(name = "ItemPage")
    public record Page(int total, int offset, List<ItemView> items) {}

    /** A genre and how many items have it. */
    @Schema(name = "GenreCount")
    public record Genre(String name, int count) {}

    /** A query to look at. */
    @Schema(name = "QueryCheckRequest")
    public record CheckRequest(
            @Schema(description = "In the language of docs/search.md", maxLength = QueryParser.LONGEST) @Nullable
            String query) {}

    /** Whether a text is a query, and what it finds. */
    @Schema(name = "QueryCheck")
    public record Check(boolean ok, @Nullable Mistake error, int total) {
        /** The characters that are wrong, in UTF-16 units, and what may be meant. */
        @Schema(name = "QueryMistake")
        public record Mistake(
                String message,
                int offset,
                int length,
                @Nullable String suggestion) {
            static Mistake of(QueryMistake mistake) {
                return new Mistake(
                        mistake.message(),
                        mistake.span().offset(),
                        mistake.span().length(),
                        mistake.suggestion().orElse(null));
            }
        }
    }

    @GET
    @Path("/items")
    @Operation(operationId = "listItems", summary = "Items, searched, filtered, sorted and paged")
    public Page list(
            @BeanParam ItemFilters filters,
            @Parameter(schema = @Schema(enumeration = {"relevance", "title", "added", "duration", "year", "aired"}))
                    @QueryParam("sort")
                    @DefaultValue("title")
                    String sort,
            @Parameter(schema = @Schema(enumeration = {"asc", "desc"})) @QueryParam("order") @DefaultValue("asc")
                    String order,
            @BeanParam Paging paging) {
        Fields fields = new Fields();
        filters.check(fields);
        fields.constant("sort", sort, SearchRequest.Order.class);
        fields.choice("order", order, Set.of("asc", "desc"));
        paging.check(fields);
        fields.done();
        SearchHits hits = search.search(new SearchRequest(
                filters.wanted(), SearchRequest.Order.of(sort), order.equals("desc"), paging.offset, paging.limit));
        return new Page(hits.total(), paging.offset, items.of(hits.ids()));
    }

    @GET
    @Path("/facets")
    @Operation(operationId = "getFacets", summary = "How many items have each value among those a search finds")
    public Facets facets(@BeanParam ItemFilters filters) {
        Fields fields = new Fields();
        filters.check(fields);
        fields.done();
        var wanted = filters.wanted();
        return Facets.of(search.facets(wanted, Facets.FIELDS, MOST_VALUES), places::names, search.collections(wanted));
    }

    @GET
    @Path("/genres")
    @Operation(operationId = "listGenres", summary = "Genres, the most frequent first")
    public List<Genre> genres(
            @Parameter(description = "Items that this library lists", schema = @Schema(minimum = "1"))
                    @QueryParam("library")
                    @Nullable
                    Long library) {
        ItemFilters filters = ItemFilters.ofLibrary(library);
        Fields fields = new Fields();
        filters.check(fields);
        fields.done();
        return search
                .facets(filters.wanted(), Set.of(SearchField.GENRE), MOST_GENRES)
                .getOrDefault(SearchField.GENRE, List.of())
                .stream()
                .map(genre -> new Genre(genre.value(), genre.count()))
                .toList();
    }

    @GET
    @Path("/suggest")
    @Operation(operationId = "suggestQuery", summary = "How a query could go on at the cursor")
    public Suggestions suggest(
            @Parameter(description = "The query so far", schema = @Schema(maxLength = QueryParser.LONGEST))
                    @QueryParam("q")
                    @DefaultValue("")
                    String q,
            @Parameter(
                            description = "Where the cursor is, in UTF-16 units; at the end unless given",
                            schema = @Schema(minimum = "0", maximum = "" + QueryParser.LONGEST))
                    @QueryParam("cursor")
                    @Nullable
                    Integer cursor) {
        Fields fields = new Fields();
        fields.text("q", q, 0, QueryParser.LONGEST);
        fields.whole("cursor", cursor, 0, QueryParser.LONGEST);
        fields.done();
        return search.suggest(q, cursor == null ? q.length() : cursor);
    }

    @POST
    @Path("/query/check")
    @Operation(
            operationId = "checkQuery",
            summary = "Whether a text is a query, where it is not, and how much it finds")
    public Check check(@Nullable CheckRequest body) {
        Fields fields = new Fields();
        String query = body == null || body.query() == null ? fields.missing("query", "") : body.query();
        fields.text("query", query, 0, QueryParser.LONGEST);
        fields.done();
        return switch (QueryParser.parse(query)) {
            case ParsedQuery.Ok(var wanted) -> new Check(true, null, search.count(wanted));
            case ParsedQuery.Wrong(QueryMistake mistake) -> new Check(false, Check.Mistake.of(mistake), 0);
        };
    }

    @POST
    @Path("/reindex")
    @ResponseStatus(202)
    @APIResponseSchema(value = Job.class, responseCode = "202", responseDescription = "The job")
    @Operation(operationId = "reindex", summary = "Make the search index anew; searches go on meanwhile")
    public Job reindex() {
        return keeper.makeAnew();
    }
}
