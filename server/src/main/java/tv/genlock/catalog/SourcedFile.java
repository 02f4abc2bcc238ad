package tv.genlock.catalog;

import java.util.Optional;
import tv.genlock.media.MediaProbe;

/**
 * A file as a source lists it.
 *
 * @param version alternatives of an item are numbered from 0
 * @param part the parts of a version are numbered from 0 and air one after the other
 * @param path as the source names it
 * @param localPath where this machine may find it; empty when nowhere
 * @param remotePath what to ask the source's server for, path and query without secrets; empty when it has none
 * @param fingerprint see {@code tv.genlock.media.Fingerprint}; empty until the bytes were looked at
 * @param reason for a person: why it cannot air; of a file that can, what of its description could not be read
 * @param probe present when somebody looked into the file
 * @param durationTicks as the source says it, 90 kHz; a probe's figure is better
 */
public record SourcedFile(
        int version,
        int part,
        String path,
        String localPath,
        String remotePath,
        long sizeBytes,
        long modifiedAtMillis,
        String fingerprint,
        ItemState state,
        String reason,
        Optional<MediaProbe> probe,
        String container,
        String videoCodec,
        int width,
        int height,
        long durationTicks) {}
