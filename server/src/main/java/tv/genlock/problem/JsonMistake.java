package tv.genlock.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is told of JSON that is well-formed and does not say what was asked for: which field, and what it must be. */
public final class JsonMistake {
    private static final int MOST_OF_PATH = 100;

    private JsonMistake() {}

    /** The mistake; its field is empty where it is the whole. */
    public static FieldProblem of(JsonMappingException thrown) {
        return new FieldProblem(
                path(thrown),
                switch (thrown) {
                    case UnrecognizedPropertyException unknown -> "is not a known field" + known(unknown);
                    case MismatchedInputException mismatched -> "must be " + kind(mismatched.getTargetType());
                    default -> "cannot be read";
                });
    }

    private static String path(JsonMappingException thrown) {
        String path = thrown.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.length() > MOST_OF_PATH ? path.substring(0, MOST_OF_PATH) + "…" : path;
    }

    private static String known(UnrecognizedPropertyException unknown) {
        @Nullable Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null || known.isEmpty()
                ? ""
                : known.stream()
                        .map(String::valueOf)
                        .sorted(Comparator.naturalOrder())
                        .collect(Collectors.joining(", ", "; there are ", ""));
    }

    private static String kind(@Nullable Class<?> wanted) {
        return switch (wanted) {
            case null -> "of another kind";
            case Class<?> type when type == Boolean.class || type == boolean.class -> "true or false";
            case Class<?> type
            when type == Integer.class || type == int.class || type == Long.class || type == long.class ->
                "a whole number";
            case Class<?> type when Number.class.isAssignableFrom(type) || type == double.class -> "a number";
            case Class<?> type when type == String.class -> "text";
            case Class<?> type when Collection.class.isAssignableFrom(type) -> "a list";
            case Class<?> type when type.isRecord() -> "fields with names";
            case Class<?> _ -> "of another kind";
        };
    }
}
