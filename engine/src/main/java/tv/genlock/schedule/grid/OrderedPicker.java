package tv.genlock.schedule.grid;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.EntryWriter;
import tv.genlock.schedule.EpisodeOrder;
import tv.genlock.schedule.ItemPool;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Episode;
import tv.genlock.schedule.ScheduleState.BlockState;
import tv.genlock.schedule.ScheduleState.Cursor;

/** What the pickers of all orders have in common: the channel's cursors, what the block aired last, and stories in parts. */
abstract class OrderedPicker implements BlockPicker {
    final Block block;
    final Selection selection;
    final ItemPool pool;
    final CatalogSnapshot catalog;
    final Map<Long, Cursor> cursors;
    long lastItem;
    long lastSeries;
    boolean began;

    private final String key;
    private final String rule;

    /**
     * What a picker begins with.
     *
     * @param key under which its state is kept
     * @param cursors the channel's
     */
    record Memory(String key, BlockState state, Map<Long, Cursor> cursors) {}

    OrderedPicker(Block block, Selection selection, Memory memory) {
        this.block = block;
        key = memory.key();
        rule = "block " + block.id() + ": " + wordOf(block.order());
        this.selection = selection;
        this.pool = selection.pool();
        this.catalog = selection.catalog();
        cursors = memory.cursors();
        lastItem = memory.state().lastItem();
        lastSeries = memory.state().lastSeries();
    }

    @Override
    public final void begin(boolean resumed) {
        began = resumed;
    }

    @Override
    public final boolean isEmpty() {
        return pool.isEmpty();
    }

    @Override
    public final String explanation() {
        return pool.explanation();
    }

    @Override
    public final Optional<Pick> next(long atTicks, Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        return isEmpty() ? Optional.empty() : choose(atTicks, allowed, fits);
    }

    /** As {@link #next}, where there is something to choose from. */
    abstract Optional<Pick> choose(long atTicks, Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits);

    @Override
    public final boolean airedLast(ScheduleItem item) {
        return item.id() == lastItem;
    }

    @Override
    public final void take(Pick pick) {
        ScheduleItem item = pick.item();
        moveOn(pick);
        lastItem = item.id();
        lastSeries = item.series().map(Episode::seriesId).orElse(-1L);
        item.series()
                .ifPresent(episode ->
                        cursors.put(episode.seriesId(), new Cursor(episode.season(), episode.episode(), item.id())));
        began = true;
    }

    /** Notes that a pick takes its turn. */
    abstract void moveOn(Pick pick);

    @Override
    public void replay(ScheduleItem item, String rule) {
        take(new Pick(item, item.id(), /* dealt= */ false, rule, ""));
    }

    @Override
    public final void remember(Map<String, BlockState> into) {
        into.put(key, state());
    }

    abstract BlockState state();

    /** The second part of what aired last, be it the day before, which must not wait for its turn. */
    final Optional<Pick> continued(Predicate<ScheduleItem> allowed) {
        int last = catalog.positionOf(lastItem);
        OptionalInt series = pool.seriesWithId(lastSeries);
        if (last < 0 || series.isEmpty()) {
            return Optional.empty();
        }
        ScheduleItem next = catalog.item(EpisodeOrder.next(pool, series.getAsInt(), cursors.get(lastSeries)));
        return StoryParts.follow(catalog.item(last).title(), next.title()) && allowed.test(next)
                ? Optional.of(pick(next, next.id(), /* dealt= */ false, "continues what aired before"))
                : Optional.empty();
    }

    /** Whether a series would begin again with this episode. */
    final boolean startsOver(ScheduleItem item) {
        @Nullable Cursor cursor = cursors.get(item.series().orElseThrow().seriesId());
        return cursor != null && !EpisodeOrder.isAfter(catalog, item, cursor);
    }

    /** What a thing that takes turns stands for now: itself, or the next episode of the series that it begins, if that is here. */
    final @Nullable ScheduleItem itemOfTurn(int position) {
        ScheduleItem item = catalog.item(position);
        if (item.series().isEmpty()) {
            return item;
        }
        long id = item.series().get().seriesId();
        OptionalInt series = pool.seriesWithId(id);
        return series.isEmpty() ? null : catalog.item(EpisodeOrder.next(pool, series.getAsInt(), cursors.get(id)));
    }

    /**
     * The pick of {@link #itemOfTurn}, where there is one.
     *
     * @param words why, unless it is an episode: that comes in its series' order
     */
    final Pick pickOfTurn(int position, boolean dealt, String words) {
        ScheduleItem item = catalog.item(position);
        return item.series()
                .map(episode -> episodeOf(pool.seriesWithId(episode.seriesId()).orElseThrow(), dealt))
                .orElseGet(() -> pick(item, item.id(), dealt, words));
    }

    final Pick episodeOf(int series, boolean dealt) {
        @Nullable Cursor cursor = cursors.get(pool.seriesId(series));
        ScheduleItem item = catalog.item(EpisodeOrder.next(pool, series, cursor));
        long turn = catalog.item(pool.episode(series, 0)).id();
        return pick(item, turn, dealt, EntryWriter.afterCursor(item, cursor));
    }

    final Pick pick(ScheduleItem item, long turn, boolean dealt, String words) {
        return new Pick(item, turn, dealt, rule, words);
    }

    private static String wordOf(Block.Order order) {
        return switch (order) {
            case PLAYLIST -> "playlist";
            case CHRONOLOGICAL -> "by premiere";
            case EPISODES -> "episodes";
            case STRIP -> "strip";
            case MARATHON -> "marathon";
            case SHUFFLE -> "shuffle";
            case RANDOM -> "random";
        };
    }
}
