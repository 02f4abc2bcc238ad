package tv.genlock.edge;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Completes the API's description with what holds for every address: how failures look, which fields are always there, that
 * constants are lower case. Runs when the station is built; what it makes is kept in {@code docs/openapi.json}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {
    private static final String DESCRIPTION =
            "A self-hosted television network: sources, catalog, channels, schedules, and the outputs for TV apps. "
                    + "Times are UTC, ISO 8601 with milliseconds; durations are seconds. In an answer every field is there; what is not known "
                    + "is null. In a request null means the same as leaving the field out, as an empty query parameter does, and unknown fields are refused. "
                    + "Failures are application/problem+json with a stable code.";
    private static final String EVENT = "event: channel\ndata: {\"type\":\"channel\",\"id\":1}\n\n";
    private static final String REFERENCE = "#/components/schemas/";
    private static final String TIME = REFERENCE + "Instant";
    /** The framework's own, and times, which are written in place. */
    private static final List<String> FOREIGN = List.of("OutboundSseEvent", "MediaType", "Instant");
    /** The engine's words, with what they are said of. */
    private static final Map<String, String> RENAMED = Map.of(
            "Kind", "ItemKind",
            "Origin", "AiringOrigin",
            "StartCause", "AsRunStartCause",
            "Outcome", "AsRunOutcome",
            "Discrepancy", "AsRunDiscrepancy");

    private static final String ID = "id";

    private final IndexView classes;

    /** @param classes the station's classes, as the build indexed them */
    public ApiDocument(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setInfo(OASFactory.createInfo().title("Genlock").version("1").description(DESCRIPTION));
        Map<String, Parameter> shared = document.getComponents().getParameters();
        document.getPaths().getPathItems().forEach((path, item) -> {
            item.getOperations().values().forEach(operation -> ApiFailures.complete(path, operation, shared));
            describeEvents(path, item);
            item.getOperations().values().forEach(ApiDocument::describeBytes);
        });
        document.getComponents().addResponse(ApiFailures.NAME, ApiFailures.response());
        FOREIGN.forEach(document.getComponents()::removeSchema);
        // In the same order on every run: the document is kept in a file.
        new TreeMap<>(RENAMED).forEach((name, better) -> {
            Schema schema = document.getComponents().getSchemas().get(name);
            document.getComponents().removeSchema(name);
            document.getComponents().addSchema(better, schema);
        });
        new RecordSchemas(classes).complete(document.getComponents());
        ApiExamples.put(document.getComponents());
    }

    /** What the scanner sees there is the framework's own event class. */
    private static void describeEvents(String path, PathItem item) {
        if (path.equals("/api/events")) {
            Schema text =
                    OASFactory.createSchema().type(List.of(SchemaType.STRING)).examples(List.of(EVENT));
            item.getGET()
                    .getResponses()
                    .getAPIResponse("200")
                    .setContent(OASFactory.createContent()
                            .addMediaType(
                                    "text/event-stream",
                                    OASFactory.createMediaType().schema(text)));
        }
    }

    private static void describeBytes(Operation operation) {
        for (APIResponse answer : operation.getResponses().getAPIResponses().values()) {
            if (answer.getContent() != null) {
                answer.getContent().getMediaTypes().values().stream()
                        .filter(body -> body.getSchema() == null)
                        .forEach(body -> body.setSchema(OASFactory.createSchema()
                                .type(List.of(SchemaType.STRING))
                                .format("binary")));
            }
        }
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema == null) {
            return parameter;
        }
        if (parameter.getIn() == Parameter.In.PATH && parameter.getName().equals(ID)) {
            parameter.setExample(1);
            schema.setMinimum(BigDecimal.ONE);
        }
        if (schema.getType() == null && schema.getRef() == null) {
            // Limits that an annotation states take the place of what the scanner saw of the type.
            schema.setType(List.of(schema.getMinimum() == null ? SchemaType.STRING : SchemaType.INTEGER));
        }
        if (schema.getDefaultValue() instanceof String text && schema.getMinimum() != null) {
            schema.setDefaultValue(new BigDecimal(text));
        }
        return parameter;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        List<Object> constants = schema.getEnumeration();
        if (constants != null) {
            schema.setEnumeration(constants.stream()
                    .map(constant -> constant instanceof String word ? word.toLowerCase(Locale.ROOT) : constant)
                    .toList());
            schema.setType(List.of(SchemaType.STRING));
        }
        if (schema.getRef() != null) {
            schema.setType((List<SchemaType>) null);
            // In the same order on every run: the document is kept in a file.
            new TreeMap<>(RENAMED).forEach((name, better) -> {
                if (schema.getRef().equals(REFERENCE + name)) {
                    schema.setRef(REFERENCE + better);
                }
            });
        }
        if (TIME.equals(schema.getRef())) {
            schema.setRef(null);
            schema.type(List.of(SchemaType.STRING)).format("date-time");
        }
        return schema;
    }
}
