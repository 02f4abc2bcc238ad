package tv.genlock.catalog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import tv.genlock.catalog.store.IntakeStore;
import tv.genlock.catalog.store.LibraryStore;
import tv.genlock.media.Ticks;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

/** Two sources that list what a test wants them to, in a station's database. */
final class TwoSources {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final AtomicInteger made = new AtomicInteger();

    final long firstSource;
    final long secondSource;
    final long first;
    final long second;

    private final Database database;
    private final IntakeStore intake;
    private final int number = made.incrementAndGet();

    TwoSources(Database database) {
        this.database = database;
        SourceStore sources = new SourceStore(database);
        intake = new IntakeStore(database);
        LibraryStore libraries = new LibraryStore(database);
        firstSource = sources.insert(
                Source.FOLDER,
                "Disk " + number,
                Path.of("/none", "disk" + number).toString(),
                NOW);
        secondSource = sources.insert(
                Source.FOLDER, "Box " + number, Path.of("/none", "box" + number).toString(), NOW);
        first = libraries.library(firstSource, "films", "Films");
        second = libraries.library(secondSource, "films", "Films too");
    }

    /** A key and id no other test uses. */
    String key(String name) {
        return name + "-" + number;
    }

    /** Lists one thing with one file. */
    void list(long library, String key, ItemFacts facts) {
        list(library, List.of(sourced(key, facts)));
    }

    void list(long library, List<SourcedItem> items) {
        intake.store(library, items, "{}", NOW.toEpochMilli());
    }

    void series(long library, SourcedSeries series) {
        intake.storeSeries(library, List.of(series), "{}", NOW.toEpochMilli());
    }

    static SourcedItem sourced(String key, ItemFacts facts) {
        return new SourcedItem(OptionalLong.empty(), key, "", facts, List.of(file(key)));
    }

    private static SourcedFile file(String key) {
        return new SourcedFile(
                0,
                0,
                "/none/" + key + ".mkv",
                "",
                "/bytes/" + key,
                1_000,
                0,
                "",
                ItemState.AVAILABLE,
                "",
                Optional.empty(),
                "matroska",
                "h264",
                1920,
                1080,
                3_600 * Ticks.PER_SECOND);
    }

    /** The items with this title, by id. */
    long[] titled(String title) {
        return database.read(db -> db.fetch("select id from media_item where title = ? order by id", title)).stream()
                .flatMapToLong(row -> LongStream.of(row.get(0, Long.class)))
                .toArray();
    }

    long item(String key) {
        return database.read(db -> db.fetch("select item_id from source_item where key = ?", key))
                .getFirst()
                .get(0, Long.class);
    }

    long listing(String key) {
        return database.read(db -> db.fetch("select id from source_item where key = ?", key))
                .getFirst()
                .get(0, Long.class);
    }
}
