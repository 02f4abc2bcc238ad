package tv.genlock.catalog;

import java.util.Optional;
import tv.genlock.media.MediaProbe;

/**
 * A file of an item, with where it comes from.
 *
 * @param preferred whether it belongs to the version that airs
 * @param probe empty until somebody looked into it
 */
public record ItemFile(
        MediaFile file,
        long sourceId,
        int version,
        int part,
        Location location,
        boolean preferred,
        Optional<MediaProbe> probe) {
    /** How its bytes are reached. */
    public enum Location {
        /** On a disk of this machine. */
        LOCAL,
        /** From its source's server. */
        REMOTE,
        /** Not at all, now. */
        MISSING
    }
}
