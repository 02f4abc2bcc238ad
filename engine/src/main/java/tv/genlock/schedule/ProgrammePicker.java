package tv.genlock.schedule;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleState.LaneState;

/**
 * Decides what comes next on an automatic channel. Owner thread only; lives for one build.
 *
 * <p>Series and films take turns by air time: each lane's time is divided by its weight, and the lane that is behind airs next.
 * The weights follow how much of each there is, in quarters, so that neither starves and a new film does not upset the week.
 * After a programme comes a short break of fillers, when the channel has any. A channel of fillers alone shuffles them.
 */
final class ProgrammePicker {
    private static final int BREAK_ITEMS = 2;
    private static final long BREAK_TICKS = 3 * 60 * Ticks.PER_SECOND;
    private static final int BREAK_OVER = -1;

    private final ItemPool pool;
    private final ScheduleState.BlockStates blocks;
    private final Deck features;
    private final Deck fillers;
    private final SeriesWheel wheel;
    private final int seriesWeight;
    private final boolean featuresWinTies;
    private long seriesLead;
    private long featureLead;
    private int breakItems;
    private long breakTicks;

    private enum Lane {
        SERIES,
        FEATURE,
        FILLER
    }

    /** What would air next. */
    record Pick(int position, ScheduleItem item, String rule, String reason) {}

    ProgrammePicker(ItemPool pool, long seed, ScheduleState state, List<ScheduleEntry> history) {
        this.pool = pool;
        blocks = state.blocks();
        features = new Deck(pool.catalog(), pool.features(), seed, Draws.FEATURE, state.features());
        fillers = new Deck(pool.catalog(), pool.fillers(), seed, Draws.FILLER, state.fillers());
        wheel = new SeriesWheel(pool, seed, state.wheel(), state.cursors());
        seriesWeight = weightOf(pool.episodeTicks(), pool.featureTicks());
        featuresWinTies = (Draws.draw(seed, Draws.LANE, 0, 0) & 1) == 0;
        LaneState lanes = state.lanes();
        seriesLead = lanes.seriesLead();
        featureLead = lanes.featureLead();
        breakItems = lanes.breakItems();
        breakTicks = lanes.breakTicks();
        if (state.isFresh()) {
            breakItems = BREAK_OVER;
            remember(history);
        }
    }

    /** Quarters of the air time: 1, 2 or 3. */
    private static int weightOf(long part, long other) {
        double share = part / (double) Math.max(1, part + other);
        return share < 0.375 ? 1 : share < 0.625 ? 2 : 3;
    }

    Pick peek() {
        return switch (lane()) {
            case FILLER -> {
                int position = fillers.peek();
                String reason = (isOnlyFillers() ? "Clip shuffle" : "Between programmes; clip shuffle");
                yield pick(position, "genre_auto: clips", EntryWriter.inShuffle(reason, fillers));
            }
            case FEATURE -> {
                int position = features.peek();
                yield pick(
                        position,
                        "genre_auto: shuffle " + features.round(),
                        EntryWriter.inShuffle("Shuffle", features));
            }
            case SERIES -> {
                SeriesWheel.Turn turn = wheel.peek();
                ScheduleItem item = pool.catalog().item(turn.position());
                String reason = EntryWriter.afterCursor(item, wheel.cursor(turn.series()));
                yield new Pick(turn.position(), item, "genre_auto: series", reason);
            }
        };
    }

    private Pick pick(int position, String rule, String reason) {
        return new Pick(position, pool.catalog().item(position), rule, reason);
    }

    /** Takes what {@link #peek} showed, as an airing of {@code slotTicks}. */
    void take(long slotTicks) {
        switch (lane()) {
            case FILLER -> {
                fillers.take();
                breakItems++;
                breakTicks += slotTicks;
                if (breakItems >= BREAK_ITEMS || breakTicks >= BREAK_TICKS || isOnlyFillers()) {
                    breakItems = BREAK_OVER;
                }
            }
            case FEATURE -> {
                features.take();
                lead(0, slotTicks / (4 - seriesWeight));
                beginBreak();
            }
            case SERIES -> {
                wheel.take();
                lead(slotTicks / seriesWeight, 0);
                beginBreak();
            }
        }
    }

    /** The filler whose turn it is, for a gap; the channel must have one. */
    Pick peekFiller() {
        return pick(fillers.peek(), "genre_auto: clips", EntryWriter.inShuffle("Fills a gap; clip shuffle", fillers));
    }

    void takeFiller() {
        fillers.take();
    }

    boolean hasFillers() {
        return !fillers.isEmpty();
    }

    private Lane lane() {
        if (isOnlyFillers() || (breakItems != BREAK_OVER && !fillers.isEmpty())) {
            return Lane.FILLER;
        }
        if (wheel.isEmpty() || features.isEmpty()) {
            return wheel.isEmpty() ? Lane.FEATURE : Lane.SERIES;
        }
        if (seriesLead == featureLead) {
            return featuresWinTies ? Lane.FEATURE : Lane.SERIES;
        }
        return seriesLead > featureLead ? Lane.FEATURE : Lane.SERIES;
    }

    private boolean isOnlyFillers() {
        return features.isEmpty() && wheel.isEmpty();
    }

    /** Adds to the leads and takes off what both have; a lane alone gains no lead, so that a newcomer gets no backlog. */
    private void lead(long series, long feature) {
        if (wheel.isEmpty() || features.isEmpty()) {
            seriesLead = 0;
            featureLead = 0;
            return;
        }
        long common = Math.min(seriesLead + series, featureLead + feature);
        seriesLead += series - common;
        featureLead += feature - common;
    }

    private void beginBreak() {
        breakItems = fillers.isEmpty() ? BREAK_OVER : 0;
        breakTicks = 0;
    }

    private void remember(List<ScheduleEntry> history) {
        Set<Integer> inFeatures = setOf(pool.features());
        Set<Integer> inFillers = setOf(pool.fillers());
        for (ScheduleEntry entry : history) {
            int position = pool.catalog().positionOf(entry.itemId().orElse(Long.MIN_VALUE));
            if (position < 0) {
                continue;
            }
            ScheduleItem item = pool.catalog().item(position);
            if (inFeatures.contains(position)) {
                features.remember(item.id());
            } else if (inFillers.contains(position)) {
                fillers.remember(item.id());
            } else if (item.series().isPresent()) {
                wheel.remember(item);
            }
        }
    }

    private static Set<Integer> setOf(int[] positions) {
        return Arrays.stream(positions).boxed().collect(Collectors.toCollection(HashSet::new));
    }

    ScheduleState state(long window, int windowEntries) {
        return new ScheduleState(
                wheel.cursors(),
                features.state(),
                fillers.state(),
                wheel.state(),
                new LaneState(seriesLead, featureLead, breakItems, breakTicks, window, windowEntries),
                blocks);
    }
}
