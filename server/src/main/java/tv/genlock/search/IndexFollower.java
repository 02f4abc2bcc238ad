package tv.genlock.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import tv.genlock.catalog.CatalogChanges;
import tv.genlock.catalog.CatalogChanges.Mark;
import tv.genlock.catalog.WholeItem;
import tv.genlock.job.JobProgress;

/** Brings one open index in line with the catalog, in steps that hold little in memory. One thread. */
final class IndexFollower {
    static final int STEP = 500;
    /** With more to write than this nobody should wait. */
    private static final int MUCH = 2_000;
    /** Readers see what is new after so many items. */
    private static final int SHOWN_AFTER = 5_000;

    private final SearchIndex index;
    private final CatalogChanges catalog;
    private final Runnable tellMuch;
    private final BooleanSupplier closing;
    /** Up to where the index holds the catalog's changes. */
    private Mark mark = Mark.START;

    private boolean compared;
    private boolean uncommitted;
    private int sinceShown;

    /**
     * @param tellMuch called when there is so much to do that nobody should wait for it
     * @param closing whether to end soon; what is missing is found at the next start
     */
    IndexFollower(SearchIndex index, CatalogChanges catalog, Runnable tellMuch, BooleanSupplier closing) {
        this.index = index;
        this.catalog = catalog;
        this.tellMuch = tellMuch;
        this.closing = closing;
    }

    /** Takes over what changed. The first time index and catalog are compared as a whole. */
    void follow() throws IOException {
        if (!compared) {
            compare();
        }
        int written = 0;
        for (List<WholeItem> changed = changed(); !changed.isEmpty(); changed = changed()) {
            put(changed);
            mark = behind(changed);
            written += changed.size();
            if (written > MUCH) {
                tellMuch.run();
            }
        }
        show(written > 0);
        if (!closing.getAsBoolean() && index.size() != catalog.count()) {
            // Something was removed. Something new may also just have come; comparing does no harm then.
            compare();
        }
    }

    private List<WholeItem> changed() {
        return closing.getAsBoolean() ? List.of() : catalog.since(mark, STEP);
    }

    private static Mark behind(List<WholeItem> items) {
        WholeItem last = items.getLast();
        return new Mark(last.stamp(), last.id());
    }

    /** Compares all stamps: deletes what is gone, puts in what is new or other. */
    private void compare() throws IOException {
        StampTable stamps = new StampTable();
        catalog.stamps(stamps::add);
        BitSet same = new BitSet(stamps.size());
        List<Long> gone = new ArrayList<>();
        index.stamps((id, stamp) -> {
            int place = stamps.placeOf(id);
            if (place < 0) {
                gone.add(id);
            } else if (stamps.stamp(place) == stamp) {
                same.set(place);
            }
        });
        index.delete(gone);
        putAll(stamps.idsOutside(same));
        show(sinceShown > 0 || !gone.isEmpty());
        if (!closing.getAsBoolean()) {
            mark = new Mark(stamps.highest(), Long.MAX_VALUE);
            compared = true;
        }
    }

    private void putAll(List<Long> ids) throws IOException {
        if (ids.size() > MUCH) {
            tellMuch.run();
        }
        for (int from = 0; from < ids.size() && !closing.getAsBoolean(); from += STEP) {
            put(catalog.items(ids.subList(from, Math.min(ids.size(), from + STEP))));
        }
    }

    private void put(List<WholeItem> items) throws IOException {
        index.put(items.stream().map(WholeItemDocument::of).toList());
        uncommitted = true;
        sinceShown += items.size();
        show(sinceShown >= SHOWN_AFTER);
    }

    private void show(boolean now) throws IOException {
        if (now) {
            index.refresh();
            uncommitted = true;
            sinceShown = 0;
        }
    }

    /** Makes durable what was written. */
    void commit() throws IOException {
        if (uncommitted) {
            index.commit();
            uncommitted = false;
        }
    }

    /**
     * Writes the whole index anew; readers see the old one until all is there.
     *
     * @return how many items, or -1 when it was cut off: the index must then be {@link SearchIndex#abandon abandoned}
     */
    int makeAnew(JobProgress progress, BooleanSupplier cancelled) throws IOException {
        progress.step("Reading the catalog");
        progress.total(catalog.count());
        index.clear();
        Mark at = Mark.START;
        int written = 0;
        for (List<WholeItem> items = catalog.since(at, STEP); !items.isEmpty(); items = catalog.since(at, STEP)) {
            if (cancelled.getAsBoolean() || closing.getAsBoolean()) {
                return -1;
            }
            index.put(items.stream().map(WholeItemDocument::of).toList());
            at = behind(items);
            written += items.size();
            progress.advance(items.size());
        }
        mark = at;
        compared = true;
        index.refresh();
        index.commit();
        uncommitted = false;
        return written;
    }

    /** Ids and stamps of all items, by id, at 16 bytes each. */
    private static final class StampTable {
        private long[] ids = new long[1_024];
        private long[] stamps = new long[1_024];
        private int size;
        private long highest = Long.MIN_VALUE;

        void add(long id, long stamp) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                stamps = Arrays.copyOf(stamps, size * 2);
            }
            ids[size] = id;
            stamps[size++] = stamp;
            highest = Math.max(highest, stamp);
        }

        int size() {
            return size;
        }

        long highest() {
            return highest;
        }

        int placeOf(long id) {
            return Arrays.binarySearch(ids, 0, size, id);
        }

        long stamp(int place) {
            return stamps[place];
        }

        List<Long> idsOutside(BitSet places) {
            List<Long> others = new ArrayList<>();
            for (int place = places.nextClearBit(0); place < size; place = places.nextClearBit(place + 1)) {
                others.add(ids[place]);
            }
            return others;
        }
    }
}
