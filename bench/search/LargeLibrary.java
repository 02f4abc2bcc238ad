import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import tv.genlock.catalog.CatalogChanges;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.ItemLists;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.store.DepartureStore;
import tv.genlock.catalog.store.IntakeStore;
import tv.genlock.catalog.store.LibraryStore;
import tv.genlock.catalog.store.ItemStore;
import tv.genlock.catalog.store.WholeItemStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.job.Job;
import tv.genlock.job.Jobs;
import tv.genlock.job.store.JobStore;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.search.CatalogSearch;
import tv.genlock.search.IndexKeeper;
import tv.genlock.search.SearchRequest;
import tv.genlock.search.query.Query;
import tv.genlock.search.query.SearchField;
import tv.genlock.search.store.PlaceStore;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

/**
 * Searching 100,000 items: 20,000 films and 80,000 episodes of 1,500 series, made up. How long the first page, the facets, a new index and
 * catching up after a crash take.
 *
 * <p>Run with the server's classes, {@code CP=engine/target/classes:server/target/classes:server/target/quarkus-app/lib/main/*}:
 * {@code java -Xmx256m -cp $CP bench/search/LargeLibrary.java FOLDER fill}, then {@code measure}, {@code crash}, {@code recover}.
 */
final class LargeLibrary {
    private static final int FILMS = 20_000;
    private static final int EPISODES = 80_000;
    private static final int SERIES = 1_500;
    private static final int BATCH = 500;
    private static final int ROUNDS = 40;
    private static final int CHANGED = 100;
    private static final List<String> GENRES = List.of(
            "Action", "Adventure", "Animation", "Comedy", "Crime", "Documentary", "Drama", "Family", "Fantasy", "History",
            "Horror", "Music", "Mystery", "Romance", "Science Fiction", "Sport", "Thriller", "War", "Western", "News");
    private static final List<String> RATINGS = List.of("TV-Y", "TV-G", "TV-PG", "TV-14", "TV-MA", "PG-13", "R", "");
    private static final List<String> QUERIES = List.of(
            "", "silver", "the river", "silver kind:movie", "genre:comedy year<1980", "actor:\"Person 42\"", "lan*",
            "NOT genre:drama rating<=12", "duration<30m OR kind:movie year>=2020", "series:harbour season:2",
            "-has:aired added:<7d", "(genre:horror OR genre:mystery) -rating:R year:1990..1999");
    private static final Set<SearchField> FACETS = Set.of(
            SearchField.KIND, SearchField.STATE, SearchField.GENRE, SearchField.RATING, SearchField.DAYPART, SearchField.COMPANY,
            SearchField.SOURCE, SearchField.LIBRARY, SearchField.HOLIDAY, SearchField.DEMOGRAPHIC, SearchField.TAG);

    private final StationEvents events = new StationEvents();
    private final InstantSource clock = InstantSource.system();
    private final Database database;
    private final CatalogIntake intake;
    private final Jobs jobs;
    private final IndexKeeper keeper;
    private final CatalogSearch search;

