package tv.genlock.catalog;

import java.util.Optional;
import java.util.OptionalLong;
import tv.genlock.media.MediaProbe;

/**
 * What a scan found out about one file.
 *
 * @param knownId the file's id when the catalog has it already, under this path or (moved) under another
 * @param probe present when the file could be read
 * @param reason for a person, when the state is not {@code AVAILABLE}
 */
public record ScannedFile(
        OptionalLong knownId,
        long libraryId,
        String path,
        long sizeBytes,
        long modifiedAtMillis,
        String fingerprint,
        ItemState state,
        String reason,
        Optional<MediaProbe> probe,
        ItemFacts facts) {}
