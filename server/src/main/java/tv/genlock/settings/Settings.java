package tv.genlock.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the operator decided, checked and typed. Read once before anything starts; see {@link SettingKey} for each one's meaning.
 *
 * @param mediaRoots folders a source may lie in; empty: anywhere but system folders
 * @param transcodeLimit at least 1
 * @param scanMinutes minutes between scans of a new source
 * @param removalGraceDays days for which what a source lists no more is kept
 * @param asRunDays days for which the as-run log is kept; 0 for ever
 */
public record Settings(
        String host,
        int port,
        Logging logging,
        boolean schedulerEnabled,
        List<String> corsOrigins,
        Path data,
        List<Path> media,
        boolean demo,
        List<Path> mediaRoots,
        Optional<URI> publicUrl,
        List<String> allowedHosts,
        List<AddressRange> trustedProxies,
        int transcodeLimit,
        Optional<Path> ffmpeg,
        int scanMinutes,
        int removalGraceDays,
        int asRunDays,
        long indexCacheBytes,
        long segmentCacheBytes) {
    public Settings {
        corsOrigins = List.copyOf(corsOrigins);
        media = List.copyOf(media);
        mediaRoots = List.copyOf(mediaRoots);
        allowedHosts = List.copyOf(allowedHosts);
        trustedProxies = List.copyOf(trustedProxies);
    }

    public Path databaseFile() {
        return data.resolve("genlock.db");
    }

    /** Where thumbnails and other things that can be made again are kept. */
    public Path cache() {
        return data.resolve("cache");
    }

    /**
     * How the log is kept.
     *
     * @param retentionDays 0 keeps files until {@code backupCount} drops them
     */
    public record Logging(String level, boolean toFile, Path file, long maxBytes, int backupCount, int retentionDays) {}
}
