package tv.genlock.collection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemView;
import tv.genlock.edge.Paging;
import tv.genlock.problem.Fields;
import tv.genlock.search.SearchTotals;
import tv.genlock.search.query.QueryParser;

/** {@code /api/collections}. */
@Path("/api/collections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Collections", description = "Items chosen by hand, or by a saved query; channels take from them.")
public class CollectionResource {
    private static final int MOST_PREVIEWED = 20;

    private final Collections collections;

    @Inject
    CollectionResource(Collections collections) {
        this.collections = collections;
    }

    /** A page of a collection, in its order. */
    @Schema(name = "CollectionItems")
    public record Page(int total, int offset, List<ItemView> items) {}

    /** Items to put in, take out, or put first. */
    @Schema(name = "CollectionItemsRequest")
    public record ItemsRequest(
            @Schema(description = "At least one, each once", maxItems = Collections.MOST_ITEMS) @Nullable
            List<@Nullable Long> itemIds,

            @Schema(
                    description = "How many stay before those put in; at the end unless given",
                    minimum = "0",
                    maximum = "" + Collections.MOST_ITEMS)
            @Nullable
            Integer at) {
        static final ItemsRequest NOTHING = new ItemsRequest(null, null);

        private List<Long> checked() {
            Fields fields = new Fields();
            List<Long> ids = CollectionRequest.ids(fields, itemIds);
            if (ids == null || ids.isEmpty()) {
                fields.missing("item_ids", List.of());
            }
            fields.whole("at", at, 0, Collections.MOST_ITEMS);
            fields.done();
            return ids == null ? List.of() : ids;
        }

        private int place() {
            return at == null ? Integer.MAX_VALUE : at;
        }
    }

    /** A smart collection that is being thought about. */
    @Schema(name = "CollectionPreviewRequest")
    public record PreviewRequest(
            @Schema(description = "In the language of docs/search.md", maxLength = QueryParser.LONGEST) @Nullable
            String query,

            @Schema(enumeration = {"relevance", "title", "added", "duration", "year", "aired"}) @Nullable
            String sort,

            @Schema(enumeration = {"asc", "desc"}) @Nullable String order,

            @Schema(minimum = "0", maximum = "" + Collections.MOST_ITEMS) @Nullable
            Integer limit) {
        private CollectionRequest request() {
            return new CollectionRequest(
                    "preview", ItemCollection.Kind.SMART.word(), query, sort, order, limit, null, null);
        }
    }

    /** What a smart collection would hold: how much, and the first few. */
    @Schema(name = "CollectionPreview")
    public record Preview(int itemCount, double totalSeconds, List<ItemView> items) {}

    @GET
    @Operation(operationId = "listCollections", summary = "All collections, by name")
    public List<CollectionView> list() {
        Map<Long, List<CollectionView.User>> users = collections.users();
        return collections.all().stream().map(one -> view(one, users)).toList();
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = CollectionView.class, responseCode = "201", responseDescription = "The new collection")
    @Operation(operationId = "createCollection", summary = "A new collection")
    public CollectionView create(@Nullable CollectionRequest body) {
        CollectionRequest request = body == null ? CollectionRequest.NOTHING : body;
        return view(collections.create(request.fresh(), request.items()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCollection", summary = "One collection")
    public CollectionView get(@PathParam("id") long id) {
        return view(collections.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Operation(operationId = "changeCollection", summary = "Change what is given; the rest stays")
    public CollectionView change(@PathParam("id") long id, @Nullable CollectionRequest body) {
        Fields fields = new Fields();
        CollectionRequest request = body == null ? fields.missing("body", CollectionRequest.NOTHING) : body;
        fields.done();
        return view(collections.change(id, request.over(collections.get(id))));
    }

    @DELETE
    @Path("/{id}")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "A channel takes from it")
    @Operation(operationId = "deleteCollection", summary = "Remove a collection; its items stay in the catalog")
    public void delete(@PathParam("id") long id) {
        collections.delete(id);
    }

    @GET
    @Path("/{id}/items")
    @Operation(operationId = "listCollectionItems", summary = "What is in a collection, in its order")
    public Page items(@PathParam("id") long id, @BeanParam Paging paging) {
        Fields fields = new Fields();
        paging.check(fields);
        fields.done();
        Collections.Page page = collections.page(collections.get(id), paging.offset, paging.limit);
        return new Page(page.total(), paging.offset, page.items());
    }

    @POST
    @Path("/{id}/items")
    @Operation(
            operationId = "addCollectionItems",
            summary = "Put items into a manual collection; those in it already move")
    public CollectionView add(@PathParam("id") long id, @Nullable ItemsRequest body) {
        ItemsRequest request = body == null ? ItemsRequest.NOTHING : body;
        return view(collections.add(id, request.checked(), request.place()));
    }

    @DELETE
    @Path("/{id}/items")
    @Operation(operationId = "removeCollectionItems", summary = "Take items out of a manual collection")
    public CollectionView remove(@PathParam("id") long id, @Nullable ItemsRequest body) {
        return view(collections.remove(id, (body == null ? ItemsRequest.NOTHING : body).checked()));
    }

    @PUT
    @Path("/{id}/order")
    @Operation(
            operationId = "orderCollection",
            summary = "Put items of a manual collection first, in this order; the others follow as they were")
    public CollectionView order(@PathParam("id") long id, @Nullable ItemsRequest body) {
        return view(collections.reorder(id, (body == null ? ItemsRequest.NOTHING : body).checked()));
    }

    @POST
    @Path("/preview")
    @Operation(operationId = "previewCollection", summary = "What a smart collection would hold; nothing is stored")
    public Preview preview(@Nullable PreviewRequest body) {
        PreviewRequest request = body == null ? new PreviewRequest(null, null, null, null) : body;
        Collections.Settings settings = request.request().fresh();
        SearchTotals totals = collections.totals(settings);
        return new Preview(totals.items(), totals.millis() / 1_000.0, collections.first(settings, MOST_PREVIEWED));
    }

    private CollectionView view(ItemCollection collection) {
        return view(collection, collections.users());
    }

    private CollectionView view(ItemCollection collection, Map<Long, List<CollectionView.User>> users) {
        return CollectionView.of(
                collection, collections.totals(collection), users.getOrDefault(collection.id(), List.of()));
    }
}
