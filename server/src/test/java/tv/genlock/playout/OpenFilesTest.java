package tv.genlock.playout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.bytes.HeldFile;
import tv.genlock.media.Container;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.Fingerprint;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;
import tv.genlock.media.SampleRun;

class OpenFilesTest {
    @TempDir
    Path folder;

    private final Map<Long, MediaIndex> indexes = new ConcurrentHashMap<>();
    private final AtomicLong nanos = new AtomicLong();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final OpenFiles files = new OpenFiles(
            new Stored(),
            id -> HeldFile.of(folder.resolve(id + ".mp4")),
            String::valueOf,
            (place, _, _) -> {
                if (place.text().endsWith("1.mp4")) {
                    reading.countDown();
                    await(answered);
                }
                return new NoSamples();
            },
            new StalledFiles(OptionalLong::of),
            nanos::get);

    @AfterEach
    void close() {
        answered.countDown();
        threads.shutdown();
    }

    /** The first request reads the file's sample tables; its disk died just then. The second must not take the others with it. */
    @Test
    void fileThatHangsWhileItIsOpened_holdsUpNoOther_norTheTidying() throws Exception {
        PlayoutEvent.Content.Media hanging = file(1);
        PlayoutEvent.Content.Media well = file(2);
        threads.execute(() -> use(hanging));
        assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
        threads.execute(() -> use(hanging));

        for (int i = 0; i < 3; i++) {
            Future<?> other = threads.submit(() -> use(well));
            other.get(30, TimeUnit.SECONDS);
        }
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        Future<?> tidying = threads.submit(files::closeIdle);
        tidying.get(30, TimeUnit.SECONDS);
    }

    private void use(PlayoutEvent.Content.Media content) {
        try {
            files.with(content, media -> media.reader());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PlayoutEvent.Content.Media file(long id) throws IOException {
        Path path = folder.resolve(id + ".mp4");
        Files.writeString(path, "bytes of " + id);
        try (FileByteSource bytes = FileByteSource.open(path)) {
            String fingerprint = Fingerprint.of(bytes);
            Keyframes none = new Keyframes(new long[] {0}, new long[0], new byte[0]);
            indexes.put(
                    id, new MediaIndex(fingerprint, Container.MP4, 90_000, Optional.empty(), List.of(), none, 1_000));
            return new PlayoutEvent.Content.Media(id, fingerprint, 0, 90_000);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException("the test is over", e);
        }
    }

    private final class Stored implements IndexSource {
        @Override
        public Answer obtain(long fileId) {
            return new Answer.Ready(indexes.get(fileId));
        }

        @Override
        public Optional<MediaIndex> stored(long fileId, String fingerprint) {
            return Optional.ofNullable(indexes.get(fileId));
        }

        @Override
        public boolean ready(long fileId) {
            return true;
        }
    }

    private static final class NoSamples implements SampleReader {
        @Override
        public SampleRun video(int fromCut, int toCut) {
            return SampleRun.empty();
        }

        @Override
        public SampleRun audio(int track, long fromTicks, long toTicks) {
            return SampleRun.empty();
        }

        @Override
        public void close() {}
    }
}
