package tv.genlock.schedule.breaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import tv.genlock.schedule.ScheduleItem.Kind;

/**
 * The spots one channel may air in its breaks, made once and shared by all of them. Ordered by item id, so that the order in
 * which they were found means nothing. Immutable; any thread.
 */
public final class SpotPool {
    /** A pool holds no more; the highest ids are left out. */
    public static final int MOST = 1 << 16;

    static final int NONE = -1;

    private static final int[] NOBODY = new int[0];

    private static final Comparator<Spot> BY_ID = Comparator.comparingLong(Spot::itemId)
            .thenComparingLong(Spot::fileId)
            .thenComparingLong(Spot::durationTicks)
            .thenComparing(Spot::title);

    private final Spot[] spots;
    private final Map<Kind, int[]> ofKind = new EnumMap<>(Kind.class);
    private final int[] company;
    private final int[] category;
    private final long[] companyKeys;
    private final long[] categoryKeys;
    private final int otherChannels;

    private SpotPool(List<Spot> sorted, int otherChannels) {
        this.otherChannels = otherChannels;
        spots = sorted.toArray(new Spot[0]);
        for (Kind kind : Kind.values()) {
            int[] positions = IntStream.range(0, spots.length)
                    .filter(position -> spots[position].kind() == kind)
                    .toArray();
            ofKind.put(kind, positions);
        }
        company = new int[spots.length];
        category = new int[spots.length];
        companyKeys = numbered(company, Spot::company);
        categoryKeys = numbered(category, Spot::category);
    }

    /** What {@code channelId} may air of {@code candidates}; of two with one item id the one with the lower file id. */
    public static SpotPool of(long channelId, Collection<Spot> candidates) {
        List<Spot> sorted = candidates.stream()
                .filter(spot -> spot.mayAirOn(channelId))
                .sorted(BY_ID)
                .toList();
        var distinct = new ArrayList<Spot>(sorted.size());
        for (Spot spot : sorted) {
            if (distinct.size() < MOST
                    && (distinct.isEmpty() || distinct.getLast().itemId() != spot.itemId())) {
                distinct.add(spot);
            }
        }
        return new SpotPool(distinct, candidates.size() - sorted.size());
    }

    /** Gives each name a number, in the order of the pool, and returns the keys of the names. */
    private long[] numbered(int[] numbers, Function<Spot, String> nameOf) {
        Map<String, Integer> known = new HashMap<>();
        long[] keys = new long[spots.length];
        for (int position = 0; position < spots.length; position++) {
            String name = spots[position].isSeparated() ? nameOf.apply(spots[position]) : "";
            numbers[position] = NONE;
            if (!name.isEmpty()) {
                numbers[position] = known.computeIfAbsent(name, _ -> known.size());
                keys[numbers[position]] = SpotHistory.nameKey(name);
            }
        }
        return Arrays.copyOf(keys, known.size());
    }

    /** Differs for pools of other spots; means nothing in another process. */
    public int fingerprint() {
        return Arrays.hashCode(spots);
    }

    public int size() {
        return spots.length;
    }

    public boolean isEmpty() {
        return spots.length == 0;
    }

    public Spot spot(int position) {
        return spots[position];
    }

    /** How many candidates are for other channels only. */
    int otherChannels() {
        return otherChannels;
    }

    /** Positions of the spots of a kind, rising. */
    int[] ofKind(Kind kind) {
        return ofKind.getOrDefault(kind, NOBODY);
    }

    /** Number of a spot's company, or {@link #NONE}. */
    int company(int position) {
        return company[position];
    }

    /** Number of a spot's category, or {@link #NONE}. */
    int category(int position) {
        return category[position];
    }

    int companies() {
        return companyKeys.length;
    }

    int categories() {
        return categoryKeys.length;
    }

    long companyKey(int number) {
        return companyKeys[number];
    }

    long categoryKey(int number) {
        return categoryKeys[number];
    }
}
