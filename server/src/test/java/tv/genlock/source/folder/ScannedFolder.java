package tv.genlock.source.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.Intakes;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.event.StationEvents;
import tv.genlock.job.JobProgress;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.libav.WorkerOutcome;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

/** A folder of pretended videos, each a minute long, that is scanned into a real catalog. */
abstract class ScannedFolder {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @TempDir
    Path folder;

    Path media;
    Database database;
    CatalogIntake intake;
    CatalogStore store;
    SourceStore sources;
    Source source;
    final List<Path> probed = new ArrayList<>();
    final Set<String> broken = new HashSet<>();

    @BeforeEach
    void open() throws IOException {
        media = Files.createDirectories(folder.resolve("media"));
        database = Database.open(folder.resolve("genlock.db"));
        intake = Intakes.over(database, new StationEvents(), CLOCK);
        store = new CatalogStore(database);
        sources = new SourceStore(database);
        long id = sources.insert(Source.FOLDER, "Media", media.toString(), NOW);
        source = sources.source(id).orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    FolderScan.Result scan() throws IOException, InterruptedException {
        return scan(/* consent= */ false);
    }

    FolderScan.Result scan(boolean consent) throws IOException, InterruptedException {
        FileLook look = new FileLook(file -> {
            probed.add(file);
            return broken.contains(file.toString())
                    ? new WorkerOutcome.Unusable<>("the header is missing")
                    : new WorkerOutcome.Answered<>(probe());
        });
        return new FolderScan(source, intake, look, CLOCK, new Silent()).run(folder.resolve("data"), consent);
    }

    static MediaProbe probe() {
        MediaProbe.Stream video = new MediaProbe.Stream(
                0,
                MediaProbe.Kind.VIDEO,
                "h264",
                "High",
                1920,
                1080,
                25,
                1,
                false,
                "sdr",
                8,
                0,
                0,
                "",
                "und",
                "",
                true,
                false);
        return new MediaProbe("mov", 90_000 * 60, true, 1_000_000, "", List.of(video), List.of());
    }

    Path file(String name) throws IOException {
        Path path = media.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "content of " + name);
        return old(path);
    }

    static Path old(Path path) throws IOException {
        return Files.setLastModifiedTime(path, FileTime.from(NOW.minusSeconds(3_600)));
    }

    /** Writes a file of text beside the videos. */
    Path text(String name, String content) throws IOException {
        Path path = media.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        return old(path);
    }

    /** What the source says of the video at this path: the stored facts. */
    JsonNode facts(String name) throws IOException {
        Object facts = database.read(db -> db.fetchValue(
                "select facts from source_item where key = ?",
                media.resolve(name).toString()));
        return new ObjectMapper().readTree(String.valueOf(facts));
    }

    /** What is shown with the file at this path. */
    String reason(String name) {
        Object reason = database.read(db -> db.fetchValue(
                "select reason from media_file where path = ?",
                media.resolve(name).toString()));
        return String.valueOf(reason);
    }

    List<String> titles() {
        return store.items().stream().map(CatalogItem::title).toList();
    }

    CatalogItem item(String title) {
        return store.items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    static final class Silent implements JobProgress {
        @Override
        public void step(String step) {}

        @Override
        public void total(long units) {}

        @Override
        public void advance(long units) {}

        @Override
        public void checkpoint() {}
    }
}
