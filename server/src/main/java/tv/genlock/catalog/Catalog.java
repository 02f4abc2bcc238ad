package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.store.CatalogStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.problem.StationException;

/** The catalog's public face. Safe for all threads. */
@Singleton
public final class Catalog {
    private final CatalogStore store;
    /** How often the catalog changed. A snapshot counts for the number that was there before it was read. */
    private final AtomicLong changes = new AtomicLong();

    private volatile @Nullable Read latest; // written under this

    private record Read(long changes, CatalogSnapshot snapshot) {}

    @Inject
    public Catalog(CatalogStore store, StationEvents events) {
        this.store = store;
        events.subscribe(event -> {
            if (event instanceof StationEvent.CatalogChanged) {
                changes.incrementAndGet();
            }
        });
    }

    /** All items as of the last change; read once, by the first who asks, and shared until the next change. */
    public CatalogSnapshot snapshot() {
        Read read = latest;
        return read != null && read.changes() == changes.get() ? read.snapshot() : readOnce();
    }

    private synchronized CatalogSnapshot readOnce() {
        Read read = latest;
        long now = changes.get();
        if (read == null || read.changes() != now) {
            read = new Read(now, new CatalogSnapshot(store.items()));
            latest = read;
        }
        return read.snapshot();
    }

    /** What is written about these items, by their ids; an item of which nothing is written is not in it. */
    public Map<Long, String> descriptions(Set<Long> itemIds) {
        return store.descriptions(itemIds);
    }

    public List<Library> libraries() {
        return store.libraries();
    }

    /** The file with this id; {@code not-found} when there is none. */
    public MediaFile file(long id) {
        return store.file(id).orElseThrow(() -> StationException.notFound("file " + id));
    }

    /** The source of the file with this id; empty when there is no such file any more. Never looks at the disk. */
    public OptionalLong sourceOf(long fileId) {
        return store.sourceOf(fileId);
    }

    /** What people know the file with this id by: its path, or what a media server lists it as. */
    public String nameOf(long fileId) {
        return store.nameOf(fileId).orElseThrow(() -> StationException.notFound("file " + fileId));
    }

    /** From where on the item of this file airs, 90 kHz behind the beginning of its first part; 0 from its beginning. */
    public long inTicks(long fileId) {
        return store.inTicks(fileId);
    }

    /** The files that air one after the other when this one is scheduled, itself among them: the parts of its version, in order. */
    public List<Long> partsOf(long fileId) {
        return store.partsOf(fileId);
    }
}
