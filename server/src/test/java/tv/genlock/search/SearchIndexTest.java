package tv.genlock.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.genlock.search.query.ParsedQuery;
import tv.genlock.search.query.Query;
import tv.genlock.search.query.QueryParser;
import tv.genlock.search.query.SearchField;

class SearchIndexTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z"); // the evening of the 20th there
    private static final QueryContext CONTEXT = new QueryContext(NOW, ZONE, new QueryContext.Places() {
        @Override
        public Optional<Query> collection(String name) {
            return switch (name) {
                case "Halloween" -> Optional.of(query("holiday:halloween"));
                case "Circle" -> Optional.of(query("collection:Circle"));
                default -> Optional.empty();
            };
        }

        @Override
        public Set<Long> ids(SearchField field, String name) {
            return name.equals("Movies") || name.equals("Living room") ? Set.of(1L) : Set.of();
        }
    });

    @TempDir
    private Path folder;

    private SearchIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = SearchIndex.open(folder);
        index.put(items().stream().map(PretendItem::document).toList());
        index.refresh();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static List<PretendItem> items() {
        return List.of(
                new PretendItem(1, "Am\u00e9lie")
                        .with(SearchField.KIND, "movie")
                        .with(SearchField.GENRE, "Comedy", "Romance")
                        .with(SearchField.YEAR, 2001)
                        .with(SearchField.ACTOR, "Audrey Tautou")
                        .with(SearchField.STATE, "available")
                        .in(SearchField.LIBRARY, 1)
                        .lasting(7_320.4)
                        .rated(16, "R", "us/R")
                        .added(NOW.minus(Duration.ofDays(3)))
                        .premiered(LocalDate.of(2001, 4, 25))
                        .flag("airable", "available"),
                new PretendItem(2, "The Pilot")
                        .series("Star Trek")
                        .with(SearchField.KIND, "episode")
                        .with(SearchField.GENRE, "Science Fiction")
                        .with(SearchField.YEAR, 1966)
                        .with(SearchField.SEASON, 1)
                        .with(SearchField.EPISODE, 1)
                        .description("A ship enters the unknown")
                        .lasting(2_999)
                        .rated(8, "TV-PG")
                        .added(NOW.minus(Duration.ofDays(10)))
                        .aired(NOW.minus(Duration.ofDays(20)))
                        .flag("breakpoints", "edited"),
                new PretendItem(3, "Schindler's List")
                        .with(SearchField.KIND, "movie")
                        .with(SearchField.GENRE, "Drama")
                        .with(SearchField.YEAR, 1993)
                        .in(SearchField.LIBRARY, 2)
                        .lasting(11_700)
                        .rated(14, "TV-14")
                        .added(Instant.parse("2026-11-20T06:00:00Z"))
                        .flag("unavailable"),
                new PretendItem(4, "\u9032\u6483\u306e\u5de8\u4eba \u30a2\u30bf\u30c3\u30af")
                        .with(SearchField.KIND, "movie")
                        .with(SearchField.HOLIDAY, "Halloween")
                        .lasting(1_800.9)
                        .aired(NOW.minus(Duration.ofDays(3))),
                new PretendItem(5, "Spot")
                        .with(SearchField.KIND, "clip")
                        .with(SearchField.COMPANY, "ACME & Sons")
                        .lasting(30.03));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "amelie | 1",
                "AM\u00c9LIE | 1",
                "star trek | 2",
                "\"trek star\" | ",
                "enter* | 2",
                "enter | ",
                "tautou | 1",
                "schindlers | 3",
                "schindler | 3",
                "Schindler's | 3",
                "\u5de8\u4eba | 4",
                "\u4eba\u5de8 | ",
                "\u30bf\u30c3\u30af | 4",
                "title=\"the pilot\" | 2",
                "title=pilot | ",
                "title:pilot | 2",
                "genre:\"science fiction\" | 2",
                "genre:science | ",
                "genre:sci* | 2",
                "genre:(comedy romance) | 1",
                "genre:(comedy OR drama) | 1 3",
                "genre:* | 1 2 3",
                "NOT genre:* | 4 5",
                "-genre:comedy -genre:drama | 2 4 5",
                "NOT (genre:comedy OR kind:clip) | 2 3 4",
                "actor:audrey | 1",
                "company:acme | 5",
                "year:1990..1999 | 3",
                "year:..1966 | 2",
                "year>1993 | 1",
                "duration<=30s | 5",
                "duration>30s duration<=30m | 4",
                "duration:30m | 4",
                "duration=0:49:59 | 2",
                "rating<=12 | 2",
                "rating:tv-14 | 3",
                "rating:\"us/R\" | 1",
                "missing:rating | 4 5",
                "added:<7d | 1 3",
                "added:>1w | 2",
                "added:1w..2w | 2",
                "added:today | 3",
                "added>=now-3d | 1 3",
                "added>=2026-11-20 | 3",
                "added<2026-11 | ",
                "premiered:2001-04 | 1",
                "premiered>2001 | ",
                "premiered<=2001 | 1",
                "premiered:>20y | 1",
                "aired:>2w | 2",
                "NOT aired:<2w | 1 2 3 5",
                "has:breakpoints | 2",
                "is:edited | 2",
                "missing:description kind:movie | 1 3 4",
                "library:Movies | 1",
                "library:nowhere | ",
                "collection:Halloween | 4",
                "collection:Circle | ",
                "id:3 | 3",
                "Spider - Man | ",
                "- amelie | 1",
            })
    void query_findsWhatItSays(String text, String ids) throws IOException {
        assertThat(find(text)).containsExactlyInAnyOrderElementsOf(ids(ids));
    }

    private static List<Long> ids(String spaced) {
        return spaced == null
                ? List.of()
                : Pattern.compile(" ").splitAsStream(spaced).map(Long::valueOf).toList();
    }

    @Test
    void everyExampleOfTheDocs_isAQueryThatRuns() throws IOException {
        Matcher code = Pattern.compile("`([^`]+)`").matcher("");
        int examples = 0;
        for (String line : Files.readAllLines(Path.of("../docs/search.md"))) {
            String cell = line.startsWith("| `") ? line.substring(0, line.lastIndexOf(" | ")) : "";
            code.reset(cell);
            while (code.find()) {
                find(code.group(1));
                examples++;
            }
        }

        assertThat(examples).isGreaterThan(40);
    }

    @Test
    void relevance_putsTitlesBeforeDescriptions() throws IOException {
        index.put(List.of(
                new PretendItem(6, "Other").description("with a pilot").document(),
                new PretendItem(7, "Pilot").document()));
        index.refresh();

        List<Long> found = index.search(
                        new SearchRequest(query("pilot"), SearchRequest.Order.RELEVANCE, false, 0, 10), CONTEXT)
                .ids();

        assertThat(found).containsExactly(7L, 2L, 6L);
    }

    @Test
    void pages_joinToTheWholeList_inEveryOrder() throws IOException {
        for (SearchRequest.Order order : SearchRequest.Order.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                List<Long> whole = page(order, descending, 0, 100);
                List<Long> joined = new ArrayList<>();
                for (int offset = 0; offset < 6; offset += 2) {
                    joined.addAll(page(order, descending, offset, 2));
                }
                assertThat(joined).as("%s %s", order, descending).isEqualTo(whole);
            }
        }
    }

    @Test
    void order_putsWhatHasNoValueLast() throws IOException {
        assertThat(page(SearchRequest.Order.YEAR, false, 0, 5).subList(0, 3)).containsExactly(2L, 3L, 1L);
        assertThat(page(SearchRequest.Order.YEAR, true, 0, 5).subList(0, 3)).containsExactly(1L, 3L, 2L);
    }

    private List<Long> page(SearchRequest.Order order, boolean descending, int offset, int limit) throws IOException {
        SearchHits hits = index.search(new SearchRequest(Query.EVERYTHING, order, descending, offset, limit), CONTEXT);
        assertThat(hits.total()).isEqualTo(5);
        return hits.ids();
    }

    @Test
    void facets_ofAField_ignoreWhatIsDemandedOfIt() throws IOException {
        Map<SearchField, List<ValueCount>> facets = index.facets(
                query("kind:movie genre:comedy"), Set.of(SearchField.KIND, SearchField.GENRE), 10, CONTEXT);

        assertThat(facets.get(SearchField.KIND)).containsExactly(new ValueCount("movie", 1));
        assertThat(facets.get(SearchField.GENRE))
                .containsExactlyInAnyOrder(
                        new ValueCount("Comedy", 1), new ValueCount("Romance", 1), new ValueCount("Drama", 1));
    }

    @Test
    void completions_areSpelledForPeople() throws IOException {
        assertThat(index.values(SearchField.GENRE, "SCI", 5)).containsExactly(new ValueCount("Science Fiction", 1));
        assertThat(index.titles("pil", 5)).containsExactly(new ValueCount("The Pilot", 1));
        assertThat(index.titles("ame", 5)).containsExactly(new ValueCount("Am\u00e9lie", 1));
    }

    @Test
    void openedAgain_hasWhatWasCommitted() throws IOException {
        index.close();
        index = SearchIndex.open(folder);

        assertThat(find("")).hasSize(5);
        Map<Long, Long> stamps = new HashMap<>();
        index.stamps(stamps::put);
        assertThat(stamps).containsOnlyKeys(1L, 2L, 3L, 4L, 5L).containsEntry(3L, 1L);
    }

    @Test
    void replacedAndDeleted_areSeenAfterARefresh() throws IOException {
        index.put(List.of(new PretendItem(1, "Renamed").document(2)));
        index.delete(List.of(2L));
        assertThat(find("renamed")).isEmpty();

        index.refresh();

        assertThat(find("renamed")).containsExactly(1L);
        assertThat(find("")).containsExactlyInAnyOrder(1L, 3L, 4L, 5L);
    }

    @Test
    void damagedIndex_isOpenedEmpty() throws IOException {
        index.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3, 4});
            }
        }

        index = SearchIndex.open(folder);

        assertThat(find("")).isEmpty();
    }

    private List<Long> find(String text) throws IOException {
        return index.search(new SearchRequest(query(text), SearchRequest.Order.TITLE, false, 0, 100), CONTEXT)
                .ids();
    }

    private static Query query(String text) {
        return switch (QueryParser.parse(text)) {
            case ParsedQuery.Ok ok -> ok.query();
            case ParsedQuery.Wrong wrong -> throw new AssertionError(text + ": " + wrong.mistake());
        };
    }
}
