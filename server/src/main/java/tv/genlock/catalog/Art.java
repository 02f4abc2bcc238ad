package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import tv.genlock.media.KeptFiles;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.settings.Settings;

/**
 * Posters and backdrops of items and series, from the media server that tells of them or from beside the file. What a server gives
 * is checked by its first bytes, bounded, and kept in the cache folder under the name of all that it depends on. Nobody learns the
 * server's address or key. Any thread; a few are fetched at a time.
 */
@Singleton
public final class Art {
    static final int LARGEST_BYTES = 10 << 20;

    private static final Logger log = Logger.getLogger(Art.class);
    /** Larger ones are given, not kept: what is kept stays within some gigabytes. */
    private static final int LARGEST_KEPT_BYTES = 1 << 20;

    private static final int KEPT = 5_000;
    private static final int AT_ONCE = 6;
    private static final int PATIENCE_SECONDS = 15;

    private final FileLocations locations;
    private final ServerPictures servers;
    private final KeptFiles files;
    private final Semaphore turns = new Semaphore(AT_ONCE, /* fair= */ true);

    /** @param tag equal for equal bytes */
    record Picture(byte[] bytes, String mediaType, String tag) {}

    @Inject
    Art(FileLocations locations, ServerPictures servers, Settings settings) {
        this.locations = locations;
        this.servers = servers;
        this.files = new KeptFiles(settings.cache().resolve("art"), KEPT);
    }

    /**
     * The first of these pictures that is there and is one.
     *
     * @param from the preferred first
     * @param width the most pixels wanted
     */
    Optional<Picture> of(List<ArtReference> from, int width) throws InterruptedException {
        StationException last = null;
        for (ArtReference one : from) {
            try {
                Optional<byte[]> bytes = one.isLocal() ? local(one) : remote(one, width);
                Optional<Picture> picture = bytes.flatMap(Art::picture);
                if (picture.isPresent()) {
                    return picture;
                }
            } catch (IOException e) {
                last = new StationException(
                        ProblemCode.SOURCE_UNAVAILABLE, "The picture cannot be fetched: " + e.getMessage(), e);
            }
        }
        if (last != null) {
            throw last;
        }
        return Optional.empty();
    }

    private Optional<byte[]> local(ArtReference one) throws IOException {
        Path path = locations.beside(one.libraryId(), one.reference());
        return Files.size(path) > LARGEST_BYTES ? Optional.empty() : Optional.of(Files.readAllBytes(path));
    }

    private Optional<byte[]> remote(ArtReference one, int width) throws IOException, InterruptedException {
        String name = hash("%d %s %s %d"
                .formatted(one.sourceId(), one.key(), one.reference(), width)
                .getBytes(StandardCharsets.UTF_8));
        Optional<byte[]> known = files.read(name);
        if (known.isPresent()) {
            return known;
        }
        if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new StationException(ProblemCode.BUSY, "Too many pictures are being fetched; ask again.");
        }
        try {
            Optional<byte[]> fetched = servers.of(one.sourceId(), one.key(), one.reference(), width, LARGEST_BYTES);
            if (fetched.isPresent() && picture(fetched.get()).isPresent()) {
                keep(name, fetched.get());
            }
            return fetched;
        } finally {
            turns.release();
        }
    }

    /** A full disk costs the keeping only. */
    private void keep(String name, byte[] bytes) {
        if (bytes.length <= LARGEST_KEPT_BYTES) {
            try {
                files.keep(name, bytes);
            } catch (IOException e) {
                log.warnf("A picture could not be kept: %s", e);
            }
        }
    }

    /** By its first bytes, whatever its sender calls it: JPEG, PNG or WebP; anything else is no picture. */
    static Optional<Picture> picture(byte[] bytes) {
        String type = "";
        if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            type = "image/jpeg";
        } else if (begins(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            type = "image/png";
        } else if (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P')) {
            type = "image/webp";
        }
        return type.isEmpty() ? Optional.empty() : Optional.of(new Picture(bytes, type, hash(bytes)));
    }

    private static boolean begins(byte[] bytes, int from, int... with) {
        if (bytes.length < from + with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[from + i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
