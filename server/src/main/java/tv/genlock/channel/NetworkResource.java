package tv.genlock.channel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.network.YamlFile;
import tv.genlock.problem.FieldProblem;
import tv.genlock.problem.Fields;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/** The network as one file over HTTP. */
@Path("/api")
@RunOnVirtualThread
@Tag(
        name = "Network file",
        description = "Channels, grids and collections as one YAML file, as docs/schedule.md describes it.")
public final class NetworkResource {
    private static final String YAML = "text/yaml";

    private final NetworkFiles files;

    /** One thing that differs. */
    @Schema(name = "NetworkChange")
    public record ChangeView(
            @Schema(enumeration = {"channel", "grid", "collection", "clip"})
            String what,

            String name,

            @Schema(enumeration = {"added", "changed", "removed", "unchanged"})
            String change,

            List<String> lines) {}

    /** Something wrong with the file. */
    @Schema(name = "NetworkProblem")
    public record ProblemView(int line, int column, String message) {}

    /** How a file differs from what is here. */
    @Schema(name = "NetworkDifference")
    public record DifferenceView(List<ChangeView> changes, List<ProblemView> problems) {
        static DifferenceView of(NetworkFiles.Outcome outcome) {
            return new DifferenceView(
                    outcome.changes().stream()
                            .map(one -> new ChangeView(one.what(), one.name(), one.change(), one.lines()))
                            .toList(),
                    outcome.problems().stream()
                            .map(one -> new ProblemView(one.line(), one.column(), one.message()))
                            .toList());
        }
    }

    @Inject
    NetworkResource(NetworkFiles files) {
        this.files = files;
    }

    @GET
    @Path("/network.yaml")
    @Produces(YAML)
    @Operation(
            operationId = "getNetwork",
            summary = "Channels, grids, collections and terms of clips as one file, without ids")
    public String get() {
        return files.written();
    }

    @POST
    @Path("/network/diff")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "compareNetwork", summary = "What a file would change; nothing is stored")
    public DifferenceView compare(
            @Parameter(
                            description = "Whether what is not in the file would go: true or false",
                            schema = @Schema(enumeration = {"true", "false"}))
                    @QueryParam("prune")
                    @Nullable
                    String prune,
            @RequestBody(
                            description = "The file, in UTF-8",
                            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
                    byte @Nullable [] file) {
        return DifferenceView.of(files.compared(text(file), isTrue(prune)));
    }

    @PUT
    @Path("/network.yaml")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = DifferenceView.class, responseCode = "200", responseDescription = "What was changed")
    @APIResponse(responseCode = "400", description = "The file has mistakes: nothing was changed")
    @Operation(operationId = "putNetwork", summary = "Puts a file in force, unless something is wrong with it")
    public DifferenceView put(
            @Parameter(
                            description =
                                    "Whether channels, grids and collections go that are not in the file: true or false",
                            schema = @Schema(enumeration = {"true", "false"}))
                    @QueryParam("prune")
                    @Nullable
                    String prune,
            @RequestBody(
                            description = "The file, in UTF-8",
                            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
                    byte @Nullable [] file) {
        NetworkFiles.Outcome outcome = files.applied(text(file), isTrue(prune));
        if (!outcome.problems().isEmpty()) {
            throw refused(outcome.problems());
        }
        return DifferenceView.of(outcome);
    }

    private static boolean isTrue(@Nullable String prune) {
        Fields fields = new Fields();
        fields.choice("prune", prune == null || prune.isEmpty() ? null : prune, Set.of("true", "false"));
        fields.done();
        return "true".equals(prune);
    }

    /** What is no UTF-8 becomes characters that may stand in no name. */
    private static String text(byte @Nullable [] file) {
        return file == null ? "" : new String(file, StandardCharsets.UTF_8);
    }

    private static StationException refused(List<YamlFile.Problem> problems) {
        YamlFile.Problem first = problems.getFirst();
        return new StationException(
                ProblemCode.VALIDATION,
                "Line %d, column %d: %s".formatted(first.line(), first.column(), first.message()),
                problems.stream()
                        .map(one -> new FieldProblem(
                                "line %d, column %d".formatted(one.line(), one.column()), one.message()))
                        .toList());
    }
}
