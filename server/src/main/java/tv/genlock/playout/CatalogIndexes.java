package tv.genlock.playout;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import tv.genlock.bytes.ReadWords;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.MediaIndexes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.problem.StationException;

/** The catalog's indexes, with every failure turned into words for a slate. */
final class CatalogIndexes implements IndexSource {
    private static final Logger log = Logger.getLogger(CatalogIndexes.class);

    private final Catalog catalog;
    private final MediaIndexes indexes;

    CatalogIndexes(Catalog catalog, MediaIndexes indexes) {
        this.catalog = catalog;
        this.indexes = indexes;
    }

    @Override
    public List<Long> parts(long fileId) {
        return catalog.partsOf(fileId);
    }

    @Override
    public long inTicks(long fileId) {
        return catalog.inTicks(fileId);
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
        return "The file cannot be " + verb + ": " + ReadWords.of(failure);
    }

    @Override
    public Optional<MediaIndex> stored(long fileId, String fingerprint) {
        return indexes.stored(fileId, fingerprint);
    }

    @Override
    public void doubt(long fileId) {
        try {
            indexes.doubt(fileId);
        } catch (StationException e) {
            log.debugf("File %d has left the catalog: %s", fileId, e.getMessage());
        }
    }

    @Override
    public boolean ready(long fileId) {
        return indexes.ready(fileId);
    }
}
