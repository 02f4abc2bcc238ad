package tv.genlock.channel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.grid.GridRequest;

/** What never airs on a channel, over HTTP; {@link NeverResource} tells it from the other side. */
@Path("/api/channels/{id}/never")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Channels")
public final class ChannelNeverResource {
    private final NeverLists lists;

    /** The items that are kept off a channel. */
    @Schema(name = "ChannelNeverRequest")
    public record ItemsRequest(
            @Schema(description = "None for no item", maxItems = GridRequest.MOST_NEVER) @Nullable
            List<@Nullable Long> itemIds) {}

    /** The items that never air on a channel. */
    @Schema(name = "ChannelNeverList")
    public record ItemsView(List<Long> itemIds) {}

    @Inject
    ChannelNeverResource(NeverLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "getChannelNever", summary = "The items that never air on a channel")
    public ItemsView get(@PathParam("id") long id) {
        return new ItemsView(List.copyOf(lists.itemsOf(id)));
    }

    @PUT
    @Operation(
            operationId = "putChannelNever",
            summary =
                    "Keeps exactly these items off a channel; what is not yet on its way to viewers is planned without them")
    public ItemsView put(@PathParam("id") long id, @Nullable ItemsRequest request) {
        lists.itemsOf(id);
        Set<Long> items = NeverIds.read(
                "item_ids", request == null ? null : request.itemIds(), GridRequest.MOST_NEVER, lists::isItem);
        return new ItemsView(List.copyOf(lists.put(id, items)));
    }
}
