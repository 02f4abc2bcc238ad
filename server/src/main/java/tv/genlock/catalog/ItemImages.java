package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.air.transcode.Thumbnail;
import tv.genlock.bytes.HeldFile;
import tv.genlock.media.KeptFiles;
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

    private final Catalog catalog;
    private final FileLocations locations;
    private final InstalledFfmpeg ffmpeg;
    private final KeptFiles files;
    private final Semaphore turn = new Semaphore(1, /* fair= */ true);

    @Inject
    ItemImages(Catalog catalog, FileLocations locations, InstalledFfmpeg ffmpeg, Settings settings) {
        this.catalog = catalog;
        this.locations = locations;
        this.ffmpeg = ffmpeg;
        this.files = new KeptFiles(settings.cache().resolve("images"), KEPT);
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
        String bytes = file.fingerprint().isEmpty() ? "of" + file.sizeBytes() : file.fingerprint();
        String name = "%d-%s-%d.jpg".formatted(fileId, bytes, at / Ticks.PER_SECOND);
        Optional<byte[]> known = files.read(name);
        return known.isPresent() ? known : make(file, at, name);
    }

    private Optional<byte[]> make(MediaFile file, long at, String name) throws IOException, InterruptedException {
        Optional<Ffmpeg> tool = ffmpeg.get();
        if (tool.isEmpty()) {
            return Optional.empty();
        }
        if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new StationException(ProblemCode.BUSY, "Too many pictures are being made; ask again.");
        }
        try {
            Optional<byte[]> meanwhile = files.read(name);
            if (meanwhile.isPresent()) {
                return meanwhile;
            }
            try (HeldFile held = locations.open(file)) {
                Optional<byte[]> jpeg = new Thumbnail(tool.get()).jpeg(held.place(), at, WIDTH);
                if (jpeg.isPresent()) {
                    keep(name, jpeg.get());
                }
                return jpeg;
            }
        } finally {
            turn.release();
        }
    }

    /** A full disk costs the keeping only. */
    private void keep(String name, byte[] jpeg) {
        try {
            files.keep(name, jpeg);
        } catch (IOException e) {
            log.warnf("A picture could not be kept: %s", e);
        }
    }
}
