package tv.genlock.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tv.genlock.schedule.ScheduleItem.Episode;

/**
 * The catalog at one moment, shared by all channels that are built from it: items by their lasting keys, and the episodes once
 * more in the order in which they air. Immutable; any thread.
 *
 * <p>A channel takes an {@link ItemPool} out of it, which holds positions and no items, so that hundreds of channels over one
 * large catalog cost a few kilobytes each.
 */
public final class CatalogSnapshot {
    /** Places in a schedule's arrays are 20 bits wide. */
    public static final int MAX_ITEMS = 1 << 20;

    private static final Comparator<Row> AIRING_ORDER = Comparator.<Row>comparingLong(
                    row -> episodeOf(row).seriesId())
            .thenComparing(Row::item, EpisodeOrder.IN_SERIES);

    private final ScheduleItem[] items;
    private final long[] libraryIds;
    private final int[] episodesInOrder;
    /** Ascending, and where in {@code items} each is. */
    private final long[] ids;

    private final int[] positions;

    private record Row(ScheduleItem item, long libraryId) {}

    private CatalogSnapshot(List<Row> rows) {
        rows.sort(Comparator.<Row>comparingLong(row -> row.item().key())
                .thenComparingLong(row -> row.item().id()));
        items = rows.stream().map(Row::item).toArray(ScheduleItem[]::new);
        libraryIds = rows.stream().mapToLong(Row::libraryId).toArray();
        positions = IntStream.range(0, items.length)
                .boxed()
                .sorted(Comparator.comparingLong(position -> items[position].id()))
                .mapToInt(position -> position)
                .toArray();
        ids = IntStream.of(positions)
                .mapToLong(position -> items[position].id())
                .toArray();
        episodesInOrder = rows.stream()
                .filter(row -> row.item().series().isPresent())
                .sorted(AIRING_ORDER)
                .mapToInt(row -> positionOf(row.item().id()))
                .toArray();
        for (int n = 1; n < ids.length; n++) {
            if (ids[n] == ids[n - 1]) {
                throw new IllegalArgumentException("item " + ids[n] + " is twice in the catalog");
            }
        }
    }

    /** Collects the items of a snapshot, in any order. */
    public static final class Builder {
        private final List<Row> rows = new ArrayList<>();

        public Builder add(ScheduleItem item, long libraryId) {
            if (rows.size() == MAX_ITEMS) {
                throw new IllegalStateException("a catalog snapshot holds at most " + MAX_ITEMS + " items");
            }
            rows.add(new Row(item, libraryId));
            return this;
        }

        /** @throws IllegalArgumentException when an id appears twice */
        public CatalogSnapshot build() {
            return new CatalogSnapshot(new ArrayList<>(rows));
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A snapshot of items whose library does not matter. */
    public static CatalogSnapshot of(List<ScheduleItem> items) {
        Builder builder = builder();
        items.forEach(item -> builder.add(item, /* libraryId= */ 0));
        return builder.build();
    }

    public int size() {
        return items.length;
    }

    /** What passes {@code filter}, and if nothing does, why; its collections hold nothing. */
    public ItemPool select(ItemFilter filter) {
        return select(filter, Set.of());
    }

    /**
     * What passes {@code filter} or is collected, and if nothing does, why.
     *
     * @param collected ids of the items in the filter's collections; ids of others are let be
     */
    public ItemPool select(ItemFilter filter, Set<Long> collected) {
        BitSet positions = new BitSet();
        for (long id : collected) {
            int position = positionOf(id);
            if (position >= 0) {
                positions.set(position);
            }
        }
        return new ItemPool(this, filter, positions);
    }

    public ScheduleItem item(int position) {
        return items[position];
    }

    long libraryId(int position) {
        return libraryIds[position];
    }

    /** Positions of all episodes: by series id, then season with specials last, then episode. */
    int[] episodesInOrder() {
        return episodesInOrder;
    }

    /** Where the item with {@code id} is, or a negative number. */
    public int positionOf(long id) {
        int index = Arrays.binarySearch(ids, id);
        return index < 0 ? -1 : positions[index];
    }

    /** Specials have season 0 and air after the numbered seasons. */
    static int seasonRank(int season) {
        return season == 0 ? Integer.MAX_VALUE : season;
    }

    private static Episode episodeOf(Row row) {
        return row.item().series().orElseThrow();
    }
}
