package tv.genlock.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.genlock.search.query.Condition.Comparison;
import tv.genlock.search.query.Condition.NumberValue;

/** Reads one value by the type of its field. */
record ValueReader(SearchField field, QueryParser.Operator operator, String value, boolean quoted, Span span) {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]?\\d):([0-5]?\\d)");
    private static final Pattern UNITS = Pattern.compile("(?=\\d)(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final int MILLIS = 1_000;

    Condition read() {
        if (!quoted && value.equals("*") && operator.comparison() == Comparison.EQUAL) {
            return new Condition.Present();
        }
        return switch (field.type()) {
            case TEXT -> unordered(operator.whole() ? new Condition.Whole(value) : words());
            case VALUE -> known(unordered(words()));
            case FLAG, NAMED -> known(unordered(new Condition.Is(value)));
            case NUMBER -> number(this::whole, "a whole number");
            case DURATION -> number(this::duration, "a length such as 30m, 1h30m, 45s or 0:22:00");
            case RATING -> rating();
            case TIME -> time();
        };
    }

    /** The words of a text that was not in quotes. */
    static Condition.Text text(String word) {
        return word.length() > 1 && word.endsWith("*")
                ? new Condition.StartsWith(word.substring(0, word.length() - 1))
                : new Condition.Is(word);
    }

    private Condition.Text words() {
        return quoted ? new Condition.Is(value) : text(value);
    }

    private boolean compared() {
        return operator.comparison() != Comparison.EQUAL;
    }

    /** Values of these fields have no order: they are this or that. */
    private Condition.Text unordered(Condition.Text text) {
        if (compared()) {
            throw new MistakeFound(
                    "Values of " + field.word() + " have no order; write " + field.word() + ":" + value + ".",
                    operator.span(),
                    Optional.of(":"));
        }
        return text;
    }

    private Condition.Text known(Condition.Text text) {
        List<String> values = field.fixedValues();
        String lower = value.toLowerCase(Locale.ROOT);
        if (values.isEmpty() || text instanceof Condition.StartsWith || values.contains(lower)) {
            return text;
        }
        Optional<String> meant = Nearest.to(lower, values);
        throw new MistakeFound(
                meant.map(word -> "Did you mean " + word + "?")
                        .orElse("It must be one of " + String.join(", ", values) + "."),
                span,
                meant);
    }

    private Condition number(Function<String, Optional<NumberValue>> reader, String wanted) {
        int dots = value.indexOf("..");
        if (dots < 0) {
            return new Condition.Compared(operator.comparison(), one(reader, value, 0, wanted));
        }
        checkRange();
        Optional<NumberValue> from = end(reader, value.substring(0, dots), 0, wanted);
        Optional<NumberValue> to = end(reader, value.substring(dots + 2), dots + 2, wanted);
        if (from.isPresent() && to.isPresent() && from.get().low() > to.get().high()) {
            throw new MistakeFound("The range ends before it begins.", span);
        }
        return new Condition.NumberRange(from, to);
    }

    private void checkRange() {
        if (compared()) {
            throw new MistakeFound("A range follows a colon.", operator.span(), Optional.of(":"));
        }
        if (value.equals("..")) {
            throw new MistakeFound("A range needs at least one end.", span);
        }
    }

    private <T> Optional<T> end(Function<String, Optional<T>> reader, String text, int from, String wanted) {
        return text.isEmpty() ? Optional.empty() : Optional.of(one(reader, text, from, wanted));
    }

    private <T> T one(Function<String, Optional<T>> reader, String text, int from, String wanted) {
        return reader.apply(text)
                .orElseThrow(() -> new MistakeFound(
                        "The value of " + field.word() + " must be " + wanted + ".",
                        quoted ? span : new Span(span.offset() + from, text.length())));
    }

    private Optional<NumberValue> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(NumberValue.of(Long.parseLong(text))) : Optional.empty();
    }

    private Optional<NumberValue> duration(String text) {
        Matcher clock = CLOCK.matcher(text);
        Matcher units = UNITS.matcher(text.toLowerCase(Locale.ROOT));
        Matcher found = clock.matches() ? clock : units;
        if (found == units && !units.matches()) {
            return Optional.empty();
        }
        long millis = ((part(found, 1) * 60 + part(found, 2)) * 60 + part(found, 3)) * MILLIS;
        return Optional.of(new NumberValue(millis, millis + MILLIS - 1));
    }

    private static long part(Matcher found, int group) {
        return found.group(group) == null ? 0 : Long.parseLong(found.group(group));
    }

    private Condition rating() {
        boolean age = Character.isDigit(value.charAt(0)) && !quoted && !value.endsWith("+");
        if (age || compared()) {
            return number(this::whole, "an age to be compared, such as 12");
        }
        return words();
    }

    private Condition time() {
        String wanted = "a date (2024, 2024-05, 2024-05-31), today, yesterday, now-3d, or an age (7d, 2w, 6mo, 1y)";
        int dots = value.indexOf("..");
        if (dots < 0) {
            return new Condition.Time(operator.comparison(), one(Moment::read, value, 0, wanted));
        }
        checkRange();
        Optional<Moment> from = end(Moment::read, value.substring(0, dots), 0, wanted);
        Optional<Moment> to = end(Moment::read, value.substring(dots + 2), dots + 2, wanted);
        if (from.isPresent() && to.isPresent() && isAge(from.get()) != isAge(to.get())) {
            throw new MistakeFound("Both ends must be ages, or both dates.", span);
        }
        return new Condition.TimeRange(from, to);
    }

    private static boolean isAge(Moment moment) {
        return moment instanceof Moment.Age;
    }
}
