package tv.genlock.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one request. Every mistake is noted and {@link #done()} refuses them together, so that a client needs one
 * round to learn all. Null means "not given" and passes, unless the check says otherwise.
 */
public final class Fields {
    private final List<FieldProblem> problems = new ArrayList<>();
    private final UnaryOperator<String> labels;

    public Fields() {
        this(UnaryOperator.identity());
    }

    /** @param labels what fields are called where people fill them in, for the sentence; the list of mistakes spells them as the JSON does */
    public Fields(UnaryOperator<String> labels) {
        this.labels = labels;
    }

    /** One line of text, trimmed: {@code min} to {@code max} characters, no control characters. */
    public @Nullable String text(String field, @Nullable String value, int min, int max) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            note(field, "must have " + min + " to " + max + " characters");
        } else if (text.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
            note(field, "must not contain control characters");
        } else if (hasLoneSurrogate(text)) {
            note(field, "must be valid Unicode");
        }
        return text;
    }

    /** Like {@link #text}, and must be given. */
    public String requiredText(String field, @Nullable String value, int max) {
        String text = text(field, value, 1, max);
        return text == null ? missing(field, "") : text;
    }

    /** Several lines of text: tabs and line ends are allowed. */
    public @Nullable String prose(String field, @Nullable String value, int max) {
        if (value == null) {
            return null;
        }
        if (value.length() > max) {
            note(field, "must have 0 to " + max + " characters");
        } else if (value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || hasLoneSurrogate(value)) {
            note(field, "must not contain control characters");
        }
        return value.strip();
    }

    /** Notes a number outside of {@code min} to {@code max}; gives it back as it is. */
    public @Nullable Integer whole(String field, @Nullable Integer value, int min, int max) {
        if (value != null && (value < min || value > max)) {
            note(field, "must be " + min + " to " + max);
        }
        return value;
    }

    /** The id of something; whether it exists is not looked at. */
    public @Nullable Long id(String field, @Nullable Long value) {
        if (value != null && value < 1) {
            note(field, "must be an id");
        }
        return value;
    }

    /** Like {@link #id}, and must be given. */
    public long requiredId(String field, @Nullable Long value) {
        Long id = id(field, value);
        return id == null ? missing(field, 0L) : id;
    }

    /** A list of at most {@code max} entries, each read by {@code each}, which notes its own mistakes. */
    public <T, R> @Nullable List<R> list(
            String field, @Nullable Collection<@Nullable T> values, int max, Function<T, R> each) {
        if (values == null) {
            return null;
        }
        if (values.size() > max) {
            note(field, "must have at most " + max + " entries");
            return List.of();
        }
        List<R> read = new ArrayList<>();
        for (T value : values) {
            if (value == null) {
                note(field, "must not contain null");
            } else {
                read.add(each.apply(value));
            }
        }
        return List.copyOf(read);
    }

    /** One of a few words, spelled in lower case. */
    public @Nullable String choice(String field, @Nullable String value, Set<String> choices) {
        if (value != null && !choices.contains(value)) {
            note(
                    field,
                    "must be one of "
                            + String.join(", ", choices.stream().sorted().toList()));
        }
        return value;
    }

    /** An enum constant by its lower-case name. */
    public <E extends Enum<E>> @Nullable E constant(String field, @Nullable String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        note(field, "must be one of " + String.join(", ", names));
        return null;
    }

    /** Notes that {@code field} must be given, and gives {@code instead} so that checking can go on. */
    public <T> T missing(String field, T instead) {
        note(field, "must be given");
        return instead;
    }

    /** Notes a mistake: {@code message} goes behind the name of the field. */
    public void note(String field, String message) {
        note(new FieldProblem(field, message));
    }

    public void note(FieldProblem problem) {
        problems.add(problem);
    }

    /** Whether no mistake was noted yet. */
    public boolean clean() {
        return problems.isEmpty();
    }

    /** Ends the checks: throws one {@code validation} problem if there were mistakes. */
    public void done() {
        if (!problems.isEmpty()) {
            FieldProblem first = problems.getFirst();
            String more = problems.size() == 1 ? "" : " And " + (problems.size() - 1) + " more.";
            throw new StationException(
                    ProblemCode.VALIDATION, labels.apply(first.field()) + " " + first.message() + "." + more, problems);
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
