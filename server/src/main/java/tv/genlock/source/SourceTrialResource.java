package tv.genlock.source;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.bytes.PathTrial;
import tv.genlock.problem.Fields;
import tv.genlock.source.folder.FolderPicker;

/** What can be found out about a source before it is added or changed. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources")
public class SourceTrialResource {
    private static final int MOST_PATHS = 50;

    private final Sources sources;
    private final ServerSources servers;

    @Inject
    SourceTrialResource(Sources sources, ServerSources servers) {
        this.sources = sources;
        this.servers = servers;
    }

    /** Mappings somebody thinks of, for a source or for a server that is none yet. */
    @Schema(name = "MappingTrialRequest", requiredProperties = "mappings")
    public record MappingTrialRequest(
            @Schema(description = "Whose paths are tried, unless they are given", minimum = "1") @Nullable
            Long sourceId,

            @Schema(
                    description = "Of a server that is no source yet",
                    enumeration = {Source.JELLYFIN, Source.PLEX})
            @Nullable
            String kind,

            @Schema(minLength = 1, maxLength = SourceRequest.LONGEST_LOCATION) @Nullable
            String location,

            @Schema(minLength = 1, maxLength = SourceRequest.LONGEST_NAME) @Nullable
            String apiKey,

            @Schema(minLength = 1, maxLength = SourceRequest.LONGEST_NAME) @Nullable
            String username,

            @Schema(maxLength = SourceRequest.LONGEST_NAME) @Nullable
            String password,

            @Schema(minLength = 1, maxLength = SourceRequest.LONGEST_NAME) @Nullable
            String token,

            @Schema(minLength = 1, maxLength = SourceRequest.LONGEST_NAME) @Nullable
            String userId,

            @Schema(maxItems = SourceRequest.MOST_MAPPINGS) @Nullable
            List<SourceRequest.@Nullable Mapping> mappings,

            @Schema(description = "As the server names them; some of its own unless given", maxItems = MOST_PATHS)
            @Nullable
            List<@Nullable String> paths) {
        static final MappingTrialRequest NOTHING =
                new MappingTrialRequest(null, null, null, null, null, null, null, null, null, null);

        SourceRequest server() {
            return new SourceRequest(
                    kind, location, null, null, null, apiKey, username, password, token, userId, null, mappings);
        }

        /** Requests carry secrets. */
        @Override
        public String toString() {
            return "mappings " + mappings;
        }
    }

    /** What became of each path. */
    @Schema(name = "MappingTrial")
    public record MappingTrial(List<TriedPath> results) {}

    /** What became of one path. */
    @Schema(name = "TriedPath")
    public record TriedPath(
            String remote,

            @Schema(description = "Where it would be on this machine; null when no mapping begins with its folder")
            @Nullable
            String local,

            boolean found,
            String message) {
        static TriedPath of(PathTrial trial) {
            return new TriedPath(
                    trial.remotePath(),
                    trial.local().map(java.nio.file.Path::toString).orElse(null),
                    trial.verdict() == PathTrial.Verdict.THERE,
                    trial.message());
        }
    }

    @POST
    @Path("/test")
    @Operation(
            operationId = "testSource",
            summary = "Look at a folder or a media server before adding it; a bad one is an answer, not an error")
    public SourceTest test(@Nullable SourceRequest body) throws InterruptedException {
        SourceFields fields = new SourceFields(body);
        return fields.isServer()
                ? SourceTest.of(servers.tryOut(fields.door()))
                : SourceTest.of(sources.picker().preview(fields.location()));
    }

    @POST
    @Path("/{id}/test")
    @Operation(operationId = "testKnownSource", summary = "Look at a source as it is set now; as testSource")
    public SourceTest testKnown(@PathParam("id") long id) throws InterruptedException {
        Source source = sources.source(id);
        return source.isServer()
                ? SourceTest.of(servers.tryAgain(source))
                : SourceTest.of(sources.picker().preview(source.location()));
    }

    @POST
    @Path("/mappings/try")
    @Operation(operationId = "tryMappings", summary = "See whether files are found on this machine under mappings")
    public MappingTrial tryMappings(@Nullable MappingTrialRequest body) throws InterruptedException {
        Fields fields = new Fields();
        MappingTrialRequest request = body == null ? fields.missing("body", MappingTrialRequest.NOTHING) : body;
        if (request.mappings() == null) {
            fields.missing("mappings", "");
        }
        fields.choice("kind", request.kind(), Set.of(Source.JELLYFIN, Source.PLEX));
        @Nullable Long sourceId = fields.id("source_id", request.sourceId());
        @Nullable
        List<@Nullable String> paths = fields.list(
                "paths",
                request.paths(),
                MOST_PATHS,
                path -> fields.text("paths", path, 1, SourceRequest.LONGEST_LOCATION));
        SourceFields server = new SourceFields(fields, request.server());
        if (paths == null && sourceId == null && request.kind() == null) {
            fields.missing("kind", "");
        }
        fields.done();
        List<String> tried;
        if (paths != null) {
            tried = SourceFields.present(paths);
        } else {
            tried = sourceId != null ? servers.examples(sources.source(sourceId)) : servers.examples(server.door());
        }
        return new MappingTrial(servers.tryMappings(server.mappings(), tried).stream()
                .map(TriedPath::of)
                .toList());
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
}
