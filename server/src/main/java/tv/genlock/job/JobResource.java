package tv.genlock.job;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    @Operation(summary = "Jobs, newest first, at most 100")
    public List<Job> list() {
        return jobs.list();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One job with its progress")
    public Job job(long id) {
        return jobs.job(id);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Ask a job to end")
    public Job cancel(long id) {
        return jobs.cancel(id);
    }

    @POST
    @Path("/{id}/retry")
    @ResponseStatus(202)
    @Operation(summary = "Do an ended job again")
    public Job retry(long id) {
        return jobs.retry(id);
    }
}
