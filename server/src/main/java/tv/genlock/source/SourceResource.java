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
import java.util.ArrayList;
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
import tv.genlock.bytes.PathMapping;
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
    /** Stands in for a mapping that is refused. */
    private static final PathMapping.Rule NO_RULE = new PathMapping.Rule("/", "/");

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
    @Operation(operationId = "addSource", summary = "Add a folder or a media server; it is read at once")
    public SourceView add(@Nullable SourceRequest body) throws InterruptedException {
        Asked asked = asked(body);
        SourceRequest request = asked.request();
        Source added = asked.isServer()
                ? sources.add(
                        asked.kind(),
                        MediaServers.address("location", asked.location()),
                        asked.credentials(),
                        request.userId(),
                        request.name(),
                        asked.libraryKeys(),
                        asked.mappings())
                : sources.add(asked.location(), request.name());
        return view(added, catalog.libraries());
    }

    @POST
    @Path("/test")
    @Operation(
            operationId = "testSource",
            summary = "Look at a folder or a media server before adding it; a bad one is an answer, not an error")
    public SourceTest test(@Nullable SourceRequest body) throws InterruptedException {
        Asked asked = asked(body);
        return asked.isServer()
                ? SourceTest.of(sources.tryOut(
                        asked.kind(),
                        MediaServers.address("location", asked.location()),
                        asked.credentials(),
                        asked.request().userId()))
                : SourceTest.of(sources.picker().preview(asked.location()));
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

    /** A request whose fields were looked at. */
    private record Asked(
            SourceRequest request,
            String kind,
            String location,
            @Nullable List<String> libraryKeys,
            List<PathMapping.Rule> mappings) {
        boolean isServer() {
            return MediaServers.isServer(kind);
        }

        MediaServers.Credentials credentials() {
            @Nullable String token = request.apiKey() != null ? request.apiKey() : request.token();
            return new MediaServers.Credentials(token, request.username(), request.password());
        }
    }

    private static Asked asked(@Nullable SourceRequest body) {
        Fields fields = new Fields();
        SourceRequest request = body == null ? fields.missing("body", SourceRequest.NOTHING) : body;
        String kind = request.kind() == null ? Source.FOLDER : request.kind();
        fields.choice("kind", kind, Set.of(Source.FOLDER, Source.JELLYFIN, Source.PLEX));
        String location = fields.requiredText("location", request.location(), SourceRequest.LONGEST_LOCATION);
        fields.text("name", request.name(), 1, SourceRequest.LONGEST_NAME);
        fields.text("api_key", request.apiKey(), 1, SourceRequest.LONGEST_NAME);
        fields.text("username", request.username(), 1, SourceRequest.LONGEST_NAME);
        fields.text("password", request.password(), 0, SourceRequest.LONGEST_NAME);
        fields.text("token", request.token(), 1, SourceRequest.LONGEST_NAME);
        fields.text("user_id", request.userId(), 1, SourceRequest.LONGEST_NAME);
        List<@Nullable String> keys = fields.list(
                "library_keys",
                request.libraryKeys(),
                SourceRequest.MOST_LIBRARIES,
                key -> fields.text("library_keys", key, 1, SourceRequest.LONGEST_NAME));
        List<PathMapping.@Nullable Rule> rules =
                fields.list("mappings", request.mappings(), SourceRequest.MOST_MAPPINGS, rule -> rule(fields, rule));
        fields.done();
        return new Asked(
                request, kind, location, keys == null ? null : present(keys), rules == null ? List.of() : rules);
    }

    private static PathMapping.Rule rule(Fields fields, SourceRequest.Mapping mapping) {
        String remote = fields.requiredText("mappings", mapping.remote(), SourceRequest.LONGEST_LOCATION);
        String local = fields.requiredText("mappings", mapping.local(), SourceRequest.LONGEST_LOCATION);
        try {
            return new PathMapping.Rule(remote, local);
        } catch (IllegalArgumentException e) {
            fields.note("mappings", String.valueOf(e.getMessage()));
            return NO_RULE;
        }
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> list) {
        List<T> present = new ArrayList<>();
        if (list != null) {
            for (T one : list) {
                if (one != null) {
                    present.add(one);
                }
            }
        }
        return present;
    }
}
