package tv.genlock.firstrun;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST /api/system/first-channel}: what {@code serve --media} does by itself, for the first-run page. */
@Path("/api/system/first-channel")
@RunOnVirtualThread
@Tag(name = "System")
public class FirstChannelResource {
    private final FirstRun firstRun;

    @Inject
    FirstChannelResource(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @POST
    @Operation(
            summary =
                    "Makes channel 1 of the first things found, as `serve --media` does; call it before adding the source",
            description = "Nothing happens on a station that has a channel by then.")
    @APIResponse(responseCode = "204", description = "The next scan that finds something makes the channel")
    public void request() {
        firstRun.arm();
    }
}
