package tv.genlock.playout;

import java.util.List;
import java.util.Optional;
import tv.genlock.media.MediaIndex;

/** What the playout room needs of the catalog's media indexes. */
public interface IndexSource {
    /** What asking for an index came to. */
    sealed interface Answer {
        record Ready(MediaIndex index) implements Answer {}

        /** {@code reason} is for a person. */
        record Unavailable(String reason) implements Answer {}
    }

    /** The index of the file as it is now, made if need be; waits as long as that takes. */
    Answer obtain(long fileId);

    /** The stored index, made from the bytes with this fingerprint; never makes one. */
    Optional<MediaIndex> stored(long fileId, String fingerprint);

    /**
     * The index made from the bytes with this fingerprint: the stored one, or a new one where none is stored (another version made
     * it, or the disk was full) and the file is still the same.
     */
    default Optional<MediaIndex> of(long fileId, String fingerprint) {
        return stored(fileId, fingerprint).or(() -> switch (obtain(fileId)) {
            case Answer.Ready ready when ready.index().fingerprint().equals(fingerprint) -> Optional.of(ready.index());
            case Answer.Ready _, Answer.Unavailable _ -> Optional.empty();
        });
    }

    /** The files that air one after the other when this one is scheduled, itself among them. */
    default List<Long> parts(long fileId) {
        return List.of(fileId);
    }

    /** How much of the parts' beginning does not air: the in point of what this file belongs to. 90 kHz. */
    default long inTicks(long fileId) {
        return 0;
    }

    /** Notes that the file's bytes are not what its index says: {@link #obtain} looks at them again. */
    default void doubt(long fileId) {}

    /** Whether {@link #obtain} would answer at once. */
    boolean ready(long fileId);
}
