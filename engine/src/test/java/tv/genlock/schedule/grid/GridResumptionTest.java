package tv.genlock.schedule.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Order;
import tv.genlock.schedule.grid.Block.Start;
import tv.genlock.schedule.grid.Block.WhenLate;
import tv.genlock.schedule.grid.Block.WhenLong;
import tv.genlock.schedule.grid.Block.WhenShort;

/** Planned anew from the middle of a schedule, where only what aired tells how far it had come. */
class GridResumptionTest {
    private static final long DAY = 24 * 3600 * Ticks.PER_SECOND;
    private static final long SIX = Ticks.of(Instant.parse("2026-11-21T06:00:00Z"));
    private static final List<ScheduleItem> ITEMS = Grids.items();

    private static Fit fit(Start start, WhenLate whenLate) {
        return new Fit(start, Fit.ANY_GRACE, 0, WhenLong.SLIDE, WhenShort.FILL, whenLate);
    }

    private static List<ScheduleEntry> built(ProgramGrid grid) {
        return GridBuilder.build(
                        Grids.plan(grid),
                        Grids.programmes(ITEMS),
                        ScheduleState.FRESH,
                        SIX,
                        SIX + DAY,
                        List.of(),
                        Integer.MAX_VALUE)
                .entries();
    }

    /** What aired before and, from there on, what is planned anew. */
    private static List<ScheduleEntry> anewFrom(long at, ProgramGrid grid, List<ScheduleEntry> before) {
        List<ScheduleEntry> past =
                before.stream().filter(entry -> entry.endTicks() <= at).toList();
        GridPlan plan = Grids.plan(grid);
        Programmes programmes = Grids.programmes(ITEMS, past);
        ScheduleState state = GridBuilder.replay(plan, programmes, ScheduleState.FRESH, past);
        List<ScheduleEntry> all = new ArrayList<>(past);
        all.addAll(GridBuilder.build(plan, programmes, state, at, SIX + DAY, past, Integer.MAX_VALUE)
                .entries());
        return all;
    }

    private static List<String> airings(List<ScheduleEntry> entries) {
        return entries.stream()
                .map(entry -> entry.startTicks() + " " + entry.itemId() + " " + entry.placing())
                .toList();
    }

    private static List<ScheduleEntry> of(String block, List<ScheduleEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.placing().block().equals(block))
                .toList();
    }

    @Test
    void fromWhereAShortBlockBegins_betweenTwoStretchesWithoutOne_itAirs() {
        Block news = Grids.block(
                "news",
                "17:00",
                30,
                new Content.Filtered(Grids.CLIPS),
                Order.SHUFFLE,
                new Amount.Fill(),
                fit(Start.HARD, WhenLate.BEGIN_LATE));
        ProgramGrid grid = Grids.grid("UTC", List.of(news));
        List<ScheduleEntry> built = built(grid);
        long five = Ticks.of(Instant.parse("2026-11-21T17:00:00Z"));

        List<ScheduleEntry> anew = anewFrom(five, grid, built);

        assertThat(of("news", anew))
                .isNotEmpty()
                .first()
                .satisfies(entry -> assertThat(entry.startTicks()).isEqualTo(five));
        assertThat(airings(anew)).isEqualTo(airings(built));
    }

    @Test
    void fromTheMiddleOfABlockThatJoins_whatComesNextAirsWhole() {
        Block films = Grids.block(
                "films",
                "12:00",
                480,
                new Content.Filtered(Grids.MOVIES),
                Order.SHUFFLE,
                new Amount.Fill(),
                fit(Start.HARD, WhenLate.JOIN));
        ProgramGrid grid = Grids.grid("UTC", List.of(films));
        List<ScheduleEntry> built = built(grid);

        List<ScheduleEntry> anew = anewFrom(of("films", built).getFirst().endTicks(), grid, built);

        assertThat(of("films", anew))
                .hasSizeGreaterThan(2)
                .allMatch(entry -> entry.placing().inTicks() == 0);
        assertThat(airings(anew)).isEqualTo(airings(built));
    }

    @Test
    void fromTheMiddleOfARerun_itGoesOn() {
        Block first = Grids.block("first", "08:00", 180, Grids.EPISODES, Order.EPISODES);
        Block again = Grids.block(
                "again",
                "20:00",
                180,
                new Content.Rerun("first", 0),
                Order.EPISODES,
                new Amount.Fill(),
                fit(Start.HARD, WhenLate.BEGIN_LATE));
        ProgramGrid grid = Grids.grid("UTC", List.of(first, again));
        List<ScheduleEntry> built = built(grid);
        assertThat(of("again", built)).hasSizeGreaterThan(3);

        List<ScheduleEntry> anew = anewFrom(of("again", built).get(1).endTicks(), grid, built);

        assertThat(airings(of("again", anew))).isEqualTo(airings(of("again", built)));
    }

    @Test
    void fromTheMiddleOfWhatAnotherChannelAired_allOfItIsTakenOver_whateverAmountTheBlockNames() {
        Block later = Grids.block(
                "later",
                "12:00",
                360,
                new Content.Delayed(9, 60),
                Order.EPISODES,
                new Amount.Items(1),
                fit(Start.HARD, WhenLate.BEGIN_LATE));
        ProgramGrid grid = Grids.grid("UTC", List.of(later));
        List<ScheduleEntry> other = GridBuilder.build(
                        new GridPlan(9, "Nine", 1, Grids.grid("UTC", List.of())),
                        Grids.programmes(ITEMS),
                        ScheduleState.FRESH,
                        SIX,
                        SIX + DAY,
                        List.of(),
                        Integer.MAX_VALUE)
                .entries();
        Programmes programmes = Grids.programmes(ITEMS, other);
        GridPlan plan = Grids.plan(grid);
        List<ScheduleEntry> built = GridBuilder.build(
                        plan, programmes, ScheduleState.FRESH, SIX, SIX + DAY, List.of(), Integer.MAX_VALUE)
                .entries();
        List<ScheduleEntry> relayed = of("later", built);
        assertThat(relayed).hasSizeGreaterThan(4);
        long at = relayed.get(2).endTicks();
        List<ScheduleEntry> past =
                built.stream().filter(entry -> entry.endTicks() <= at).toList();

        List<ScheduleEntry> anew = GridBuilder.build(
                        plan, programmes, ScheduleState.FRESH, at, SIX + DAY, past, Integer.MAX_VALUE)
                .entries();

        assertThat(airings(of("later", anew))).isEqualTo(airings(relayed.subList(3, relayed.size())));
    }
}
