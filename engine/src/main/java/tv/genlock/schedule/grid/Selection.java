package tv.genlock.schedule.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.EntryWriter;
import tv.genlock.schedule.ItemPool;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Episode;
import tv.genlock.schedule.ScheduleItem.Traits;

/**
 * What a content holds at one moment. Immutable; any thread. Shared by the blocks and channels that have the same content, so that
 * what is derived from it is made once.
 */
public final class Selection {
    /** What premiered on the same or an unknown day: by the title in guides, then as episodes are numbered. */
    private static final Comparator<ScheduleItem> BY_PREMIERE = Comparator.comparingLong(Selection::premiere)
            .thenComparing(EntryWriter::titleOf)
            .thenComparingInt(item -> item.series().map(Episode::seasonRank).orElse(0))
            .thenComparingInt(item -> item.series().map(Episode::episode).orElse(0))
            .thenComparing(ScheduleItem::title);

    private final ItemPool pool;
    private final List<Long> given;
    private final int[] clips;
    private final int[] turns;
    private @Nullable Selection chosen;
    private int[] inOrder = {};
    private int[] everything = {};
    private @Nullable BitSet laterParts;

    private Selection(ItemPool pool, int[] clips, List<Long> given) {
        this.pool = pool;
        this.clips = clips;
        this.given = List.copyOf(given);
        this.turns = IntStream.concat(
                        IntStream.concat(Arrays.stream(pool.features()), Arrays.stream(clips)),
                        IntStream.range(0, pool.seriesCount()).map(series -> pool.episode(series, 0)))
                .sorted()
                .toArray();
    }

    /** What a pool holds. */
    public static Selection of(ItemPool pool) {
        return new Selection(pool, pool.fillers(), List.of());
    }

    /** What a pool holds, with an order of its own. */
    public static Selection of(ItemPool pool, List<Long> itemIdsInOrder) {
        return new Selection(pool, pool.fillers(), itemIdsInOrder);
    }

    public ItemPool pool() {
        return pool;
    }

    /** The same without short clips that pass only because no kind is asked for; with them where there is next to nothing else. */
    synchronized Selection withoutClipsNobodyChose() {
        if (chosen == null) {
            int[] asked = pool.chosenFillers();
            chosen = asked.length == clips.length ? this : new Selection(pool, asked, given);
        }
        return chosen;
    }

    CatalogSnapshot catalog() {
        return pool.catalog();
    }

    /** Everything, by id. */
    public List<ScheduleItem> items() {
        return Arrays.stream(everything()).mapToObj(catalog()::item).toList();
    }

    /** What takes turns: each film or clip, and each series by its first episode; positions, ascending. */
    int[] turns() {
        return turns;
    }

    /** Everything, as given or by premiere; positions. */
    synchronized int[] inOrder(boolean asGiven) {
        if (asGiven && !given.isEmpty()) {
            return given.stream()
                    .mapToInt(id -> catalog().positionOf(id))
                    .filter(position -> position >= 0)
                    .toArray();
        }
        if (inOrder.length == 0) {
            inOrder = IntStream.of(everything())
                    .boxed()
                    .sorted(Comparator.<Integer, ScheduleItem>comparing(
                                    position -> catalog().item(position), BY_PREMIERE)
                            .thenComparing(position -> position))
                    .mapToInt(position -> position)
                    .toArray();
        }
        return inOrder;
    }

    /** Films, clips and all episodes; positions, ascending. */
    synchronized int[] everything() {
        if (everything.length > 0) {
            return everything;
        }
        List<int[]> parts = new ArrayList<>(List.of(pool.features(), clips));
        for (int series = 0; series < pool.seriesCount(); series++) {
            int of = series;
            parts.add(IntStream.range(0, pool.episodeCount(series))
                    .map(n -> pool.episode(of, n))
                    .toArray());
        }
        everything = parts.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        return everything;
    }

    /** Whether a position holds a later part of a story whose earlier part is here too: it airs behind that one. */
    boolean isLaterPart(int position) {
        return laterParts().get(position);
    }

    private synchronized BitSet laterParts() {
        if (laterParts == null) {
            BitSet found = new BitSet();
            for (int series = 0; series < pool.seriesCount(); series++) {
                for (int n = 1; n < pool.episodeCount(series); n++) {
                    String before = catalog().item(pool.episode(series, n - 1)).title();
                    int position = pool.episode(series, n);
                    if (StoryParts.follow(before, catalog().item(position).title())) {
                        found.set(position);
                    }
                }
            }
            laterParts = found;
        }
        return laterParts;
    }

    /** Unknown days come last. */
    private static long premiere(ScheduleItem item) {
        long day = item.traits().premiereDay();
        return day == Traits.NO_DAY ? Long.MAX_VALUE : day;
    }
}
