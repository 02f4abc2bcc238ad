package tv.genlock.schedule.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.grid.Block.Order;
import tv.genlock.schedule.grid.Finding.Code;

/** Two channels over the same few things that must not air the same at one time. */
class ApartProperties {
    private static final long DAY = 24 * 3600 * Ticks.PER_SECOND;
    private static final long SIX = Ticks.of(Instant.parse("2026-11-21T06:00:00Z"));

    private static GridPlan plan(long channel, long seed, Order order) {
        Block block = Grids.block("day", "06:00", 1440, Grids.MOVIES, order);
        return new GridPlan(
                channel,
                "Channel " + channel,
                seed,
                Grids.grid("UTC", List.of(block)),
                new TreeMap<>(Map.of(1L, "Channel 1", 2L, "Channel 2")));
    }

    private static ScheduleResult build(
            GridPlan plan,
            List<ScheduleItem> items,
            List<ScheduleEntry> stored,
            ScheduleState state,
            long from,
            long until) {
        return GridBuilder.build(plan, Grids.programmes(items, stored), state, from, until, List.of(), 100_000);
    }

    private static List<ScheduleItem> items(int count) {
        return Grids.items().stream().filter(item -> item.id() <= count).toList();
    }

    @Property(tries = 300)
    void whoIsBuiltLater_givesWay_inEitherOrder(
            @ForAll @IntRange(min = 6, max = 30) int count,
            @ForAll @IntRange(max = 1_000) int seed,
            @ForAll Order order) {
        for (int first = 1; first <= 2; first++) {
            List<ScheduleItem> items = items(count);
            List<ScheduleEntry> there = build(
                            plan(first, seed, order), items, List.of(), ScheduleState.FRESH, SIX, SIX + 3 * DAY)
                    .entries();
            GridPlan later = plan(3 - first, seed, order);

            ScheduleResult built = build(later, items, there, ScheduleState.FRESH, SIX, SIX + 2 * DAY);

            for (ScheduleEntry entry : built.entries()) {
                boolean said = entry.reason().contains("nothing else is left");
                assertThat(said || there.stream().noneMatch(other -> overlap(entry, other)))
                        .as(entry.toString())
                        .isTrue();
            }
            assertThat(ScheduleCheck.of(later, Grids.programmes(items, there), built.entries()))
                    .noneMatch(finding -> finding.code() == Code.AIRS_ELSEWHERE);
        }
    }

    /** A day of three blocks with orders of their own, so that there are block ends where not everything fits. */
    private static GridPlan threeBlocks(long channel, long seed, List<Order> orders) {
        List<Block> blocks = List.of(
                Grids.block("morning", "06:00", 330, Grids.MOVIES, orders.get(0)),
                Grids.block("noon", "11:30", 45, Grids.MOVIES, orders.get(1)),
                Grids.block("evening", "19:00", 600, Grids.MOVIES, orders.get(2)));
        return new GridPlan(
                channel,
                "Channel " + channel,
                seed,
                Grids.grid("UTC", blocks),
                new TreeMap<>(Map.of(1L, "Channel 1", 2L, "Channel 2")));
    }

    private static List<ScheduleEntry> anew(
            GridPlan plan, List<ScheduleItem> items, List<ScheduleEntry> other, List<ScheduleEntry> planned) {
        return GridBuilder.build(
                        plan,
                        Grids.programmes(items, other, planned),
                        ScheduleState.FRESH,
                        SIX,
                        SIX + 2 * DAY,
                        List.of(),
                        100_000)
                .entries();
    }

    /** Whatever two channels have had to do to keep apart: planned anew, both stay as they are, as long as they could. */
    @Property(tries = 10_000)
    void refreshOfEither_changesNothing_whereNothingHasChanged(
            @ForAll @IntRange(min = 2, max = 40) int count,
            @ForAll @IntRange(min = 5, max = 90) int longestMinutes,
            @ForAll @IntRange(max = 1_000_000) int seed,
            @ForAll @Size(3) List<Order> orders) {
        Random random = new Random(seed);
        List<ScheduleItem> items = LongStream.rangeClosed(1, count)
                .mapToObj(id -> Grids.movie(id, 180 + random.nextInt(longestMinutes * 60), 6))
                .toList();
        GridPlan earlier = threeBlocks(1, seed, orders);
        GridPlan later = threeBlocks(2, seed * 31L, orders);

        List<ScheduleEntry> first = anew(earlier, items, List.of(), List.of());
        List<ScheduleEntry> second = anew(later, items, first, List.of());
        boolean apart = second.stream().noneMatch(entry -> entry.reason().contains("nothing else is left"));
        Statistics.label("kept apart").collect(apart);

        if (apart) {
            assertThat(anew(earlier, items, second, first)).isEqualTo(first);
            assertThat(anew(later, items, first, second)).isEqualTo(second);
        }
    }

    /** Keeping far apart from the other channel is worth less than not airing the same twice in a row. */
    @Property(tries = 300)
    void shuffleBesideAnother_airsNothingTwiceInARow(
            @ForAll @IntRange(min = 6, max = 12) int count, @ForAll @IntRange(max = 1_000) int seed) {
        List<ScheduleEntry> there = build(
                        plan(1, seed, Order.SHUFFLE), items(count), List.of(), ScheduleState.FRESH, SIX, SIX + 3 * DAY)
                .entries();

        List<ScheduleEntry> built = build(
                        plan(2, seed, Order.SHUFFLE), items(count), there, ScheduleState.FRESH, SIX, SIX + 2 * DAY)
                .entries();

        for (int n = 1; n < built.size(); n++) {
            assertThat(built.get(n).itemId())
                    .as(built.get(n).toString())
                    .isNotEqualTo(built.get(n - 1).itemId());
        }
    }

    private static boolean overlap(ScheduleEntry one, ScheduleEntry other) {
        return one.itemId().isPresent()
                && one.itemId().equals(other.itemId())
                && one.startTicks() < other.endTicks()
                && other.startTicks() < one.endTicks();
    }

    @Property(tries = 100)
    void buildingAndExtending_isBuildingAtOnce(@ForAll @IntRange(max = 1_000) int seed, @ForAll Order order) {
        List<ScheduleEntry> there = build(
                        plan(1, seed, order), items(12), List.of(), ScheduleState.FRESH, SIX, SIX + 5 * DAY)
                .entries();
        GridPlan plan = plan(2, seed, order);

        ScheduleResult half = build(plan, items(12), there, ScheduleState.FRESH, SIX, SIX + DAY);
        ScheduleResult rest = build(plan, items(12), there, half.newState(), half.throughTicks(), SIX + 3 * DAY);
        ScheduleResult whole = build(plan, items(12), there, ScheduleState.FRESH, SIX, SIX + 3 * DAY);

        List<ScheduleEntry> both = new ArrayList<>(half.entries());
        both.addAll(rest.entries());
        assertThat(both).isEqualTo(whole.entries());
        ScheduleResult alone = build(
                plan,
                items(1),
                there.stream().filter(e -> e.itemId().orElse(0) == 1).toList(),
                ScheduleState.FRESH,
                SIX,
                SIX + DAY);
        assertThat(alone.entries()).allMatch(entry -> entry.itemId().isPresent());
    }
}
