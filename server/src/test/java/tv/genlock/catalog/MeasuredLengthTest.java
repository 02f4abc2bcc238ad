package tv.genlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.genlock.catalog.store.IndexStore;
import tv.genlock.catalog.store.IntakeStore;
import tv.genlock.catalog.store.LibraryStore;
import tv.genlock.media.Container;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;
import tv.genlock.store.Database;

/** A media server rounds lengths. Once a file was read, its own length counts, whatever the server says of the film later. */
class MeasuredLengthTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final long SAID = 90_000_000;
    private static final long MEASURED = 90_123_456;

    @TempDir
    Path folder;

    private Database database;
    private IntakeStore intake;
    private long library;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("genlock.db"));
        intake = new IntakeStore(database);
        long source = new SourceStore(database).insert(Source.FOLDER, "Box", folder.toString(), NOW);
        library = new LibraryStore(database).library(source, "films", "Films");
        list("first", 1_000, 7);
        long file = column("select id from media_file");
        Keyframes none = new Keyframes(new long[] {0}, new long[0], new byte[0]);
        MediaIndex index =
                new MediaIndex("f", Container.MP4, MEASURED, Optional.empty(), List.of(), none, /* peakBits= */ 0);
        assertThat(new IndexStore(database).correctLength(file, index, NOW.toEpochMilli()))
                .isTrue();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void list(String mark, long size, long modifiedAt) {
        SourcedFile file = new SourcedFile(
                0,
                0,
                "/films/solaris.mkv",
                "",
                "/bytes/1",
                size,
                modifiedAt,
                "",
                ItemState.AVAILABLE,
                "",
                Optional.empty(),
                "matroska",
                "h264",
                1920,
                1080,
                SAID);
        ItemFacts facts = ItemFacts.of(Kind.MOVIE, "Solaris, " + mark).build();
        intake.store(
                library,
                List.of(new SourcedItem(OptionalLong.empty(), "1", mark, facts, List.of(file))),
                "{}",
                NOW.toEpochMilli());
    }

    private long column(String sql) {
        return database.read(db -> db.fetch(sql)).getFirst().get(0, Long.class);
    }

    @Test
    void length_afterTheListingOfTheSameFileChanged_staysAsMeasured() {
        list("second", 1_000, 7);

        assertThat(column("select count(*) from media_item where title = 'Solaris, second'"))
                .isOne();
        assertThat(column("select duration_ticks from media_file")).isEqualTo(MEASURED);
        assertThat(column("select duration_exact from media_file")).isOne();
        assertThat(column("select duration_ticks from media_item")).isEqualTo(MEASURED);
    }

    @ParameterizedTest
    @CsvSource({"2000, 7", "1000, 8"})
    void length_afterAnotherFileTookItsPlace_isWhatTheServerSays(long size, long modifiedAt) {
        list("another", size, modifiedAt);

        assertThat(column("select duration_ticks from media_item")).isEqualTo(SAID);
        assertThat(column("select duration_exact from media_file")).isZero();
    }
}
