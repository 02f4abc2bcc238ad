package tv.genlock.schedule.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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
                new TreeMap<>(java.util.Map.of(1L, "Channel 1", 2L, "Channel 2")));
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
