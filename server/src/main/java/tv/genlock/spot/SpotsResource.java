package tv.genlock.spot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Fields;

/** On what terms many items air in breaks. */
@Path("/api/catalog/spots")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public class SpotsResource {
    private static final int MOST_ITEMS = 10_000;

    private final Spots spots;

    @Inject
    SpotsResource(Spots spots) {
        this.spots = spots;
    }

    /** Which items, and what changes of their terms. */
    @Schema(name = "SpotsRequest")
    public record SpotsRequest(
            @Schema(maxItems = MOST_ITEMS) @Nullable List<@Nullable Long> itemIds,

            @Nullable SpotTermsRequest terms) {}

    /**
     * What came of it.
     *
     * @param changed items whose terms are others now
     * @param leftOut items that do not air in breaks, and those that do not exist
     * @param editId for {@code POST /api/catalog/edits/{id}/undo}; null when nothing changed
     */
    @Schema(name = "ChangedSpots")
    public record ChangedSpots(
            int changed,
            int leftOut,

            @Schema(description = "The edit, which can be undone; null when nothing changed") @Nullable
            Long editId) {}

    @POST
    @Operation(
            operationId = "changeSpots",
            summary = "Change what is given of the terms on which many clips air in breaks; the rest stays",
            description = "Items that do not air in breaks are left out. It is one edit, which can be undone.")
    public ChangedSpots change(@Nullable SpotsRequest body) {
        Fields fields = new Fields();
        SpotsRequest request = body == null ? fields.missing("body", new SpotsRequest(null, null)) : body;
        List<Long> ids =
                fields.list("item_ids", request.itemIds(), MOST_ITEMS, id -> fields.requiredId("item_ids", id));
        if (ids == null) {
            ids = fields.missing("item_ids", List.of());
        }
        SpotTermsRequest terms = request.terms();
        if (terms == null || terms.equals(SpotTermsRequest.NOTHING)) {
            terms = fields.missing("terms", SpotTermsRequest.NOTHING);
        }
        return spots.change(fields, ids.stream().distinct().toList(), terms);
    }
}
