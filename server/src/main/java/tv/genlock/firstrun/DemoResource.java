package tv.genlock.firstrun;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tv.genlock.job.Job;

/** {@code POST /api/system/demo}. */
@Path("/api/system/demo")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "System")
public class DemoResource {
    private final FirstRun firstRun;

    @Inject
    DemoResource(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @POST
    @APIResponseSchema(
            value = Job.class,
            responseCode = "202",
            responseDescription = "The work that has begun, or that was under way")
    @Operation(operationId = "makeDemo", summary = "Makes the demo network: clips, a source of them, three channels")
    public Response request() {
        return Response.accepted(firstRun.demo()).build();
    }
}