    private LargeLibrary(Path folder) {
        database = Database.open(folder.resolve("genlock.db"));
        intake = new CatalogIntake(
                new IntakeStore(database), new LibraryStore(database), new DepartureStore(database), events, clock);
        jobs = new Jobs(new JobStore(database), events, clock);
        keeper = new IndexKeeper(
                new CatalogChanges(new WholeItemStore(database)), events, jobs, folder.resolve("search"));
        search = new CatalogSearch(keeper, new PlaceStore(database), clock);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        LargeLibrary library = new LargeLibrary(folder);
        switch (arguments[1]) {
            case "fill" -> library.fill();
            case "measure" -> library.measure();
            case "crash" -> library.crash();
            case "recover" -> library.recover();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private void fill() throws InterruptedException, IOException {
        long source = new SourceStore(database).insert("folder", "Made up", "/made/up", Instant.EPOCH);
        long library = intake.library(source, "all", "Everything");
        keeper.start();
        long begun = System.nanoTime();
        Random random = new Random(7);
        List<SourcedItem> batch = new ArrayList<>(BATCH);
        for (int n = 0; n < FILMS + EPISODES; n++) {
            batch.add(item(n, "", random));
            if (batch.size() == BATCH) {
                intake.store(library, batch, "{}");
                batch.clear();
            }
        }
        events.publish(new StationEvent.CatalogChanged(source));
        System.out.printf("stored %,d items in %.1f s%n", FILMS + EPISODES, since(begun));
        awaitCount(FILMS + EPISODES);
        System.out.printf("all of them found %.1f s after the first was stored%n", since(begun));
        close();
    }

    private static SourcedItem item(int n, String mark, Random random) {
        List<String> words = List.of("Silver", "River", "Land", "Harbour", "Night", "Stone", "Winter", "Glass", "Road", "Letter");
        String title = "The " + words.get(random.nextInt(10)) + " " + words.get(random.nextInt(10)) + " " + n;
        boolean film = n < FILMS;
        ItemFacts.Builder facts = ItemFacts.of(film ? Kind.MOVIE : Kind.EPISODE, title)
                .year(OptionalInt.of(1930 + random.nextInt(96)))
                .genres(List.of(GENRES.get(random.nextInt(20)), GENRES.get(random.nextInt(20))))
                .rating(RATINGS.get(random.nextInt(RATINGS.size())))
                .description(mark + " " + "A long way through the winter to a place that nobody knows any more, told by who was there. "
                        .repeat(2))
                .people(List.of(
                        new ItemFacts.Person("Person " + random.nextInt(5_000), "", "actor"),
                        new ItemFacts.Person("Person " + random.nextInt(5_000), "", "actor"),
                        new ItemFacts.Person("Person " + random.nextInt(5_000), "", "director")))
                .studios(List.of("Studio " + random.nextInt(200)));
        if (!film) {
            int series = n % SERIES;
            int number = n / SERIES;
            facts.place(new ItemFacts.Place(
                    "s" + series, words.get(series % 10) + " Series " + series, 1 + number / 20, 1 + number % 20, null));
        }
        SourcedFile file = new SourcedFile(
                0, 0, "/" + n, "/" + n, "", 1, 0, "", ItemState.AVAILABLE, "", Optional.empty(), "", "h264", 1920, 1080,
                90_000L * (film ? 5_400 : 1_500));
        return new SourcedItem(OptionalLong.empty(), "k" + n, mark, facts.build(), List.of(file));
    }

    private void measure() throws InterruptedException, IOException {
        long opened = System.nanoTime();
        keeper.start();
        awaitCount(FILMS + EPISODES);
        System.out.printf("opened and compared in %.1f s; nothing had changed%n", since(opened));
        ItemLists items = new ItemLists(new ItemStore(database));
        for (int round = 0; round < 2; round++) {
            time("first page, with its rows", text -> items.of(search.search(page(text)).ids()), round > 0);
            time("facets", text -> search.facets(query(text), FACETS, 200), round > 0);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap used %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        long begun = System.nanoTime();
        Job job = keeper.makeAnew();
        while (!jobs.job(job.id()).state().ended()) {
            Thread.sleep(50);
        }
        System.out.printf("made anew in %.1f s: %s%n", since(begun), jobs.job(job.id()).message());
        memory();
        close();
    }

    private static Query query(String text) {
        return CatalogSearch.parsed("query", text);
    }

    private static SearchRequest page(String text) {
        SearchRequest.Order order = text.isEmpty() ? SearchRequest.Order.TITLE : SearchRequest.Order.RELEVANCE;
        return new SearchRequest(query(text), order, false, 0, 50);
    }

    private interface Question {
        void ask(String text);
    }

    private static void time(String what, Question question, boolean told) {
        List<Double> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String text : QUERIES) {
                long begun = System.nanoTime();
                question.ask(text);
                all.add((System.nanoTime() - begun) / 1e6);
            }
        }
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (told) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: p50 %.1f ms, p95 %.1f ms, most %.1f ms (%d)%n",
                    what,
                    sorted[sorted.length / 2],
                    sorted[sorted.length * 95 / 100],
                    sorted[sorted.length - 1],
                    sorted.length);
        }
    }

    /** Changes items while it follows, and is gone before anything is durable. */
    private void crash() throws InterruptedException {
        keeper.start();
        awaitCount(FILMS + EPISODES);
        Random random = new Random(8);
        List<SourcedItem> changed = new ArrayList<>();
        for (int n = 0; n < CHANGED; n++) {
            changed.add(item(n * 7, "crashed", random));
        }
        intake.store(intake.libraries(1).values().iterator().next(), changed, "{}");
        events.publish(new StationEvent.CatalogChanged(1));
        System.out.printf("%d changed, found: %d; killed now%n", CHANGED, search.count(query("crashed")));
        Runtime.getRuntime().halt(137);
    }

    private void recover() throws InterruptedException, IOException {
        long begun = System.nanoTime();
        keeper.start();
        int found = search.count(query("crashed"));
        System.out.printf("after the crash %d of %d changed are found, %.2f s after the start; in all %,d%n",
                found, CHANGED, since(begun), search.count(query("")));
        close();
    }

    private void awaitCount(int wanted) throws InterruptedException {
        while (search.count(query("")) < wanted) {
            Thread.sleep(50);
        }
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static void memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).forEach(System.out::println);
        }
    }

    private void close() {
        keeper.close();
        jobs.close();
        database.close();
    }
}
