package tv.genlock.source.sync;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;
import tv.genlock.job.JobProgress;

/**
 * Brings the catalog in step with one library of a media server.
 *
 * <p>The first time everything is read; later only what the server says has changed. Now and then, and whenever a person asks, all
 * keys and marks are compared, and all series are read: that finds what was deleted, and what a delta missed. Batches are stored with the place they
 * were read at, so a sync that was cut off goes on there; the comparison at the end finds what moved between pages meanwhile.
 * A page that cannot be had ends the sync: nothing counts as gone then.
 *
 * <h2>What is gone</h2>
 *
 * An answer without items, or with less than four fifths of what was there, is not believed: nothing is marked until the next
 * comparison says the same, or a person does. Owner thread only.
 */
public final class LibrarySync {
    private static final Duration SWEEP_EVERY = Duration.ofHours(12);
    private static final int FETCHED_AT_ONCE = 100;
    /** A small library may lose this many without a question, as long as half of it stays. */
    private static final int SMALL_LOSS = 10;
    /** A server that ignores the offset would hand out its first page for ever. */
    private static final long MOST_ROWS = 10_000_000;

    private final CatalogIntake intake;
    private final InstantSource clock;
    private final long libraryId;
    private final ServerLibrary library;
    private final JobProgress progress;
    private SyncState state;
    private int changed;

    /**
     * How a sync came out.
     *
     * @param changed how many items and series were written
     * @param gone how many are not listed any more
     * @param doubt why those were not marked; empty when they were
     */
    public record Result(int changed, int gone, String doubt) {}

    /** @param libraryId the catalog's id of what {@code library} reads */
    public LibrarySync(
            CatalogIntake intake, InstantSource clock, long libraryId, ServerLibrary library, JobProgress progress) {
        this.intake = intake;
        this.clock = clock;
        this.libraryId = libraryId;
        this.library = library;
        this.progress = progress;
        this.state = SyncState.read(intake.progress(libraryId));
    }

    /**
     * @param sweep whether to compare all keys in any case
     * @param consent whether a person confirmed that what is missing is gone
     */
    public Result run(boolean sweep, boolean consent) throws IOException, InterruptedException {
        boolean whole = state.mark().isEmpty() || state.phase() != SyncState.Phase.IDLE;
        if (whole) {
            readAll();
        }
        // Something changed that no change shows: then something is gone.
        boolean unexplained = !whole && library.changedSince(state.mark()) && !readChanges();
        boolean due = clock.millis() - state.sweptAtMillis() >= SWEEP_EVERY.toMillis();
        boolean all = whole || sweep || consent || due || unexplained || state.missing() > 0;
        if (!all) {
            return new Result(changed, 0, "");
        }
        if (!whole) {
            readSeries();
        }
        return compare(consent);
    }

    private void readAll() throws IOException, InterruptedException {
        if (state.phase() == SyncState.Phase.IDLE) {
            state = state.beginning(library.now());
        }
        if (state.phase() == SyncState.Phase.SERIES) {
            readSeries();
            state = state.at(SyncState.Phase.ITEMS, 0);
        }
        long offset = state.offset();
        ServerLibrary.Page<SourcedItem> page = library.items(offset);
        while (page.rows() > 0) {
            offset = advanced(offset, page.rows());
            state = state.at(SyncState.Phase.ITEMS, offset);
            changed += intake.store(libraryId, page.entries(), state.text());
            page = library.items(offset);
        }
        finish(state.coming());
    }

    private interface SeriesPages {
        ServerLibrary.Page<SourcedSeries> at(long offset) throws IOException, InterruptedException;
    }

    /** All of them; while everything is read, from where that was cut off. */
    private void readSeries() throws IOException, InterruptedException {
        readSeries(state.phase() == SyncState.Phase.SERIES ? state.offset() : 0, library::series);
    }

    private void readSeries(long from, SeriesPages pages) throws IOException, InterruptedException {
        long offset = from;
        var page = pages.at(offset);
        while (page.rows() > 0) {
            offset = advanced(offset, page.rows());
            if (state.phase() == SyncState.Phase.SERIES) {
                state = state.at(SyncState.Phase.SERIES, offset);
            }
            changed += intake.storeSeries(libraryId, page.entries(), state.text());
            page = pages.at(offset);
        }
    }

    /** @return whether there were any */
    private boolean readChanges() throws IOException, InterruptedException {
        String now = library.now();
        readSeries(0, from -> library.changedSeries(state.mark(), from));
        long offset = 0;
        ServerLibrary.Page<SourcedItem> page = library.changes(state.mark(), offset);
        while (page.rows() > 0) {
            offset = advanced(offset, page.rows());
            changed += intake.store(libraryId, page.entries(), state.text());
            page = library.changes(state.mark(), offset);
        }
        finish(now);
        return offset > 0;
    }

    private void finish(String mark) {
        state = state.done(mark);
        intake.store(libraryId, List.of(), state.text());
    }

    private Result compare(boolean consent) throws IOException, InterruptedException {
        Map<String, String> known = new HashMap<>();
        intake.listings(libraryId, known::put);
        long there = known.values().stream().filter(mark -> !mark.isEmpty()).count();
        List<String> differing = new ArrayList<>();
        long offset = 0;
        var page = library.keys(offset);
        while (page.rows() > 0) {
            for (ServerLibrary.KeyMark entry : page.entries()) {
                String mark = known.remove(entry.key());
                if (mark == null
                        || mark.isEmpty()
                        || !(entry.mark().isEmpty() || entry.mark().equals(mark))) {
                    differing.add(entry.key());
                }
            }
            offset = advanced(offset, page.rows());
            page = library.keys(offset);
        }
        fetch(differing);
        known.values().removeIf(String::isEmpty);
        return settle(List.copyOf(known.keySet()), there, consent);
    }

    private void fetch(List<String> keys) throws IOException, InterruptedException {
        for (int from = 0; from < keys.size(); from += FETCHED_AT_ONCE) {
            progress.checkpoint();
            List<String> some = keys.subList(from, Math.min(keys.size(), from + FETCHED_AT_ONCE));
            changed += intake.store(libraryId, library.items(some), state.text());
        }
    }

    private Result settle(List<String> gone, long there, boolean consent) {
        boolean saidBefore = state.missing() > 0 && gone.size() <= state.missing();
        if (isUnlikely(gone.size(), there) && !consent && !saidBefore) {
            state = state.doubting(gone.size());
            intake.store(libraryId, List.of(), state.text());
            return new Result(
                    changed,
                    gone.size(),
                    "%,d of %,d items are not listed any more. Nothing was changed; if that is so at the next sync too, or you confirm it, they are taken as gone."
                            .formatted(gone.size(), there));
        }
        intake.vanishedListings(libraryId, gone);
        state = state.swept(clock.millis());
        intake.store(libraryId, List.of(), state.text());
        return new Result(changed, gone.size(), "");
    }

    private static boolean isUnlikely(int gone, long there) {
        return gone > 0 && (gone * 2L >= there || (gone >= SMALL_LOSS && gone * 5L > there));
    }

    private long advanced(long offset, int rows) throws IOException, InterruptedException {
        progress.advance(rows);
        progress.checkpoint();
        if (offset + rows > MOST_ROWS) {
            throw new IOException("The server hands out rows without end; it may ignore where a page begins.");
        }
        return offset + rows;
    }
}
