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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
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
    private static final int MAX_NAME = 200;
    private static final int MAX_LOCATION = 4_096;

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

    @GET
    @Operation(summary = "All sources")
    public List<SourceView> list() {
        List<Library> libraries = catalog.libraries();
        return sources.all().stream().map(source -> view(source, libraries)).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One source")
    public SourceView source(long id) {
        return view(sources.source(id), catalog.libraries());
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Add a folder; its scan begins at once")
    public SourceView add(@Nullable SourceRequest body) {
        Fields fields = new Fields();
        SourceRequest request = given(body, fields);
        checkKind(fields, request.kind());
        String location = fields.requiredText("location", request.location(), MAX_LOCATION);
        String name = fields.text("name", request.name(), 1, MAX_NAME);
        fields.done();
        return view(sources.add(location, name), catalog.libraries());
    }

    @POST
    @Path("/test")
    @Operation(summary = "Look at a folder before adding it; a bad folder is an answer, not an error")
    public FolderPicker.Preview test(@Nullable SourceRequest body) {
        Fields fields = new Fields();
        SourceRequest request = given(body, fields);
        checkKind(fields, request.kind());
        fields.done();
        String location = request.location() == null ? "" : request.location();
        return sources.picker().preview(location);
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Rename a source")
    public SourceView rename(long id, @Nullable SourceRequest body) {
        Fields fields = new Fields();
        SourceRequest request = given(body, fields);
        String name = fields.requiredText("name", request.name(), MAX_NAME);
        if (request.location() != null || request.kind() != null) {
            fields.note(request.location() != null ? "location" : "kind", "cannot be changed; add another source");
        }
        fields.done();
        return view(sources.rename(id, name), catalog.libraries());
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(summary = "Take a source and its items out of the catalog; the files stay")
    public void remove(long id) {
        sources.remove(id);
    }

    @POST
    @Path("/{id}/scan")
    @ResponseStatus(202)
    @Operation(summary = "Scan a source now")
    public Job scan(long id) {
        return sources.scanNow(id);
    }

    @GET
    @Path("/folders")
    @Operation(summary = "Folders of the machine, to pick one")
    public FolderPicker.Listing folders(@RestQuery @DefaultValue("/") String path) {
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
        return body == null ? fields.missing("body", new SourceRequest(null, null, null)) : body;
    }

    private static void checkKind(Fields fields, @Nullable String kind) {
        fields.choice("kind", kind == null ? Source.FOLDER : kind, Set.of(Source.FOLDER));
    }
}
