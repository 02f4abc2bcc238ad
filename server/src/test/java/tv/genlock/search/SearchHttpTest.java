package tv.genlock.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.genlock.FreshStation;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.TestLibraries;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;

/** The catalog's lists, facets and completions over the API. Other tests may have put things into the same station. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class SearchHttpTest {
    private static long library;

    @TestHTTPResource
    URI station;

    @Inject
    TestLibraries libraries;

    private final ObjectMapper json = new ObjectMapper();
    private ApiClient api;

    @BeforeEach
    void fill() throws Exception {
        api = new ApiClient(station);
        if (library == 0) {
            library = libraries.of(
                    "Searched shelf",
                    List.of(
                            item(ItemFacts.of(Kind.MOVIE, "The Quiet Zebra")
                                    .year(OptionalInt.of(1999))
                                    .genres(List.of("Comedy", "Science Fiction"))
                                    .rating("TV-14")
                                    .build()),
                            item(ItemFacts.of(Kind.MOVIE, "A Loud Zebra")
                                    .year(OptionalInt.of(2010))
                                    .genres(List.of("Comedy"))
                                    .dayparts(List.of("late"))
                                    .build()),
                            item(ItemFacts.of(Kind.COMMERCIAL, "Soap spot")
                                    .advertiser("ACME & Sons", "household")
                                    .build()),
                            item(ItemFacts.of(Kind.EPISODE, "Pilot")
                                    .place(new ItemFacts.Place("zoo", "Zebra Zoo", 1, 1, null))
                                    .build())));
        }
    }

    private static SourcedItem item(ItemFacts facts) {
        return Listed.item(facts, 60 * Ticks.PER_SECOND);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer list(String query, String more) throws Exception {
        return api.get("/api/catalog/items?library=" + library + "&query=" + encoded(query) + more);
    }

    private List<String> titles(String query, String more) throws Exception {
        return list(query, more).json().get("items").findValuesAsText("title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zebra            |                     | A Loud Zebra, The Quiet Zebra, Pilot",
                "zebra            | &sort=year&order=desc&kind=movie | A Loud Zebra, The Quiet Zebra",
                "title:zebra      | &sort=relevance     | A Loud Zebra, The Quiet Zebra",
                "year<2000        |                     | The Quiet Zebra",
                "genre:comedy -daypart:late |           | The Quiet Zebra",
                "*                | &genre=science+fiction | The Quiet Zebra",
                "*                | &company=acme+%26+sons | Soap spot",
                "*                | &rating=TV-14       | The Quiet Zebra",
                "*                | &kind=episode       | Pilot",
                "library:\"searched SHELF\" kind:commercial | | Soap spot",
            })
    void query_withFilters_findsWhatFitsBoth(String query, String more, String expected) throws Exception {
        assertThat(titles(query, more == null ? "" : more)).containsExactly(expected.split(", "));
    }

    @Test
    void words_withoutALanguage_findTheirBeginnings() throws Exception {
        JsonNode found =
                api.get("/api/catalog/items?library=" + library + "&q=qui+zeb").json();

        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.at("/items/0/title").asText()).isEqualTo("The Quiet Zebra");
    }

    @Test
    void series_byItsId_hasItsEpisodes() throws Exception {
        long series = list("series:zoo", "").json().at("/items/0/series_id").asLong();

        assertThat(titles("*", "&series=" + series)).containsExactly("Pilot");
        assertThat(titles("*", "&series=" + (series + 999))).isEmpty();
    }

    @Test
    void page_beyondTheFirst_goesOn() throws Exception {
        JsonNode page = list("*", "&offset=2&limit=2").json();

        assertThat(page.get("total").asInt()).isEqualTo(4);
        assertThat(page.get("offset").asInt()).isEqualTo(2);
        assertThat(page.get("items")).hasSize(2);
    }

    @Test
    void mistake_inAQuery_isAnsweredWithItsPlace() throws Exception {
        Answer answer = list("zebra gnere:comedy", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asText()).isEqualTo("query");
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.get("field").asText()).isEqualTo("query");
        assertThat(error.get("offset").asInt()).isEqualTo(6);
        assertThat(error.get("length").asInt()).isEqualTo(5);
        assertThat(error.get("suggestion").asText()).isEqualTo("genre");
    }

    @Test
    void check_saysWhatIsWrong_orHowMuchIsFound() throws Exception {
        JsonNode good = check("zebra library:\"Searched shelf\"");
        JsonNode bad = check("year>>2");

        assertThat(good.get("ok").asBoolean()).isTrue();
        assertThat(good.get("total").asInt()).isEqualTo(3);
        assertThat(good.get("error").isNull()).isTrue();
        assertThat(bad.get("ok").asBoolean()).isFalse();
        assertThat(bad.at("/error/offset").asInt()).isPositive();
    }

    private JsonNode check(String query) throws Exception {
        Answer answer = api.send("POST", "/api/catalog/query/check", json.writeValueAsString(Map.of("query", query)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void facets_countAmongWhatIsFound_andShowNames() throws Exception {
        JsonNode facets =
                api.get("/api/catalog/facets?query=zebra&library=" + library).json();

        assertThat(facets.at("/kinds/0/value").asText()).isEqualTo("movie");
        assertThat(facets.at("/kinds/0/count").asInt()).isEqualTo(2);
        assertThat(facets.at("/genres").findValuesAsText("value")).containsExactly("Comedy", "Science Fiction");
        assertThat(facets.at("/dayparts/0/value").asText()).isEqualTo("late");
        assertThat(facets.get("libraries").findValuesAsText("label")).contains("Searched shelf");
        assertThat(facets.at("/companies")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gen               | 3  | 0  | 3  | genre:",
                "zebra genre:com   | 15 | 12 | 15 | Comedy",
                "genre:(comedy OR sci | 20 | 17 | 20 | \"Science Fiction\"",
                "-genre:\"science f  | 17 | 7  | 17 | \"Science Fiction\"",
                "kind:mo           | 7  | 5  | 7  | movie",
                "library:sear      | 12 | 8  | 12 | \"Searched shelf\"",
                "zebra z           | 7  | 6  | 7  | series=\"Zebra Zoo\"",
                "the qui           | 3  | 0  | 3  | \"The Quiet Zebra\"",
            })
    void suggestions_atTheCursor_replaceWhatStandsThere(String query, int cursor, int from, int to, String expected)
            throws Exception {
        JsonNode found = api.get("/api/catalog/suggest?cursor=" + cursor + "&q=" + encoded(query))
                .json();

        assertThat(found.at("/replace/from").asInt()).isEqualTo(from);
        assertThat(found.at("/replace/to").asInt()).isEqualTo(to);
        assertThat(found.get("suggestions").findValuesAsText("text")).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x                | 10000 | 400",
                "(                | 1500  | 400",
                "NOT              | 400   | 400",
                "a*               | 199   | 200",
                "a* OR            | 199   | 400",
                "genre:*          | 200   | 200",
                "collection:none  | 120   | 200",
                "\"               | 1999  | 400",
            })
    void hostileQuery_isAnsweredSoon(String piece, int times, int status) throws Exception {
        Answer answer = list((piece.strip() + " ").repeat(times).strip(), "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @Test
    void reindex_isAJob_andFindsTheSame() throws Exception {
        Answer job = api.send("POST", "/api/catalog/reindex", "");

        assertThat(job.status()).isEqualTo(202);
        assertThat(job.json().get("kind").asText()).isEqualTo("reindex");
        assertThat(titles("quiet", "")).containsExactly("The Quiet Zebra");
    }
}
