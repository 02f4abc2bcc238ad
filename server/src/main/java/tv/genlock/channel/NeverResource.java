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

/** Where an item never airs, over HTTP; {@link ChannelNeverResource} tells it from the other side. */
@Path("/api/catalog/items/{id}/never")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public final class NeverResource {
    private static final int MOST_CHANNELS = 1_000;

    private final NeverLists lists;

    /** The channels from which an item is kept off. */
    @Schema(name = "NeverRequest")
    public record NeverRequest(
            @Schema(description = "None for no channel", maxItems = MOST_CHANNELS) @Nullable
            List<@Nullable Long> channelIds) {}

    /** The channels on which an item never airs. */
    @Schema(name = "NeverList")
    public record NeverView(List<Long> channelIds) {}

    @Inject
    NeverResource(NeverLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "getNever", summary = "The channels on which an item never airs")
    public NeverView get(@PathParam("id") long id) {
        return new NeverView(List.copyOf(lists.channelsOf(id)));
    }

    @PUT
    @Operation(
            operationId = "putNever",
            summary =
                    "Keeps an item off exactly these channels; what is not yet on its way to viewers is planned without it")
    public NeverView put(@PathParam("id") long id, @Nullable NeverRequest request) {
        lists.channelsOf(id);
        Set<Long> channels = NeverIds.read(
                "channel_ids", request == null ? null : request.channelIds(), MOST_CHANNELS, lists::isChannel);
        return new NeverView(List.copyOf(lists.keepOff(id, channels)));
    }
}
