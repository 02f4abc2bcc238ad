package tv.genlock.playout;

import java.io.IOException;
import java.util.Optional;
import tv.genlock.catalog.MediaIndexes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.ReadFailure;
import tv.genlock.problem.StationException;

/** The catalog's indexes, with every failure turned into words for a slate. */
final class CatalogIndexes implements IndexSource {
    private final MediaIndexes indexes;

    CatalogIndexes(MediaIndexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public Answer obtain(long fileId) {
        try {
            return new Answer.Ready(indexes.index(fileId));
        } catch (IOException e) {
            return new Answer.Unavailable(words(e));
        } catch (StationException e) {
            return new Answer.Unavailable(
                    e.getCause() instanceof IOException cause ? words(cause) : String.valueOf(e.getMessage()));
        }
    }

    private static String words(IOException failure) {
        String verb = failure instanceof MediaFormatException ? "used" : "read";
        return "The file cannot be " + verb + ": " + ReadFailure.words(failure);
    }

    @Override
    public Optional<MediaIndex> stored(long fileId, String fingerprint) {
        return indexes.stored(fileId, fingerprint);
    }

    @Override
    public boolean ready(long fileId) {
        return indexes.ready(fileId);
    }
}
