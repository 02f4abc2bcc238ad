package tv.genlock.edge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import tv.genlock.problem.Problem;

/** Completes the API's description with what holds for every address: how failures look, and that constants are lower case. */
public final class ApiDocument implements OASFilter {
    private static final String CREATED = "201";
    private static final String ACCEPTED = "202";
    private static final Map<String, String> STATUSES = Map.of(
            "/api/sources", CREATED,
            "/api/channels", CREATED,
            "/api/channels/{id}/duplicate", CREATED,
            "/api/schedules", CREATED,
            "/api/sources/{id}/scan", ACCEPTED,
            "/api/jobs/{id}/retry", ACCEPTED,
            "/api/system/demo", ACCEPTED);
    private static final String EVENT = "event: channel\ndata: {\"type\":\"channel\",\"id\":1}\n\n";
    private static final String EXAMPLE = """
            {"type":"urn:genlock:problem:not-found","title":"There is no such thing","status":404,\
            "detail":"There is no channel 7.","code":"not-found","errors":[]}""";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setInfo(
                OASFactory.createInfo()
                        .title("Genlock")
                        .version("1")
                        .description(
                                "A self-hosted television network: sources, catalog, channels, schedules, and the outputs for TV apps. "
                                        + "Times are UTC, ISO 8601 with milliseconds. Failures are application/problem+json with a stable code."));
        if (document.getComponents() == null || document.getPaths() == null) {
            return;
        }
        document.getComponents().addResponse("Problem", problem());
        STATUSES.forEach((path, status) -> setStatus(document, path, status));
        describeEvents(document);
        ApiExamples.put(document.getComponents());
    }

    /** What the scanner sees there is the framework's own event class. */
    private static void describeEvents(OpenAPI document) {
        PathItem events = document.getPaths().getPathItem("/api/events");
        if (events != null && events.getGET() != null) {
            Schema text = OASFactory.createSchema()
                    .type(List.of(Schema.SchemaType.STRING))
                    .examples(List.of(EVENT));
            events.getGET()
                    .getResponses()
                    .getAPIResponse("200")
                    .setContent(OASFactory.createContent()
                            .addMediaType(
                                    "text/event-stream",
                                    OASFactory.createMediaType().schema(text)));
            document.getComponents().removeSchema("OutboundSseEvent");
            document.getComponents().removeSchema("MediaType");
        }
    }

    /** The scanner of annotations takes every answer for a 200. */
    private static void setStatus(OpenAPI document, String path, String status) {
        PathItem item = document.getPaths().getPathItem(path);
        if (item != null && item.getPOST() != null) {
            APIResponses responses = item.getPOST().getResponses();
            APIResponse answer = responses.getAPIResponse("200");
            if (answer != null) {
                responses.removeAPIResponse("200");
                responses.addAPIResponse(status, answer);
            }
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() != null && operation.getResponses().getDefaultValue() == null) {
            operation
                    .getResponses()
                    .setDefaultValue(OASFactory.createAPIResponse().ref("#/components/responses/Problem"));
        }
        return operation;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        List<Object> constants = schema.getEnumeration();
        if (constants != null) {
            schema.setEnumeration(constants.stream()
                    .map(constant -> constant instanceof String word ? word.toLowerCase(Locale.ROOT) : constant)
                    .toList());
        }
        return schema;
    }

    private static APIResponse problem() {
        Schema text = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
        Schema whole = OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER));
        Schema error = OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .properties(Map.of("field", text, "message", text));
        Schema body = OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", whole)
                .addProperty("detail", text)
                .addProperty("code", text)
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(error))
                .examples(List.of(EXAMPLE));
        return OASFactory.createAPIResponse()
                .description("What went wrong")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(body)));
    }
}
