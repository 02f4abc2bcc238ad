package tv.genlock.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.genlock.search.query.Condition.Comparison;
import tv.genlock.search.query.Condition.NumberValue;

class QueryParserTest {
    @Test
    void emptyText_isEverything() {
        assertThat(query("  ")).isEqualTo(Query.EVERYTHING);
    }

    @Test
    void or_bindsLessThanSideBySide() {
        assertThat(query("a b OR c"))
                .isInstanceOfSatisfying(
                        Query.Or.class, or -> assertThat(or.any().getFirst()).isInstanceOf(Query.And.class));
    }

    @Test
    void spans_coverWhatWasWritten() {
        assertThat(query("  -genre:\"Science Fiction\" ").span()).isEqualTo(new Span(2, 24));
        assertThat(query("year >= 1990").span()).isEqualTo(new Span(0, 12));
    }

    @Test
    void group_ofValues_isTestsOfThatField() {
        assertThat(Query.onlyField(query("genre:(comedy OR NOT drama)"))).contains(SearchField.GENRE);
    }

    @Test
    void comparison_behindColonOrName_isTheSame() {
        Condition wanted = new Condition.Compared(Comparison.AT_LEAST, new NumberValue(1990, 1990));

        assertThat(condition("year>=1990")).isEqualTo(wanted);
        assertThat(condition("year:>=1990")).isEqualTo(wanted);
        assertThat(condition("Year >= 1990")).isEqualTo(wanted);
    }

    @Test
    void durations_areReadInEveryForm() {
        NumberValue half = new NumberValue(1_800_000, 1_800_999);

        for (String text : List.of("30m", "0:30:00", "00:30:00", "1800s")) {
            assertThat(condition("duration=" + text)).isEqualTo(new Condition.Compared(Comparison.EQUAL, half));
        }
    }

    @Test
    void colonBehindAnUnknownWordAndSpace_isAWord() {
        assertThat(query("Trek: Picard")).isInstanceOf(Query.And.class);
    }

    @Test
    void lowerCaseOperators_areWords() {
        assertThat(Query.demands(query("to be or not"))).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gener:comedy | 0 | 5 | genre",
                "a (b | 2 | 1 |",
                "a) b | 1 | 1 |",
                "say \"this | 4 | 1 |",
                "a OR | 4 | 0 |",
                "OR a | 0 | 1 |",
                "a AND | 5 | 0 |",
                "year: | 5 | 0 |",
                "year:abc | 5 | 3 |",
                "year:1990..x | 11 | 1 |",
                "year:1999..1990 | 5 | 10 |",
                "duration<1:30 | 9 | 4 |",
                "kind:moive | 5 | 5 | movie",
                "has:breakpoint | 4 | 10 | breakpoints",
                "genre>comedy | 5 | 1 | :",
                "added:7d..2024 | 6 | 8 |",
                "added:2024-02-30 | 6 | 10 |",
                "NOT | 3 | 0 |",
                "\"\" | 0 | 2 |",
                "() | 1 | 1 |",
            })
    void mistake_isTheCharactersThatAreWrong(String text, int offset, int length, String suggestion) {
        QueryMistake mistake = mistake(text);

        assertThat(mistake.span()).isEqualTo(new Span(offset, length));
        assertThat(mistake.suggestion()).isEqualTo(Optional.ofNullable(suggestion));
        assertThat(mistake.message()).endsWith(mistake.message().endsWith("?") ? "?" : ".");
    }

    @Test
    void whatIsTooDeepOrTooLong_isAMistake() {
        assertThat(mistake("(".repeat(500) + "a" + ")".repeat(500)).span()).isEqualTo(new Span(20, 1));
        assertThat(mistake("NOT ".repeat(400) + "a").message()).contains("20");
        assertThat(mistake("a ".repeat(300)).message()).contains("200");
        assertThat(mistake("a".repeat(2_001)).span()).isEqualTo(new Span(2_000, 1));
    }

    @Property(tries = 5_000)
    void anyText_isAQueryOrAMistakeInsideOfIt(
            @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String text) {
        switch (QueryParser.parse(text)) {
            case ParsedQuery.Ok ok -> assertThat(ok.query().span().end()).isLessThanOrEqualTo(text.length());
            case ParsedQuery.Wrong wrong ->
                assertThat(wrong.mistake().span().end()).isBetween(0, text.length());
        }
    }

    @Property(tries = 5_000)
    void anyFieldWithAnyValue_isAQueryOrAMistakeInsideOfIt(
            @ForAll SearchField field, @ForAll @StringLength(max = 12) @CharRange(from = ' ', to = '~') String value) {
        anyText_isAQueryOrAMistakeInsideOfIt(field.word() + ":" + value);
    }

    private static Query query(String text) {
        return switch (QueryParser.parse(text)) {
            case ParsedQuery.Ok ok -> ok.query();
            case ParsedQuery.Wrong wrong -> throw new AssertionError(text + ": " + wrong.mistake());
        };
    }

    private static Condition condition(String text) {
        return ((Query.Test) query(text)).condition();
    }

    private static QueryMistake mistake(String text) {
        return switch (QueryParser.parse(text)) {
            case ParsedQuery.Ok ok -> throw new AssertionError(text + " is a query: " + ok.query());
            case ParsedQuery.Wrong wrong -> wrong.mistake();
        };
    }
}
