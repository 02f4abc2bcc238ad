package tv.genlock.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.store.ItemStore;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.ScheduleItem;

/** {@code /api/catalog}. */
@Path("/api/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog", description = "Everything that can air.")
public class CatalogResource {
    private static final int MOST_ITEMS = 500;
    private static final int MOST_OFFSET = 10_000_000;
    private static final int LONGEST_QUERY = 200;
    private static final String WORDS = "Words that title or series contain";
    private static final String IN_LIBRARY = "Items of this library";

    private final Catalog catalog;
    private final ItemStore items;

    @Inject
    CatalogResource(Catalog catalog, ItemStore items) {
        this.catalog = catalog;
        this.items = items;
    }

    /** A page of a listing. */
    @Schema(name = "ItemPage")
    public record Page(int total, int offset, List<ItemView> items) {}

    /** How many items there are of each kind, state and genre, among those the query finds. */
    @Schema(name = "Facets")
    public record Facets(List<Count> kinds, List<Count> states, List<Count> genres) {}

    /** A genre and how many items have it. */
    @Schema(name = "GenreCount")
    public record Genre(String name, int count) {}

    @GET
    @Path("/libraries")
    @Operation(operationId = "listLibraries", summary = "All libraries with how many items each holds")
    public List<Library> libraries() {
        return catalog.libraries();
    }

    @GET
    @Path("/genres")
    @Operation(operationId = "listGenres", summary = "Genres, the most frequent first")
    public List<Genre> genres(
            @Parameter(description = IN_LIBRARY, schema = @Schema(minimum = "1")) @QueryParam("library") @Nullable
                    Long library) {
        Fields fields = new Fields();
        fields.id("library", library);
        fields.done();
        return items.genres(query("", library, null, null, null, null)).stream()
                .map(genre -> new Genre(genre.value(), genre.count()))
                .toList();
    }

    @GET
    @Path("/facets")
    @Operation(operationId = "getFacets", summary = "How many items of each kind, state and genre a search finds")
    public Facets facets(
            @Parameter(description = WORDS, schema = @Schema(maxLength = LONGEST_QUERY))
                    @QueryParam("q")
                    @DefaultValue("")
                    String words,
            @Parameter(description = IN_LIBRARY, schema = @Schema(minimum = "1")) @QueryParam("library") @Nullable
                    Long library) {
        Fields fields = new Fields();
        fields.text("q", words, 0, LONGEST_QUERY);
        fields.id("library", library);
        fields.done();
        ItemQuery query = query(words, library, null, null, null, null);
        return new Facets(items.kinds(query), items.states(query), items.genres(query));
    }

    @GET
    @Path("/items")
    @Operation(operationId = "listItems", summary = "Items, filtered, sorted and paged")
    public Page list(
            @Parameter(description = WORDS, schema = @Schema(maxLength = LONGEST_QUERY))
                    @QueryParam("q")
                    @DefaultValue("")
                    String q,
            @Parameter(description = IN_LIBRARY, schema = @Schema(minimum = "1")) @QueryParam("library") @Nullable
                    Long library,
            @Parameter(description = "Episodes of this series", schema = @Schema(minimum = "1"))
                    @QueryParam("series")
                    @Nullable
                    Long series,
            @Parameter(schema = @Schema(implementation = ScheduleItem.Kind.class)) @QueryParam("kind") @Nullable
                    String kind,
            @Parameter(schema = @Schema(implementation = ItemState.class)) @QueryParam("state") @Nullable String state,
            @Parameter(
                            description = "Items of this genre, without case",
                            schema = @Schema(minLength = 1, maxLength = LONGEST_QUERY))
                    @QueryParam("genre")
                    @Nullable
                    String genre,
            @Parameter(schema = @Schema(enumeration = {"title", "added", "duration", "year"}))
                    @QueryParam("sort")
                    @DefaultValue("title")
                    String sort,
            @Parameter(schema = @Schema(enumeration = {"asc", "desc"})) @QueryParam("order") @DefaultValue("asc")
                    String order,
            @Parameter(description = "How many to skip", schema = @Schema(minimum = "0", maximum = "" + MOST_OFFSET))
                    @QueryParam("offset")
                    @DefaultValue("0")
                    Integer offset,
            @Parameter(description = "Most to give", schema = @Schema(minimum = "1", maximum = "" + MOST_ITEMS))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    Integer limit) {
        Fields fields = new Fields();
        fields.text("q", q, 0, LONGEST_QUERY);
        fields.text("genre", genre, 1, LONGEST_QUERY);
        fields.id("library", library);
        fields.id("series", series);
        fields.whole("offset", offset, 0, MOST_OFFSET);
        fields.whole("limit", limit, 1, MOST_ITEMS);
        fields.choice("order", order, Set.of("asc", "desc"));
        ItemQuery.@Nullable Order by = fields.constant("sort", sort, ItemQuery.Order.class);
        ScheduleItem.@Nullable Kind wantedKind = fields.constant("kind", kind, ScheduleItem.Kind.class);
        @Nullable ItemState wantedState = fields.constant("state", state, ItemState.class);
        fields.done();
        ItemQuery all = query(q, library, series, wantedKind, wantedState, genre);
        ItemQuery page = new ItemQuery(
                all.words(),
                all.libraryId(),
                all.seriesId(),
                all.kind(),
                all.state(),
                all.genre(),
                by == null ? ItemQuery.Order.TITLE : by,
                order.equals("desc"),
                offset,
                limit);
        return new Page(
                items.count(page),
                offset,
                items.list(page).stream().map(ItemView::of).toList());
    }

    private static ItemQuery query(
            String words,
            @Nullable Long library,
            @Nullable Long series,
            ScheduleItem.@Nullable Kind kind,
            @Nullable ItemState state,
            @Nullable String genre) {
        return new ItemQuery(
                words,
                library == null ? OptionalLong.empty() : OptionalLong.of(library),
                series == null ? OptionalLong.empty() : OptionalLong.of(series),
                Optional.ofNullable(kind),
                Optional.ofNullable(state),
                Optional.ofNullable(genre),
                ItemQuery.Order.TITLE,
                /* descending= */ false,
                0,
                MOST_ITEMS);
    }
}
