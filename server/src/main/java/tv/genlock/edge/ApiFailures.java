package tv.genlock.edge;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import tv.genlock.problem.Problem;
import tv.genlock.problem.ProblemCode;

/** How an operation may fail, as far as its shape tells: whatever an operation says of itself stays. */
final class ApiFailures {
    static final String NAME = "Problem";
    private static final String REFERENCE = "#/components/responses/" + NAME;

    private ApiFailures() {}

    /** @param shared parameters that operations refer to, by name */
    static void complete(String path, Operation operation, Map<String, Parameter> shared) {
        APIResponses responses = operation.getResponses();
        boolean hasQuery = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> isQuery(parameter, shared));
        responses.removeAPIResponse("400");
        if (operation.getRequestBody() != null || hasQuery) {
            add(responses, ProblemCode.VALIDATION);
        }
        if (operation.getRequestBody() != null) {
            add(responses, ProblemCode.TOO_LARGE);
            add(responses, ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        if (path.contains("{")) {
            add(responses, ProblemCode.NOT_FOUND);
        }
        for (Map.Entry<String, APIResponse> answer :
                Map.copyOf(responses.getAPIResponses()).entrySet()) {
            if (answer.getKey().charAt(0) >= '4' && answer.getValue().getContent() == null) {
                answer.getValue().setContent(response().getContent());
            }
        }
        if (responses.getDefaultValue() == null) {
            responses.setDefaultValue(OASFactory.createAPIResponse().ref(REFERENCE));
        }
    }

    private static boolean isQuery(Parameter parameter, Map<String, Parameter> shared) {
        String reference = parameter.getRef();
        Parameter meant = reference == null
                ? parameter
                : shared.getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), parameter);
        return meant.getIn() == Parameter.In.QUERY;
    }

    private static void add(APIResponses responses, ProblemCode code) {
        String status = Integer.toString(code.status());
        if (responses.getAPIResponse(status) == null) {
            responses.addAPIResponse(status, response().description(code.title()));
        }
    }

    static APIResponse response() {
        return OASFactory.createAPIResponse()
                .description("What went wrong")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + NAME))));
    }
}
