package tv.genlock.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.search.query.SearchField;

/**
 * How a query that is being typed could go on.
 *
 * @param replace what stands at the cursor and is replaced by a suggestion's text
 */
@Schema(name = "Suggestions")
public record Suggestions(Replaced replace, List<Suggestion> suggestions) {
    private static final int MOST = 10;
    private static final int MOST_OF_A_SORT = 4;

    /** A stretch of the query, in UTF-16 units; {@code to} is behind it. */
    @Schema(name = "ReplacedText")
    public record Replaced(int from, int to) {}

    /** One way on. {@code count} is how many items it finds; null where nobody counted. */
    @Schema(name = "Suggestion")
    public record Suggestion(
            String text,
            String label,

            @Schema(enumeration = {"field", "value", "title", "series"})
            String kind,

            @Nullable Integer count) {}

    /** What the index and the database know of values. */
    interface Known {
        List<ValueCount> values(SearchField field, String prefix, int most) throws IOException;

        List<ValueCount> titles(String prefix, int most) throws IOException;

        /** What sources, libraries or collections are called. */
        List<String> names(SearchField field);
    }

    /** @param cursor in UTF-16 units; beyond the end means the end */
    static Suggestions at(String query, int cursor, Known known) throws IOException {
        Typed typed = Typed.at(query, Math.clamp(cursor, 0, query.length()));
        List<Suggestion> found = typed.field().isPresent()
                ? values(typed.field().get(), typed.text(), known)
                : anything(typed.text(), known);
        return new Suggestions(
                new Replaced(typed.from(), typed.to()),
                found.stream().limit(MOST).toList());
    }

    private static List<Suggestion> anything(String beginning, Known known) throws IOException {
        if (beginning.isEmpty()) {
            return List.of();
        }
        String lower = beginning.toLowerCase(Locale.ROOT);
        List<Suggestion> found = new ArrayList<>();
        Arrays.stream(SearchField.values())
                .filter(field -> field.word().startsWith(lower))
                .map(field -> new Suggestion(field.word() + ":", field.meaning(), "field", null))
                .limit(MOST_OF_A_SORT)
                .forEach(found::add);
        List<ValueCount> series = known.values(SearchField.SERIES, beginning, MOST_OF_A_SORT);
        series.forEach(one -> found.add(new Suggestion(
                SearchField.SERIES.word() + "=" + quoted(one.value()), one.value(), "series", one.count())));
        known.titles(beginning, MOST).stream()
                .filter(title -> series.stream().noneMatch(one -> one.value().equals(title.value())))
                .map(title -> new Suggestion(quoted(title.value()), title.value(), "title", title.count()))
                .limit(MOST_OF_A_SORT)
                .forEach(found::add);
        known.values(SearchField.GENRE, beginning, MOST_OF_A_SORT)
                .forEach(genre -> found.add(new Suggestion(
                        SearchField.GENRE.word() + ":" + quoted(genre.value()),
                        genre.value(),
                        "value",
                        genre.count())));
        return found;
    }

    private static List<Suggestion> values(SearchField field, String beginning, Known known) throws IOException {
        if (!field.fixedValues().isEmpty()) {
            return plain(field.fixedValues().stream(), beginning);
        }
        return switch (field.type()) {
            case NAMED -> plain(known.names(field).stream(), beginning);
            case TEXT, VALUE, RATING ->
                (field == SearchField.TITLE ? known.titles(beginning, MOST) : known.values(field, beginning, MOST))
                        .stream()
                                .map(value ->
                                        new Suggestion(quoted(value.value()), value.value(), "value", value.count()))
                                .toList();
            case TIME -> plain(Stream.of("<7d", "<1mo", "today", "yesterday", ">1y"), beginning);
            case NUMBER, DURATION, FLAG -> List.of();
        };
    }

    private static List<Suggestion> plain(Stream<String> values, String beginning) {
        String lower = beginning.toLowerCase(Locale.ROOT);
        return values.filter(value -> value.toLowerCase(Locale.ROOT).startsWith(lower))
                .map(value -> new Suggestion(quoted(value), value, "value", null))
                .toList();
    }

    private static final Pattern PLAIN = Pattern.compile("[<>]?[\\p{L}\\p{N}_'.+-]+");

    /** As it can stand in a query; the language knows no way to write a quotation mark inside a value. */
    private static String quoted(String value) {
        boolean plain = PLAIN.matcher(value).matches()
                && !value.startsWith("-")
                && !List.of("AND", "OR", "NOT").contains(value);
        return plain ? value : "\"" + value.replace('"', ' ').strip() + "\"";
    }

    /** What stands at the cursor: a word, or the value of a field. */
    private record Typed(int from, int to, Optional<SearchField> field, String text) {
        private static final Pattern OF_FIELD =
                Pattern.compile("([A-Za-z_]+)(?::(?:[<>]=?|=)?|[<>]=?|=)(.*)", Pattern.DOTALL);

        static Typed at(String query, int cursor) {
            Deque<Optional<SearchField>> around = new ArrayDeque<>();
            int start = 0;
            boolean quotes = false;
            for (int i = 0; i < cursor; i++) {
                char c = query.charAt(i);
                if (c == '"') {
                    quotes = !quotes;
                } else if (!quotes && c == '(') {
                    around.push(of(query.substring(start, i)).or(() -> inside(around)));
                    start = i + 1;
                } else if (!quotes && (c == ')' || Character.isWhitespace(c))) {
                    if (c == ')') {
                        around.poll();
                    }
                    start = i + 1;
                }
            }
            if (start < cursor && query.charAt(start) == '-') {
                start++;
            }
            return typed(query, start, cursor, endOf(query, cursor, quotes), inside(around));
        }

        private static Optional<SearchField> inside(Deque<Optional<SearchField>> around) {
            return Optional.ofNullable(around.peek()).flatMap(field -> field);
        }

        private static Optional<SearchField> of(String fieldAndSign) {
            Matcher matcher = OF_FIELD.matcher(fieldAndSign);
            return matcher.matches() ? SearchField.of(matcher.group(1)) : Optional.empty();
        }

        private static int endOf(String query, int cursor, boolean quotes) {
            int end = cursor;
            while (end < query.length()
                    && (quotes
                            ? query.charAt(end) != '"'
                            : !Character.isWhitespace(query.charAt(end)) && "()".indexOf(query.charAt(end)) < 0)) {
                end++;
            }
            return quotes && end < query.length() ? end + 1 : end;
        }

        private static Typed typed(String query, int start, int cursor, int end, Optional<SearchField> around) {
            String word = query.substring(start, cursor);
            Matcher matcher = OF_FIELD.matcher(word);
            if (matcher.matches()) {
                Optional<SearchField> field = SearchField.of(matcher.group(1));
                if (field.isPresent()) {
                    return new Typed(start + matcher.start(2), end, field, bare(matcher.group(2)));
                }
            }
            return new Typed(start, end, around, bare(word));
        }

        private static String bare(String text) {
            return text.replace("\"", "").strip();
        }
    }
}
