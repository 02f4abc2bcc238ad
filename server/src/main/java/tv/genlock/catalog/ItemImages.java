package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.Thumbnail;
import tv.genlock.media.Ticks;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.settings.InstalledFfmpeg;
import tv.genlock.settings.Settings;

/**
 * Frames of files as small JPEGs, kept in the cache folder by file, fingerprint and time. One is made at a time, so that a page of
 * posters never takes more than one processor; who waits too long is told to come again. Any thread.
 */
@Singleton
public final class ItemImages {
    private static final Logger log = Logger.getLogger(ItemImages.class);
    private static final int WIDTH = 480;
    private static final int PATIENCE_SECONDS = 15;
    private static final int KEPT = 20_000;
    private static final int CHECK_EVERY = 500;

    private final Catalog catalog;
    private final InstalledFfmpeg ffmpeg;
    private final Path folder;
    private final Semaphore turn = new Semaphore(1, /* fair= */ true);
    private final AtomicInteger made = new AtomicInteger();

    @Inject
    ItemImages(Catalog catalog, InstalledFfmpeg ffmpeg, Settings settings) {
        this.catalog = catalog;
        this.ffmpeg = ffmpeg;
        this.folder = settings.cache().resolve("images");
    }

    /**
     * A frame of a file.
     *
     * @param atTicks item time; a little before the end when it lies beyond
     * @return empty when the file has no picture, or no ffmpeg is there to take one
     */
    public Optional<byte[]> of(long fileId, long atTicks) throws IOException, InterruptedException {
        MediaFile file = catalog.file(fileId);
        long at = Math.clamp(atTicks, 0, Math.max(0, file.durationTicks() - Ticks.PER_SECOND));
        Path kept = folder.resolve("%d-%s-%d.jpg".formatted(fileId, file.fingerprint(), at / Ticks.PER_SECOND));
        Optional<byte[]> known = read(kept);
        return known.isPresent() ? known : make(file, at, kept);
    }

    private Optional<byte[]> make(MediaFile file, long at, Path kept) throws IOException, InterruptedException {
        Optional<Ffmpeg> tool = ffmpeg.get();
        if (tool.isEmpty()) {
            return Optional.empty();
        }
        Path path = catalog.pathOf(file);
        if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new StationException(ProblemCode.BUSY, "Too many pictures are being made; ask again.");
        }
        try {
            Optional<byte[]> meanwhile = read(kept);
            if (meanwhile.isPresent()) {
                return meanwhile;
            }
            Optional<byte[]> jpeg = new Thumbnail(tool.get()).jpeg(path, at, WIDTH);
            if (jpeg.isPresent()) {
                keep(kept, jpeg.get());
            }
            return jpeg;
        } finally {
            turn.release();
        }
    }

    private static Optional<byte[]> read(Path kept) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(kept));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Written aside and moved, so that a reader never meets half a picture. A full disk costs the keeping only. */
    private void keep(Path kept, byte[] jpeg) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "making", ".part");
            Files.write(part, jpeg);
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (made.incrementAndGet() % CHECK_EVERY == 0) {
                dropOldest();
            }
        } catch (IOException e) {
            log.warnf("A picture could not be kept: %s", e);
        }
    }

    private void dropOldest() throws IOException {
        record Kept(Path path, FileTime at) {}
        List<Kept> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path path : files) {
                all.add(new Kept(path, Files.getLastModifiedTime(path)));
            }
        }
        all.sort(Comparator.comparing((Kept kept) -> kept.at().toInstant(), Comparator.<Instant>naturalOrder()));
        for (Kept old : all.subList(0, Math.max(0, all.size() - KEPT))) {
            Files.deleteIfExists(old.path());
        }
    }
}
