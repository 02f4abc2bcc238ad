package tv.genlock.source.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.Intakes;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.SeriesFacts;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.event.StationEvents;
import tv.genlock.job.JobProgress;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

class LibrarySyncTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private CatalogIntake intake;
    private CatalogStore catalog;
    private long first;
    private long second;
    private final FakeLibrary server = new FakeLibrary();

    @BeforeEach
    void open() {
        InstantSource clock = InstantSource.fixed(NOW);
        database = Database.open(folder.resolve("genlock.db"));
        intake = Intakes.over(database, new StationEvents(), clock);
        catalog = new CatalogStore(database);
        SourceStore sources = new SourceStore(database);
        first = intake.library(sources.insert("jellyfin", "One", "http://one:8096", NOW), "1", "Films");
        second = intake.library(sources.insert("plex", "Two", "http://two:32400", NOW), "1", "Films");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void firstSync_readsEverything_andTheSecondWritesNothing() throws Exception {
        server.movies(25);

        assertThat(sync(first, server).changed()).isEqualTo(25);
        assertThat(sync(first, server)).isEqualTo(new LibrarySync.Result(0, 0, ""));

        assertThat(catalog.items()).hasSize(25).allMatch(CatalogItem::airable);
    }

    @Test
    void changedAndNewItems_areWritten_byTheComparison() throws Exception {
        server.movies(12);
        sync(first, server);
        server.put("3", "Renamed", Map.of());
        server.put("99", "New", Map.of());

        assertThat(sync(first, server).changed()).isEqualTo(2);

        assertThat(titles()).contains("Renamed", "New").doesNotContain("Film 3").hasSize(13);
    }

    @Test
    void failedPage_losesNothing_andTheNextSyncGoesOnThere() throws Exception {
        server.movies(30);
        server.failAfter = 2;

        assertThatThrownBy(() -> sync(first, server)).isInstanceOf(IOException.class);
        assertThat(catalog.items()).hasSize(20);
        server.failAfter = Integer.MAX_VALUE;
        server.itemPages = 0;
        sync(first, server);

        assertThat(catalog.items()).hasSize(30);
        assertThat(server.itemPages).as("the third page and the end").isEqualTo(2);
    }

    @Test
    void halfOfTheItemsGone_isNotBelieved_untilTheNextSyncSaysTheSame() throws Exception {
        server.movies(20);
        sync(first, server);
        server.items.keySet().removeIf(key -> Integer.parseInt(key) > 7);

        LibrarySync.Result doubted = sync(first, server);

        assertThat(doubted.doubt()).contains("12 of 20");
        assertThat(catalog.items()).allMatch(CatalogItem::airable);
        assertThat(sync(first, server)).isEqualTo(new LibrarySync.Result(0, 12, ""));
        assertThat(catalog.items()).filteredOn(CatalogItem::airable).hasSize(8);
        assertThat(catalog.items())
                .filteredOn(item -> item.state() == ItemState.UNAVAILABLE)
                .hasSize(12);
    }

    @Test
    void emptyAnswer_isBelieved_whenAPersonConfirms() throws Exception {
        server.movies(5);
        sync(first, server);
        server.items.clear();

        assertThat(sync(first, server).doubt()).isNotEmpty();
        LibrarySync.Result confirmed = run(first, server, /* consent= */ true);

        assertThat(confirmed.gone()).isEqualTo(5);
        assertThat(catalog.items()).noneMatch(CatalogItem::airable);
    }

    @Test
    void itemThatIsBack_airsAgain() throws Exception {
        server.movies(30);
        sync(first, server);
        SourcedItem taken = server.items.remove("4");
        assertThat(sync(first, server).gone()).isEqualTo(1);

        server.items.put("4", taken);
        sync(first, server);

        assertThat(catalog.items()).hasSize(30).allMatch(CatalogItem::airable);
    }

    @Test
    void sameFilm_inTwoSources_isOneItem_andStaysWhenOneGoes() throws Exception {
        server.movies(10);
        server.put("5", "Alien", Map.of("imdb", "tt0078748"));
        FakeLibrary other = new FakeLibrary();
        other.put("a", "Alien (director's cut)", Map.of("imdb", "tt0078748"));
        other.put("b", "Heat", Map.of("imdb", "tt0113277"));

        sync(first, server);
        sync(second, other);

        assertThat(titles()).hasSize(11).contains("Alien", "Heat");
        server.items.remove("5");
        sync(first, server);
        assertThat(catalog.items())
                .filteredOn(item -> item.title().startsWith("Alien"))
                .singleElement()
                .satisfies(item -> assertThat(item.airable()).isTrue());
    }

    @Test
    void episodes_takeTheGenresOfTheirSeries() throws Exception {
        server.series.add(new SourcedSeries(
                "s",
                "1",
                new SeriesFacts(
                        "The Wire",
                        "",
                        2002,
                        "",
                        List.of("Crime"),
                        List.of(),
                        List.of(),
                        Map.of(),
                        "TV-MA",
                        Map.of())));
        server.items.put("1", server.episode("1", "s", "The Wire", 1, 1));

        sync(first, server);

        assertThat(catalog.items()).singleElement().satisfies(item -> {
            assertThat(item.genres()).containsExactly("Crime");
            assertThat(item.series())
                    .hasValueSatisfying(place -> assertThat(place.seriesTitle()).isEqualTo("The Wire"));
        });
    }

    /** 1,500 series were read at each delta, for one new episode. */
    @Test
    void delta_readsTheSeriesThatWereSaved_andAComparisonAll() throws Exception {
        for (int n = 0; n < 30; n++) {
            server.series.add(series(n, "Series " + n));
            server.items.put("e" + n, server.episode("e" + n, "s" + n, "Series " + n, 1, 1));
        }
        sync(first, server);
        server.readSeries.clear();

        server.series.set(7, series(7, "Renamed"));
        server.savedSeries.add(server.series.get(7));
        server.savedItems.add(server.episode("f7", "s7", "Renamed", 1, 2));
        server.items.put("f7", server.savedItems.getFirst());
        server.changed = true;
        LibrarySync.Result delta = delta(first, server);

        assertThat(delta.changed()).isEqualTo(2);
        assertThat(server.readSeries).containsExactly("s7");
        assertThat(catalog.items())
                .filteredOn(item -> item.series().orElseThrow().seriesTitle().equals("Renamed"))
                .hasSize(2);

        server.series.set(9, series(9, "Renamed and not told of"));
        assertThat(sync(first, server).changed()).isEqualTo(1);
        assertThat(server.readSeries).hasSizeGreaterThanOrEqualTo(30);
    }

    private static SourcedSeries series(int number, String title) {
        return new SourcedSeries("s" + number, title, SeriesFacts.named(title));
    }

    private LibrarySync.Result delta(long library, FakeLibrary from) throws IOException, InterruptedException {
        return new LibrarySync(intake, InstantSource.fixed(NOW), library, from, new Quiet())
                .run(/* sweep= */ false, /* consent= */ false);
    }

    @Test
    void forgottenSource_takesOnlyWhatNobodyElseLists() throws Exception {
        server.put("5", "Alien", Map.of("tmdb", "348"));
        server.put("6", "Only here", Map.of());
        FakeLibrary other = new FakeLibrary();
        other.put("a", "Alien", Map.of("tmdb", "348"));
        sync(first, server);
        sync(second, other);

        intake.forget(1);

        assertThat(titles()).containsExactly("Alien");
    }

    private List<String> titles() {
        return catalog.items().stream().map(CatalogItem::title).toList();
    }

    private LibrarySync.Result sync(long library, FakeLibrary from) throws IOException, InterruptedException {
        return run(library, from, /* consent= */ false);
    }

    private LibrarySync.Result run(long library, FakeLibrary from, boolean consent)
            throws IOException, InterruptedException {
        return new LibrarySync(intake, InstantSource.fixed(NOW), library, from, new Quiet())
                .run(/* sweep= */ true, consent);
    }

    /** Tells nobody. */
    private static final class Quiet implements JobProgress {
        @Override
        public void step(String step) {}

        @Override
        public void total(long units) {}

        @Override
        public void advance(long units) {}

        @Override
        public void checkpoint() {}
    }

    /** A library in memory, handed out ten at a time. */
    private static final class FakeLibrary implements ServerLibrary {
        private static final int PAGE = 10;

        final TreeMap<String, SourcedItem> items = new TreeMap<>();
        final List<SourcedSeries> series = new ArrayList<>();
        final List<SourcedSeries> savedSeries = new ArrayList<>();
        final List<SourcedItem> savedItems = new ArrayList<>();
        /** Keys of the series that were handed out. */
        final List<String> readSeries = new ArrayList<>();

        boolean changed;
        int failAfter = Integer.MAX_VALUE;
        int itemPages;

        void movies(int count) {
            for (int n = 0; n < count; n++) {
                put(Integer.toString(n), "Film " + n, Map.of());
            }
        }

        void put(String key, String title, Map<String, String> ids) {
            ItemFacts.Builder facts =
                    ItemFacts.of(ScheduleItem.Kind.MOVIE, title).year(OptionalInt.of(1979));
            ids.forEach(facts::id);
            items.put(key, new SourcedItem(OptionalLong.empty(), key, title, facts.build(), List.of(file(key))));
        }

        SourcedItem episode(String key, String seriesKey, String title, int season, int number) {
            ItemFacts facts = ItemFacts.of(ScheduleItem.Kind.EPISODE, "Episode " + number)
                    .place(new ItemFacts.Place(seriesKey, title, season, number, null))
                    .build();
            return new SourcedItem(OptionalLong.empty(), key, "1", facts, List.of(file(key)));
        }

        private static SourcedFile file(String key) {
            return new SourcedFile(
                    0,
                    0,
                    "/media/" + key + ".mkv",
                    "",
                    "/stream/" + key,
                    1_000,
                    0,
                    "",
                    ItemState.AVAILABLE,
                    "",
                    Optional.empty(),
                    "mkv",
                    "h264",
                    1920,
                    1080,
                    90_000L * 60);
        }

        @Override
        public String now() {
            return "t1";
        }

        @Override
        public boolean changedSince(String mark) {
            return changed;
        }

        @Override
        public Page<SourcedSeries> series(long offset) {
            return handedOut(page(series, offset, Function.identity()));
        }

        @Override
        public Page<SourcedSeries> changedSeries(String mark, long offset) {
            return handedOut(page(savedSeries, offset, Function.identity()));
        }

        private Page<SourcedSeries> handedOut(Page<SourcedSeries> page) {
            page.entries().forEach(one -> readSeries.add(one.key()));
            return page;
        }

        @Override
        public Page<SourcedItem> items(long offset) throws IOException {
            if (itemPages >= failAfter) {
                throw new IOException("the server went away");
            }
            itemPages++;
            return page(List.copyOf(items.values()), offset, Function.identity());
        }

        @Override
        public Page<SourcedItem> changes(String mark, long offset) {
            return page(savedItems, offset, Function.identity());
        }

        @Override
        public Page<KeyMark> keys(long offset) {
            return page(List.copyOf(items.values()), offset, item -> new KeyMark(item.key(), item.mark()));
        }

        @Override
        public List<SourcedItem> items(List<String> keys) {
            return keys.stream().map(items::get).toList();
        }

        private static <A, B> Page<B> page(List<A> all, long offset, Function<A, B> form) {
            List<B> rows = all.stream().skip(offset).limit(PAGE).map(form).toList();
            return new Page<>(rows.size(), rows, all.size());
        }
    }
}
