package tv.genlock.catalog;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One file on disk, as the last scan saw it.
 *
 * @param path absolute; ask {@link Catalog#pathOf} before opening it
 * @param fingerprint see {@code tv.genlock.media.Fingerprint}; empty until it was probed
 * @param reason for a person: why it cannot air; of a file that can, what of its description could not be read
 * @param container libav's short format name; empty until probed
 */
public record MediaFile(
        long id,
        OptionalLong itemId,
        long libraryId,
        String path,
        long sizeBytes,
        Instant modifiedAt,
        String fingerprint,
        ItemState state,
        String reason,
        String container,
        long durationTicks) {}
