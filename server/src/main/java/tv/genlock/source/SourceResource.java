package tv.genlock.source;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.Library;
import tv.genlock.job.Job;
import tv.genlock.job.JobKind;
import tv.genlock.job.Jobs;
import tv.genlock.problem.Fields;
import tv.genlock.source.folder.FolderPicker;

/** {@code /api/sources}. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources", description = "Where media comes from.")
public class SourceResource {
    private final Sources sources;
    private final Catalog catalog;
    private final CatalogIntake intake;
    private final Jobs jobs;

    @Inject
    SourceResource(Sources sources, Catalog catalog, CatalogIntake intake, Jobs jobs) {
        this.sources = sources;
        this.catalog = catalog;
        this.intake = intake;
        this.jobs = jobs;
    }

    /** A new name for something. */
    @Schema(name = "SourceRenameRequest", requiredProperties = "name")
    public record RenameRequest(
            @Schema(minLength = 1, maxLength = SourceRequest.LONGEST_NAME) @Nullable
            String name) {}

    @GET
    @Operation(operationId = "listSources", summary = "All sources")
    public List<SourceView> list() {
        List<Library> libraries = catalog.libraries();
        return sources.all().stream().map(source -> view(source, libraries)).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSource", summary = "One source")
    public SourceView source(@PathParam("id") long id) {
        return view(sources.source(id), catalog.libraries());
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(
            value = SourceView.class,
            responseCode = "201",
            responseDescription = "The source; its scan has begun")
    @APIResponse(responseCode = "403", description = "The folder may not be used")
    @APIResponse(responseCode = "409", description = "It overlaps another source")
    @Operation(operationId = "addSource", summary = "Add a folder; its scan begins at once")
    public SourceView add(@Nullable SourceRequest body) {
        Fields fields = new Fields();
        SourceRequest request = given(body, fields);
        checkKind(fields, request.kind());
        String location = fields.requiredText("location", request.location(), SourceRequest.LONGEST_LOCATION);
        String name = fields.text("name", request.name(), 1, SourceRequest.LONGEST_NAME);
        fields.done();
        return view(sources.add(location, name), catalog.libraries());
    }

    @POST
    @Path("/test")
    @Operation(
            operationId = "testSource",
            summary = "Look at a folder before adding it; a bad folder is an answer, not an error")
    public FolderPicker.Preview test(@Nullable SourceRequest body) {
        Fields fields = new Fields();
        SourceRequest request = given(body, fields);
        checkKind(fields, request.kind());
        String location = fields.requiredText("location", request.location(), SourceRequest.LONGEST_LOCATION);
        fields.text("name", request.name(), 1, SourceRequest.LONGEST_NAME);
        fields.done();
        return sources.picker().preview(location);
    }

    @PATCH
    @Path("/{id}")
    @Operation(operationId = "renameSource", summary = "Rename a source")
    public SourceView rename(@PathParam("id") long id, @Nullable RenameRequest body) {
        Fields fields = new Fields();
        String name = fields.requiredText("name", body == null ? null : body.name(), SourceRequest.LONGEST_NAME);
        fields.done();
        return view(sources.rename(id, name), catalog.libraries());
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
    @Operation(operationId = "scanSource", summary = "Scan a source now")
    public Job scan(@PathParam("id") long id) {
        return sources.scanNow(id);
    }

    @GET
    @Path("/folders")
    @Operation(operationId = "listFolders", summary = "Folders of the machine, to pick one")
    public FolderPicker.Listing folders(
            @Parameter(
                            description = "The folder to look into",
                            schema = @Schema(minLength = 1, maxLength = SourceRequest.LONGEST_LOCATION))
                    @QueryParam("path")
                    @DefaultValue("/")
                    String path) {
        return sources.picker().list(path);
    }

    private SourceView view(Source source, List<Library> libraries) {
        return new SourceView(
                source.id(),
                source.kind(),
                source.name(),
                source.location(),
                source.state(),
                source.message(),
                source.lastScanAt(),
                source.createdAt(),
                libraries.stream()
                        .filter(library -> library.sourceId() == source.id())
                        .toList(),
                intake.counts(source.id()),
                jobs.active(JobKind.SCAN, OptionalLong.of(source.id())).orElse(null));
    }

    private static SourceRequest given(@Nullable SourceRequest body, Fields fields) {
        return body == null ? fields.missing("body", SourceRequest.NOTHING) : body;
    }

    private static void checkKind(Fields fields, @Nullable String kind) {
        fields.choice("kind", kind == null ? Source.FOLDER : kind, Set.of(Source.FOLDER));
    }
}
