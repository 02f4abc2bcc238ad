package tv.genlock.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.catalog.AirHistory;
import tv.genlock.catalog.CatalogChanges;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.Intakes;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.store.AirHistoryStore;
import tv.genlock.catalog.store.WholeItemStore;
import tv.genlock.event.Awaited;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.job.Job;
import tv.genlock.job.JobState;
import tv.genlock.job.Jobs;
import tv.genlock.job.store.JobStore;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.search.store.PlaceStore;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

class IndexKeeperTest {
    /** It stands still: changes must be told apart all the same. */
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));

    @TempDir
    Path folder;

    private final StationEvents events = new StationEvents();
    private Database database;
    private CatalogIntake intake;
    private long library;
    private Jobs jobs;
    private IndexKeeper keeper;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("genlock.db"));
        intake = Intakes.over(database, events, CLOCK);
        library = library("Media");
        jobs = new Jobs(new JobStore(database), events, CLOCK);
        keeper = keeper("search");
    }

    @AfterEach
    void close() {
        keeper.close();
        jobs.close();
        database.close();
    }

    private long library(String source) {
        long id = new SourceStore(database)
                .insert(Source.FOLDER, source, folder.resolve(source).toString(), CLOCK.instant());
        return intake.library(id, "all", source);
    }

    private IndexKeeper keeper(String index) {
        return new IndexKeeper(new CatalogChanges(new WholeItemStore(database)), events, jobs, folder.resolve(index));
    }

    private CatalogSearch search() {
        return new CatalogSearch(keeper, new PlaceStore(database), CLOCK);
    }

    private int found(String query) {
        return search().count(CatalogSearch.parsed("query", query));
    }

    private void store(long into, ItemFacts facts) {
        intake.store(into, List.of(Listed.item(facts, 60 * Ticks.PER_SECOND)), "{}");
    }

    private void films(int from, int to) {
        List<SourcedItem> films = IntStream.range(from, to)
                .mapToObj(number -> new SourcedItem(
                        OptionalLong.empty(),
                        "film " + number,
                        "",
                        ItemFacts.of(ScheduleItem.Kind.MOVIE, "Film " + number).build(),
                        List.of()))
                .toList();
        intake.store(library, films, "{}");
    }

    private void tell() {
        events.publish(new StationEvent.CatalogChanged(1));
    }

    @Test
    void start_onACatalogThatIsThere_findsAllOfIt() {
        films(0, 1_300);

        keeper.start();

        assertThat(found("film")).isEqualTo(1_300);
        assertThat(found("title=\"film 1299\"")).isEqualTo(1);
    }

    @Test
    void change_thatWasTold_isFoundByTheNextQuery() {
        keeper.start();
        for (int number = 0; number < 30; number++) {
            store(
                    library,
                    ItemFacts.of(ScheduleItem.Kind.MOVIE, "Changing")
                            .description("word" + number)
                            .build());
            tell();

            assertThat(found("word" + number)).as("change %d", number).isEqualTo(1);
        }
        assertThat(found("*")).isEqualTo(1);
    }

    @Test
    void item_thatIsGone_isNotFound() {
        films(0, 10);
        keeper.start();
        assertThat(found("film")).isEqualTo(10);

        intake.forget(1);
        tell();

        assertThat(found("film")).isZero();
    }

    @Test
    void item_listedInTwoLibraries_isInBoth() {
        long other = library("Other");
        store(
                library,
                ItemFacts.of(ScheduleItem.Kind.MOVIE, "Twice").id("imdb", "tt1").build());
        store(
                other,
                ItemFacts.of(ScheduleItem.Kind.MOVIE, "Twice").id("imdb", "tt1").build());
        keeper.start();

        assertThat(found("twice")).isEqualTo(1);
        assertThat(found("twice library:Media library:other")).isEqualTo(1);
        assertThat(found("library:" + library)).isEqualTo(1);
        assertThat(found("source:Other")).isEqualTo(1);
        assertThat(found("library:none")).isZero();
    }

    @Test
    void item_thatAired_isFoundByWhenAndHowOften() {
        store(library, ItemFacts.of(ScheduleItem.Kind.MOVIE, "Shown").build());
        store(library, ItemFacts.of(ScheduleItem.Kind.MOVIE, "Kept").build());
        AirHistory history = new AirHistory(new AirHistoryStore(database), CLOCK);
        keeper.start();
        assertThat(found("has:aired")).isZero();

        long shown = search().find("shown", 1).getFirst();
        Instant at = CLOCK.instant().minusSeconds(86_400);
        history.count(List.of(new AirHistory.Aired(shown, at, 2), new AirHistory.Aired(99, at, 1)), 1_000);
        history.count(List.of(new AirHistory.Aired(shown, at.minusSeconds(500_000), 1)), 2_000);
        tell();

        assertThat(search().find("aired:<2d plays:3", 9)).containsExactly(shown);
        assertThat(found("NOT aired:<2d")).isEqualTo(1);
        assertThat(history.countedThroughTicks()).isEqualTo(2_000);
    }

    @Test
    void index_ofAStationThatWasKilled_isBroughtUpToDate() throws IOException {
        films(0, 100);
        keeper.start();
        assertThat(found("film")).isEqualTo(100);
        keeper.close();
        films(50, 150);
        intake.vanishedListings(library, List.of("film 3"));
        keeper = keeper("search");
        keeper.start();
        assertThat(found("film")).isEqualTo(150);
        // What is on disk now is what a killed station leaves: the last commit, and files that belong to nothing.
        copy(folder.resolve("search"), folder.resolve("left"));
        Files.delete(folder.resolve("left/write.lock"));
        keeper.close();

        keeper = keeper("left");
        keeper.start();

        assertThat(found("film")).isEqualTo(150);
        assertThat(search().find("film 149", 1)).hasSize(1);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void reindex_makesTheSameIndexAnew() throws Exception {
        films(0, 700);
        keeper.start();
        assertThat(found("film")).isEqualTo(700);

        Job ended = end(keeper.makeAnew());

        assertThat(ended.state()).as(ended.message()).isEqualTo(JobState.DONE);
        assertThat(ended.done()).isEqualTo(700);
        assertThat(found("film")).isEqualTo(700);
        films(700, 701);
        tell();
        assertThat(found("film")).isEqualTo(701);
    }

    private Job end(Job job) throws Exception {
        return Awaited.settled(
                events, () -> jobs.job(job.id()), one -> one.state().ended());
    }
}
