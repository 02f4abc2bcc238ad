package tv.genlock.source;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import tv.genlock.edge.BaseUrl;
import tv.genlock.job.Job;
import tv.genlock.problem.Fields;

/** {@code /api/sources}. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources", description = "Where media comes from.")
public class SourceResource {
    private static final int LONGEST_KEY = 100;

    private final Sources sources;
    private final ServerSources servers;
    private final SourceViews views;
    private final WebHooks hooks;
    private final BaseUrl baseUrl;

    @Inject
    SourceResource(Sources sources, ServerSources servers, SourceViews views, WebHooks hooks, BaseUrl baseUrl) {
        this.sources = sources;
        this.servers = servers;
        this.views = views;
        this.hooks = hooks;
        this.baseUrl = baseUrl;
    }

    /** Which libraries of a source are meant. */
    @Schema(name = "ScanRequest")
    public record ScanRequest(
            @Schema(
                    description = "Ids of libraries; all of the source unless given",
                    maxItems = SourceRequest.MOST_LIBRARIES)
            @Nullable
            List<@Nullable Long> libraries) {}

    @GET
    @Operation(operationId = "listSources", summary = "All sources")
    public List<SourceView> list(@Context HttpServerRequest http) {
        return views.of(sources.all(), baseUrl.of(http));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSource", summary = "One source")
    public SourceView source(@PathParam("id") long id, @Context HttpServerRequest http) {
        return views.of(sources.source(id), baseUrl.of(http));
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(
            value = SourceView.class,
            responseCode = "201",
            responseDescription = "The source; its scan has begun")
    @APIResponse(responseCode = "403", description = "The folder may not be used")
    @APIResponse(responseCode = "409", description = "It overlaps another source")
    @Operation(operationId = "addSource", summary = "Add a folder or a media server; it is read at once")
    public SourceView add(@Nullable SourceRequest body, @Context HttpServerRequest http) throws InterruptedException {
        SourceFields fields = new SourceFields(body);
        Source added = fields.isServer()
                ? servers.add(
                        fields.door(), fields.name(), fields.libraryKeys(), fields.mappings(), fields.syncMinutes())
                : sources.add(fields.location(), fields.name(), fields.syncMinutes());
        return views.of(added, baseUrl.of(http));
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "changeSource",
            summary = "Change a source; a new address, key or choice of libraries is tried out first")
    public SourceView change(@PathParam("id") long id, @Nullable SourceRequest body, @Context HttpServerRequest http)
            throws InterruptedException {
        SourceChange change = new SourceFields(body).change();
        return views.of(servers.change(id, change), baseUrl.of(http));
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(operationId = "removeSource", summary = "Take a source and its items out of the catalog; the files stay")
    public void remove(@PathParam("id") long id) {
        sources.remove(id);
    }

    @POST
    @Path("/{id}/scan")
    @ResponseStatus(202)
    @APIResponseSchema(
            value = Job.class,
            responseCode = "202",
            responseDescription = "The scan that has begun, or the one that was under way")
    @Operation(operationId = "scanSource", summary = "Scan a source now, and compare everything")
    public Job scan(@PathParam("id") long id, @Nullable ScanRequest body) {
        return sources.scanNow(id, libraries(body));
    }

    @POST
    @Path("/{id}/confirm")
    @ResponseStatus(202)
    @APIResponseSchema(
            value = Job.class,
            responseCode = "202",
            responseDescription = "The scan that takes what is missing as gone")
    @Operation(operationId = "confirmSource", summary = "Say that what a source does not list any more is really gone")
    public Job confirm(@PathParam("id") long id, @Nullable ScanRequest body) {
        return sources.confirm(id, libraries(body));
    }

    @POST
    @Path("/{id}/webhook/{key}")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "The source will be scanned in a moment")
    @Operation(
            operationId = "callSource",
            summary = "For a media server to call when something changed; whatever it says is taken as that")
    public void called(
            @PathParam("id") long id,
            @Parameter(schema = @Schema(minLength = 1, maxLength = LONGEST_KEY)) @PathParam("key") String key) {
        hooks.called(id, key);
    }

    private static Set<Long> libraries(@Nullable ScanRequest body) {
        Fields fields = new Fields();
        List<Long> ids = fields.list(
                "libraries",
                body == null ? null : body.libraries(),
                SourceRequest.MOST_LIBRARIES,
                id -> fields.requiredId("libraries", id));
        fields.done();
        return ids == null ? Set.of() : Set.copyOf(ids);
    }
}
