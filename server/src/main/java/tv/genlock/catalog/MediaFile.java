package tv.genlock.catalog;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One file, as its source lists it.
 *
 * @param path as its source names it
 * @param localPath where it may be on this machine, not looked at yet; empty when nowhere. Ask {@link FileLocations} to open it
 * @param remotePath what to ask its media server for, without secrets; empty when there is none
 * @param fingerprint see {@code tv.genlock.media.Fingerprint}; empty until it was probed
 * @param reason for a person: why it cannot air; of a file that can, what of its description could not be read
 * @param container libav's short format name; empty until probed
 */
public record MediaFile(
        long id,
        OptionalLong itemId,
        long libraryId,
        String path,
        String localPath,
        String remotePath,
        long sizeBytes,
        Instant modifiedAt,
        String fingerprint,
        ItemState state,
        String reason,
        String container,
        long durationTicks) {}
