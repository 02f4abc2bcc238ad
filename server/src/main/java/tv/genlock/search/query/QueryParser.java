package tv.genlock.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query by recursive descent. A text of at most {@value #LONGEST} characters, parentheses and negations at most
 * {@value #DEEPEST} deep, at most {@value #MOST_TERMS} terms; whatever is beyond that or not understood is a {@link QueryMistake}.
 *
 * <pre>
 * any    = all { "OR" all }
 * all    = one { [ "AND" ] one }
 * one    = ( "NOT" | "-" ) one | "(" any ")" | word | "\"" phrase "\"" | field operator ( value | "(" any ")" )
 * </pre>
 */
public final class QueryParser {
    public static final int LONGEST = 2_000;
    static final int DEEPEST = 20;
    static final int MOST_TERMS = 200;

    private final String text;
    private int at;
    private int depth;
    private int terms;

    /** An operator between a field and its value. */
    record Operator(Condition.Comparison comparison, boolean whole, Span span) {}

    private QueryParser(String text) {
        this.text = text;
    }

    /** The query that {@code text} says; of an empty text every item. */
    public static ParsedQuery parse(String text) {
        if (text.length() > LONGEST) {
            return new ParsedQuery.Wrong(new QueryMistake(
                    "A query has at most " + LONGEST + " characters.",
                    Span.between(LONGEST, text.length()),
                    Optional.empty()));
        }
        try {
            return new ParsedQuery.Ok(new QueryParser(text).whole());
        } catch (MistakeFound found) {
            return new ParsedQuery.Wrong(found.mistake());
        }
    }

    private Query whole() {
        skipSpace();
        if (at == text.length()) {
            return Query.EVERYTHING;
        }
        Query query = any(null);
        if (at < text.length()) {
            throw new MistakeFound("This parenthesis closes nothing.", new Span(at, 1));
        }
        return query;
    }

    private Query any(@Nullable SearchField field) {
        List<Query> parts = new ArrayList<>();
        parts.add(all(field));
        while (keyword("OR")) {
            at += "OR".length();
            parts.add(all(field));
        }
        return parts.size() == 1
                ? parts.getFirst()
                : new Query.Or(parts.getFirst().span().to(parts.getLast().span()), parts);
    }

    private Query all(@Nullable SearchField field) {
        List<Query> parts = new ArrayList<>();
        boolean wanted = true;
        while (true) {
            skipSpace();
            if (at == text.length() || text.charAt(at) == ')' || keyword("OR")) {
                break;
            }
            if (keyword("AND")) {
                if (wanted) {
                    throw missing("Something must stand before AND. In lower case, or in quotes, it is a word.", 3);
                }
                at += "AND".length();
                wanted = true;
            } else {
                parts.add(one(field));
                wanted = false;
            }
        }
        if (wanted) {
            throw missing(whatIsMissing(parts.isEmpty()), at < text.length() ? 1 : 0);
        }
        return parts.size() == 1
                ? parts.getFirst()
                : new Query.And(parts.getFirst().span().to(parts.getLast().span()), parts);
    }

    private String whatIsMissing(boolean nothingYet) {
        if (!nothingYet) {
            return "Something must follow AND.";
        }
        return keyword("OR") ? "Something must stand before OR." : "Something is missing here.";
    }

    private MistakeFound missing(String message, int length) {
        return new MistakeFound(message, new Span(at, length));
    }

    private Query one(@Nullable SearchField field) {
        int start = at;
        if (keyword("NOT") || negated()) {
            at += text.charAt(at) == '-' ? 1 : "NOT".length();
            skipSpace();
            if (at == text.length() || text.charAt(at) == ')') {
                throw missing("Something must follow NOT.", 0);
            }
            deeper(start);
            Query not = one(field);
            depth--;
            return new Query.Not(Span.between(start, not.span().end()), not);
        }
        if (text.charAt(at) == '(') {
            return group(field);
        }
        if (++terms > MOST_TERMS) {
            throw missing("A query has at most " + MOST_TERMS + " words and values.", 1);
        }
        return field == null ? termOfItem() : valueOf(field, operatorAt(/* words= */ true));
    }

    private boolean negated() {
        return text.charAt(at) == '-'
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1))
                && text.charAt(at + 1) != ')';
    }

    private Query group(@Nullable SearchField field) {
        int open = at++;
        deeper(open);
        Query inside = any(field);
        if (at == text.length()) {
            throw new MistakeFound("This parenthesis is never closed.", new Span(open, 1));
        }
        at++;
        depth--;
        return inside;
    }

    private void deeper(int place) {
        if (++depth > DEEPEST) {
            throw new MistakeFound("A query is nested at most " + DEEPEST + " deep.", new Span(place, 1));
        }
    }

    /** A word, a phrase, or a field with its value. */
    private Query termOfItem() {
        int start = at;
        if (text.charAt(at) == '"') {
            return new Query.Words(Span.between(start, endOfQuoted()), new Condition.Is(quoted()));
        }
        int nameEnd = at;
        while (nameEnd < text.length() && isNameLetter(text.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = text.substring(start, nameEnd);
        Optional<SearchField> field = SearchField.of(name);
        Operator operator = name.isEmpty() ? null : operatorBehind(nameEnd, field.isPresent());
        if (operator == null) {
            String word = word();
            return word.equals("*")
                    ? new Query.Everything(Span.between(start, at))
                    : new Query.Words(Span.between(start, at), ValueReader.text(word));
        }
        if (field.isEmpty()) {
            throw unknownField(name, start);
        }
        at = operator.span().end();
        skipSpace();
        if (at < text.length() && text.charAt(at) == '(' && operator.comparison() == Condition.Comparison.EQUAL) {
            return group(field.get());
        }
        Query.Test value = valueOf(field.get(), operator);
        return new Query.Test(Span.between(start, at), value.field(), value.condition());
    }

    private static MistakeFound unknownField(String name, int start) {
        Optional<String> meant = Nearest.to(
                name,
                List.of(SearchField.values()).stream().map(SearchField::word).toList());
        return new MistakeFound(
                "There is no field \u201c" + name + "\u201d"
                        + meant.map(word -> ": did you mean " + word + "?").orElse("; quotes make it words."),
                new Span(start, name.length()),
                meant);
    }

    /** The operator behind a name that ends at {@code end}; of a name that is no field only one that touches both sides. */
    private @Nullable Operator operatorBehind(int end, boolean known) {
        int before = at;
        at = end;
        if (known) {
            skipSpace();
        }
        Operator operator = at < text.length() ? operatorAt(/* words= */ false) : null;
        boolean touches = operator != null
                && operator.span().end() < text.length()
                && !Character.isWhitespace(text.charAt(operator.span().end()));
        at = before;
        return known || touches ? operator : null;
    }

    /** The operator here; where none is, "is" for values and null for words. */
    private @Nullable Operator operatorAt(boolean words) {
        int start = at;
        boolean colon = at < text.length() && text.charAt(at) == ':';
        int sign = colon ? at + 1 : at;
        String two = sign + 2 <= text.length() ? text.substring(sign, sign + 2) : "";
        char one = sign < text.length() ? text.charAt(sign) : ' ';
        Condition.Comparison comparison = Condition.Comparison.EQUAL;
        int length = 0;
        if (two.equals(">=") || two.equals("<=")) {
            comparison = one == '>' ? Condition.Comparison.AT_LEAST : Condition.Comparison.AT_MOST;
            length = 2;
        } else if (one == '>' || one == '<') {
            comparison = one == '>' ? Condition.Comparison.MORE : Condition.Comparison.LESS;
            length = 1;
        } else if (one == '=') {
            length = 1;
        } else if (!colon && !words) {
            return null;
        }
        return new Operator(comparison, one == '=' && length == 1, Span.between(start, sign + length));
    }

    private Query.Test valueOf(SearchField field, @Nullable Operator given) {
        Operator operator = given == null ? new Operator(Condition.Comparison.EQUAL, false, new Span(at, 0)) : given;
        at = Math.max(at, operator.span().end());
        skipSpace();
        int start = at;
        if (at == text.length() || text.charAt(at) == ')' || text.charAt(at) == '(') {
            throw missing("The value of " + field.word() + " is missing.", at < text.length() ? 1 : 0);
        }
        boolean inQuotes = text.charAt(at) == '"';
        String value = inQuotes ? quoted() : word();
        Span span = Span.between(start, at);
        return new Query.Test(span, field, new ValueReader(field, operator, value, inQuotes, span).read());
    }

    private String word() {
        int start = at;
        while (at < text.length() && !endsWord(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private int endOfQuoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw new MistakeFound("This quotation mark is never closed.", new Span(at, 1), Optional.empty());
        }
        return end + 1;
    }

    private String quoted() {
        int end = endOfQuoted();
        String inside = text.substring(at + 1, end - 1);
        if (inside.isBlank()) {
            throw new MistakeFound("There is nothing between the quotation marks.", Span.between(at, end));
        }
        at = end;
        return inside;
    }

    private boolean keyword(String word) {
        int end = at + word.length();
        return text.startsWith(word, at) && (end == text.length() || endsWord(text.charAt(end)));
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')' || c == '"';
    }

    private static boolean isNameLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
