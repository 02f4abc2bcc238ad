package tv.genlock.job;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /api/jobs}. */
@Path("/api/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs", description = "Work that takes longer than a request.")
public class JobResource {
    private final Jobs jobs;

    @Inject
    JobResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Operation(operationId = "listJobs", summary = "Jobs, newest first, at most 100")
    public List<Job> list() {
        return jobs.list();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getJob", summary = "One job with its progress")
    public Job job(@PathParam("id") long id) {
        return jobs.job(id);
    }

    @POST
    @Path("/{id}/cancel")
    @APIResponseSchema(value = Job.class, responseCode = "200", responseDescription = "The job; it ends soon")
    @APIResponse(responseCode = "409", description = "It has ended")
    @Operation(operationId = "cancelJob", summary = "Ask a job to end")
    public Job cancel(@PathParam("id") long id) {
        return jobs.cancel(id);
    }

    @POST
    @Path("/{id}/retry")
    @ResponseStatus(202)
    @APIResponseSchema(value = Job.class, responseCode = "202", responseDescription = "The new job")
    @APIResponse(responseCode = "409", description = "It has not ended")
    @Operation(operationId = "retryJob", summary = "Do an ended job again")
    public Job retry(@PathParam("id") long id) {
        return jobs.retry(id);
    }
}
