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
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Fields;

/** Where an item never airs, over HTTP. */
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
            @Schema(description = "Channels with a programme grid; none for no channel", maxItems = MOST_CHANNELS)
            @Nullable
            List<@Nullable Long> channelIds) {}

    /** The channels on which an item never airs. */
    @Schema(name = "NeverList")
    public record NeverView(List<Long> channelIds) {}

    @Inject
    NeverResource(NeverLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "getNever", summary = "The channels with a programme grid on which an item never airs")
    public NeverView get(@PathParam("id") long id) {
        return new NeverView(List.copyOf(lists.of(id)));
    }

    @PUT
    @Operation(
            operationId = "putNever",
            summary = "Keeps an item off exactly these channels; what is not yet on its way to viewers is planned anew")
    public NeverView put(@PathParam("id") long id, @Nullable NeverRequest request) {
        lists.of(id);
        Fields fields = new Fields();
        List<Long> channels = request == null
                ? null
                : fields.list("channel_ids", request.channelIds(), MOST_CHANNELS, (Long channel) -> {
                    if (!lists.hasGrid(channel)) {
                        fields.note("channel_ids", "must be channels with a programme grid: " + channel + " is none");
                    }
                    return channel;
                });
        List<Long> given = channels == null ? fields.missing("channel_ids", List.of()) : channels;
        fields.done();
        return new NeverView(List.copyOf(lists.change(id, new HashSet<>(given))));
    }
}
