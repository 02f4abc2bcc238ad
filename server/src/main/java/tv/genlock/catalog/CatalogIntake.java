package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tv.genlock.catalog.store.DepartureStore;
import tv.genlock.catalog.store.IntakeStore;
import tv.genlock.catalog.store.LibraryStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.MediaProbe;

/** The door through which sources fill the catalog. Each call is one transaction, so a scan can be cut off anywhere. Any thread. */
@Singleton
public final class CatalogIntake {
    private static final long TELL_EVERY_MILLIS = 3_000;
    private static final int STEP = 500;

    private final IntakeStore store;
    private final LibraryStore libraries;
    private final DepartureStore departures;
    private final StationEvents events;
    private final InstantSource clock;
    private final AtomicLong toldAtMillis = new AtomicLong();

    @Inject
    public CatalogIntake(
            IntakeStore store,
            LibraryStore libraries,
            DepartureStore departures,
            StationEvents events,
            InstantSource clock) {
        this.store = store;
        this.libraries = libraries;
        this.departures = departures;
        this.events = events;
        this.clock = clock;
    }

    /** Ids of a source's libraries by their key. */
    public Map<String, Long> libraries(long sourceId) {
        return libraries.libraries(sourceId);
    }

    /** The library with this key, made when it is new. */
    public long library(long sourceId, String key, String name) {
        return libraries.library(sourceId, key, name);
    }

    /** Hands every file of a source to {@code each}, without holding them all. */
    public void known(long sourceId, Consumer<KnownFile> each) {
        store.known(sourceId, each);
    }

    /** What was seen in a file when it was last looked into; empty when nothing was, or an older Genlock wrote it. */
    public Optional<MediaProbe> probe(long fileId) {
        return store.probe(fileId);
    }

    private void tellSometimes() {
        long now = clock.millis();
        long told = toldAtMillis.get();
        if (Math.abs(now - told) >= TELL_EVERY_MILLIS && toldAtMillis.compareAndSet(told, now)) {
            events.publish(new StationEvent.CatalogChanged(0));
        }
    }

    /** Marks files as not there. Nothing is deleted. */
    public void vanished(Collection<Long> fileIds) {
        departures.vanished(fileIds, clock.millis());
    }

    /**
     * Stores a batch of what a library lists, and with it how far its sync has come. Every few seconds the others hear of what came, so
     * that a long scan shows what it has found so far.
     *
     * @param progress JSON, given back by {@link #progress}
     * @return how many were new or changed
     */
    public int store(long libraryId, List<SourcedItem> batch, String progress) {
        int written = store.store(libraryId, batch, progress, clock.millis());
        tellSometimes();
        return written;
    }

    /** As {@link #store(long, List, String)}, for series; before their episodes. */
    public int storeSeries(long libraryId, List<SourcedSeries> batch, String progress) {
        return store.storeSeries(libraryId, batch, progress, clock.millis());
    }

    /** Hands key and mark of every series of a library to {@code each}. */
    public void seriesListings(long libraryId, BiConsumer<String, String> each) {
        store.seriesListings(libraryId, each);
    }

    /** How far a library's sync had come; {@code {}} when it never began. */
    public String progress(long libraryId) {
        return libraries.progress(libraryId);
    }

    /** Hands key and mark of every listing of a library to {@code each}; the mark of one that had vanished is empty. */
    public void listings(long libraryId, BiConsumer<String, String> each) {
        store.listings(libraryId, each);
    }

    /** Marks listings as gone at their source. They leave the catalog with {@link #purge}. */
    public void vanishedListings(long libraryId, Collection<String> keys) {
        departures.vanishedListings(libraryId, keys, clock.millis());
    }

    /** Removes for good what vanished longer ago than {@code grace}, in small steps. */
    public int purge(Duration grace) {
        long before = clock.millis() - grace.toMillis();
        int removed = 0;
        int step;
        do {
            step = departures.purge(before, STEP, clock.millis());
            removed += step;
        } while (step == STEP);
        return removed;
    }

    /** Takes everything a source lists out of the catalog, in small steps; what other sources list too stays. */
    public void forget(long sourceId) {
        int step;
        do {
            step = departures.forget(sourceId, STEP, clock.millis());
        } while (step > 0);
    }

    /** Takes one library out of the catalog, as {@link #forget} does with all of a source. */
    public void forgetLibrary(long libraryId) {
        int step;
        do {
            step = departures.forgetLibrary(libraryId, STEP, clock.millis());
        } while (step > 0);
        libraries.removeLibrary(libraryId);
    }

    /** How the sync of a library came out. */
    public void librarySynced(long libraryId, Library.State state, String message) {
        libraries.librarySynced(libraryId, state, message, clock.millis());
    }

    /** Paths of some files of a source as it names them, from all over it. */
    public List<String> somePaths(long sourceId, int most) {
        return store.somePaths(sourceId, most);
    }

    /**
     * The files of a source are elsewhere on this machine from now on. In small steps.
     *
     * @param place the path here, empty for nowhere, for a path as the source names it
     */
    public void relocate(long sourceId, UnaryOperator<String> place) {
        OptionalLong last = OptionalLong.of(0);
        while (last.isPresent()) {
            last = store.relocate(sourceId, last.getAsLong(), STEP, place);
        }
    }

    /** Other sources are preferred from now on: settles what several of them list, in small steps. */
    public void preferencesChanged() {
        OptionalLong last = OptionalLong.of(0);
        while (last.isPresent()) {
            last = store.settleShared(last.getAsLong(), STEP, clock.millis());
        }
    }

    /** Sets the kind of a source's libraries by what they mostly hold, and tells everybody that the catalog changed. */
    public void settle(long sourceId) {
        libraries.setLibraryKinds(sourceId);
        events.publish(new StationEvent.CatalogChanged(sourceId));
    }

    /** How a source's files stand. */
    public SourceCounts counts(long sourceId) {
        return libraries.counts(sourceId);
    }
}
