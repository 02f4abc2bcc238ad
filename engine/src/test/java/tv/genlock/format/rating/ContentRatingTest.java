package tv.genlock.format.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentRatingTest {
    /** Text, system, code, age; - for unknown. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PG-13                    | us-film | PG-13   | 13
            pg13                     | us-film | PG-13   | 13
            Rated PG-13              | us-film | PG-13   | 13
            Rated: R                 | us-film | R       | 17
            R                        | us-film | R       | 17
            NC-17                    | us-film | NC-17   | 18
            G                        | us-film | G       | 0
            Approved                 | us-film | APPROVED | -
            TV-MA                    | us-tv   | TV-MA   | 17
            TVPG                     | us-tv   | TV-PG   | 8
            TV 14                    | us-tv   | TV-14   | 14
            tv-y7-fv                 | us-tv   | TV-Y7   | 7
            US:TV-14                 | us-tv   | TV-14   | 14
            USA:PG                   | us-film | PG      | 8
            US-PG-13                 | us-film | PG-13   | 13
            United States:R          | us-film | R       | 17
            Australia:M              | au      | M       | 15
            Australia:MA             | au      | MA15+   | 15
            Australia:TV-14          | us-tv   | TV-14   | 14
            AU-MA15+                 | au      | MA15+   | 15
            R18+                     | au      | R18+    | 18
            nl/16                    | nl      | 16      | 16
            nl/AL                    | nl      | AL      | 0
            de/0                     | de      | 0       | 0
            de/16                    | de      | 16      | 16
            DE-12                    | de      | 12      | 12
            DE:FSK 12                | de      | 12      | 12
            FSK 16                   | de      | 16      | 16
            FSK-6                    | de      | 6       | 6
            FSK ab 12 freigegeben    | de      | 12      | 12
            Germany:o.A.             | de      | 0       | 0
            gb/U                     | gb      | U       | 0
            UK:12A                   | gb      | 12A     | 12
            GB-15                    | gb      | 15      | 15
            BBFC 15                  | gb      | 15      | 15
            U                        | gb      | U       | 0
            fr/Tous publics          | fr      | U       | 0
            FR-12                    | fr      | 12      | 12
            France:-16               | fr      | 16      | 16
            ca/14+                   | ca      | 14+     | 14
            CA-G                     | ca      | G       | 0
            C8+                      | ca      | C8+     | 8
            Portugal:M/12            | pt      | M/12    | 12
            M/12                     | pt      | M/12    | 12
            br/L                     | br      | L       | 0
            Brazil:14                | br      | 14      | 14
            SE-Btl                   | se      | BTL     | 0
            Finland:K-12             | fi      | K-12    | 12
            jp/R15+                  | jp      | R15+    | 15
            IN:UA                    | in      | UA      | 12
            in/A                     | in      | A       | 18
            KR-19                    | kr      | 19      | 19
            Singapore:NC16           | sg      | NC16    | 16
            RU:16+                   | ru      | 16+     | 16
            xx/Whatever              |         | xx/Whatever | -
            US:A                     | us      | A       | -
            16                       |         | 16      | 16
            16+                      |         | 16      | 16
            0                        |         | 0       | 0
            ab 12 Jahren             |         | 12      | 12
            NR                       |         | NR      | -
            Not Rated                |         | NR      | -
            Unrated                  |         | NR      | -
            US:NR                    |         | NR      | -
            N/A                      |         | NR      | -
            us/Not Rated             |         | NR      | -
            A                        |         | A       | -
            85                       |         | 85      | -
            Some words without sense |         | Some words without sense | -
            """)
    void parse_formOfTheWild_isUnderstood(String text, String system, String code, String age) {
        ContentRating rating = ContentRating.parse(text).orElseThrow();
        assertThat(rating.system()).isEqualTo(system == null ? "" : system);
        assertThat(rating.code()).isEqualTo(code);
        assertThat(rating.minAge())
                .isEqualTo(age.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(age)));
        assertThat(rating.raw()).isEqualTo(text);
    }

    @Test
    void parse_trailingLetters_areDescriptors() {
        assertThat(descriptors("TV-14-LV")).containsExactly("L", "V");
        assertThat(descriptors("TV-14-DLSV")).containsExactly("D", "L", "S", "V");
        assertThat(descriptors("TV-MA (L, S, V)")).containsExactly("L", "S", "V");
        assertThat(descriptors("TV-PG D L")).containsExactly("D", "L");
        assertThat(descriptors("TV-Y7-FV")).containsExactly("FV");
        assertThat(descriptors("us/TV-14-V")).containsExactly("V");
        assertThat(descriptors("TV-14")).isEmpty();
    }

    @Test
    void parse_reasonsInWords_areDescriptors() {
        assertThat(descriptors("Rated R for strong bloody violence, language and some nudity."))
                .containsExactly("strong bloody violence", "language", "some nudity");
        assertThat(descriptors("gb/15 (strong threat)")).containsExactly("strong threat");
        assertThat(ContentRating.parse("Rated PG for some thematic elements")
                        .orElseThrow()
                        .minAge())
                .hasValue(8);
    }

    @Test
    void parse_list_yieldsTheWantedCountryElseTheFirstKnown() {
        String list = "US:PG-13 / DE:12 / AU:M";
        assertThat(ContentRating.parse(list).orElseThrow().code()).isEqualTo("PG-13");
        assertThat(ContentRating.parse(list, "DE").orElseThrow().system()).isEqualTo("de");
        assertThat(ContentRating.parse(list, "au").orElseThrow().minAge()).hasValue(15);
        assertThat(ContentRating.parse(list, "fr").orElseThrow().code()).isEqualTo("PG-13");
        assertThat(ContentRating.parse("US:A / DE:16").orElseThrow().minAge()).hasValue(16);
        assertThat(ContentRating.parse("NR / TV-PG").orElseThrow().code()).isEqualTo("TV-PG");
        assertThat(ContentRating.parse("DE:12/US:PG-13", "us").orElseThrow().code())
                .isEqualTo("PG-13");
    }

    @Test
    void parse_nothing_isEmpty() {
        assertThat(ContentRating.parse("")).isEmpty();
        assertThat(ContentRating.parse(" \t\u0000\u00a0")).isEmpty();
    }

    @Test
    void parse_unrated_saysSo() {
        assertThat(ContentRating.parse("NR").orElseThrow().isRated()).isFalse();
        assertThat(ContentRating.parse("16").orElseThrow().isRated()).isTrue();
    }

    @Property
    void parse_anyText_neverThrowsAndIsBounded(@ForAll String text) {
        ContentRating.parse(text).ifPresent(rating -> {
            assertThat(rating.raw().length()).isLessThanOrEqualTo(300);
            assertThat(rating.code()).isNotBlank().hasSizeLessThanOrEqualTo(40);
            assertThat(rating.minAge().orElse(0)).isBetween(0, 21);
        });
    }

    private static List<String> descriptors(String text) {
        return ContentRating.parse(text).orElseThrow().descriptors();
    }
}
