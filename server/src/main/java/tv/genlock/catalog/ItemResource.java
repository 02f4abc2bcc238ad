package tv.genlock.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.store.ItemStore;
import tv.genlock.catalog.store.OriginStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;

/** {@code /api/catalog/items/{id}}. */
@Path("/api/catalog/items/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public class ItemResource {
    private static final int MOST_AIRINGS = 20;
    private static final int MOST_GENRES = 50;
    private static final int LONGEST_GENRE = 60;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;

    private final ItemStore items;
    private final OriginStore origins;
    private final NextAirings airings;
    private final StationEvents events;
    private final InstantSource clock;

    @Inject
    ItemResource(ItemStore items, OriginStore origins, NextAirings airings, StationEvents events, InstantSource clock) {
        this.items = items;
        this.origins = origins;
        this.airings = airings;
        this.events = events;
        this.clock = clock;
    }

    /** What a person corrects; what is not given stays. */
    @Schema(name = "ItemEditRequest")
    public record EditRequest(
            @Schema(minLength = 1, maxLength = LONGEST_TITLE) @Nullable
            String title,

            @Schema(maxLength = LONGEST_DESCRIPTION) @Nullable
            String description,

            @Schema(description = "1850 to 2200; 0 takes it away", minimum = "0", maximum = "" + LAST_YEAR) @Nullable
            Integer year,

            @Schema(description = "In place of the present ones; each of at most 60 characters", maxItems = MOST_GENRES)
            @Nullable
            List<@Nullable String> genres) {
        static final EditRequest NOTHING = new EditRequest(null, null, null, null);
    }

    @GET
    @Operation(operationId = "getItem", summary = "One item with its files, tracks, chapters and next airings")
    public ItemPage item(@PathParam("id") long id) {
        return page(id);
    }

    @PATCH
    @Operation(operationId = "editItem", summary = "Correct what is known of an item; later scans leave it so")
    public ItemView edit(@PathParam("id") long id, @Nullable EditRequest body) {
        Fields fields = new Fields();
        EditRequest request = body == null ? fields.missing("body", EditRequest.NOTHING) : body;
        @Nullable String title = fields.text("title", request.title(), 1, LONGEST_TITLE);
        @Nullable String description = fields.prose("description", request.description(), LONGEST_DESCRIPTION);
        @Nullable Integer year = request.year();
        if (year != null && year != ItemEdit.NO_YEAR) {
            fields.whole("year", year, FIRST_YEAR, LAST_YEAR);
        }
        @Nullable
        List<@Nullable String> genres = fields.list(
                "genres", request.genres(), MOST_GENRES, genre -> fields.text("genres", genre, 1, LONGEST_GENRE));
        fields.done();
        ListedItem before = listed(id);
        List<String> wanted = genres == null
                ? List.of()
                : genres.stream()
                        .flatMap(genre -> Optional.ofNullable(genre).stream())
                        .toList();
        items.edit(
                id,
                new ItemEdit(
                        Optional.ofNullable(title),
                        Optional.ofNullable(description),
                        Optional.ofNullable(year),
                        genres == null ? Optional.empty() : Optional.of(wanted)),
                clock.millis());
        events.publish(new StationEvent.CatalogChanged(before.sourceId()));
        return ItemView.of(listed(id));
    }

    private ItemPage page(long id) {
        ListedItem item = listed(id);
        return ItemPage.of(
                item,
                new ItemPage.Parts(
                        origins.fields(item),
                        origins.listings(id),
                        origins.files(id),
                        origins.decided(id),
                        airings.of(id, MOST_AIRINGS)));
    }

    private ListedItem listed(long id) {
        return items.item(id).orElseThrow(() -> StationException.notFound("item " + id));
    }
}
