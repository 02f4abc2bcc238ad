package tv.genlock.source.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real folders and the system's own events; every wait ends. */
class FolderWatchTest {
    private static final Duration QUIET = Duration.ofMillis(40);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path temporary;

    private final Semaphore told = new Semaphore(0);
    private Path root = Path.of("");
    private Path show = Path.of("");
    private FolderWatch watch;

    @BeforeEach
    void watchAFolderThatHoldsAnother() throws Exception {
        root = temporary.resolve("media");
        show = Files.createDirectories(root.resolve("Show/Season 1"));
        watch = FolderWatch.start(root, QUIET, told::release);
        assertThat(watch.awaitRegistered(LIMIT)).isTrue();
    }

    @AfterEach
    void close() throws IOException {
        watch.close();
    }

    @Test
    void file_thatAppearsChangesAndVanishesDeepBelow_isToldEachTime() throws Exception {
        Path episode = show.resolve("S01E01.mkv");

        Files.writeString(episode, "new");
        awaitTold();
        Files.writeString(episode, "grown larger");
        awaitTold();
        Files.delete(episode);
        awaitTold();
    }

    @Test
    void file_inAFolderThatAppeared_isTold() throws Exception {
        Path season = Files.createDirectories(root.resolve("Show/Season 2"));
        awaitTold();

        Files.writeString(season.resolve("S02E01.mkv"), "new");

        awaitTold();
    }

    /** Java names a renamed folder by its old path for ever: what appears in it would be looked for where nothing is. */
    @Test
    void folder_inARenamedFolder_isWatchedToo() throws Exception {
        Path renamed = Files.move(root.resolve("Show"), root.resolve("Programme"));
        awaitTold();
        Path extras = Files.createDirectory(renamed.resolve("Extras"));
        awaitTold();

        Files.writeString(extras.resolve("deleted scene.mkv"), "new");

        awaitTold();
    }

    @Test
    void folder_movedInWithFilesInIt_isToldAndWatched() throws Exception {
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere/Film (2001)"));
        Files.writeString(elsewhere.resolve("film.mkv"), "whole");

        Path moved = Files.move(elsewhere, root.resolve("Film (2001)"));
        awaitTold();
        Files.delete(moved.resolve("film.mkv"));

        awaitTold();
    }

    @Test
    void root_thatGoesAndComesBackAsAnother_standsNoMore() throws Exception {
        assertThat(watch.stands()).isTrue();

        Files.move(root, temporary.resolve("unmounted"));
        assertThat(watch.stands()).isFalse();
        Files.createDirectories(root);

        assertThat(watch.stands()).isFalse();
    }

    @Test
    void root_thatIsNotThereYet_doesNotStandOnceItIs() throws Exception {
        Path later = temporary.resolve("later");
        try (FolderWatch early = FolderWatch.start(later, QUIET, told::release)) {
            assertThat(early.awaitRegistered(LIMIT)).isTrue();
            assertThat(early.stands()).isTrue();

            Files.createDirectory(later);

            assertThat(early.stands()).isFalse();
        }
    }

    private void awaitTold() throws InterruptedException {
        assertThat(told.tryAcquire(LIMIT.toMillis(), TimeUnit.MILLISECONDS))
                .as("told of the change")
                .isTrue();
        told.drainPermits();
    }
}
