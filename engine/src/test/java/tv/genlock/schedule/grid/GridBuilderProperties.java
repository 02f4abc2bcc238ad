package tv.genlock.schedule.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Order;
import tv.genlock.schedule.grid.Block.Start;
import tv.genlock.schedule.grid.Block.WhenLate;
import tv.genlock.schedule.grid.Block.WhenLong;
import tv.genlock.schedule.grid.Block.WhenShort;

class GridBuilderProperties {
    private static final long DAY = 24 * 3600 * Ticks.PER_SECOND;
    private static final List<ScheduleItem> ITEMS = Grids.items();
    private static final Programmes PROGRAMMES = Grids.programmes(ITEMS);

    /** A grid and the day on which building begins. */
    record Case(ProgramGrid grid, LocalDate day) {
        long from() {
            return new BroadcastCalendar(grid).startOf(day);
        }
    }

    private static ScheduleResult build(Programmes programmes, Case one, ScheduleState state, long from, long until) {
        return GridBuilder.build(Grids.plan(one.grid()), programmes, state, from, until, List.of(), Integer.MAX_VALUE);
    }

    @Property(tries = 10_000)
    void anyGrid_hasNoGapAndNoOverlap_andHardStartsToTheTick(@ForAll("cases") Case one) {
        long until = one.from() + 2 * DAY;
        ScheduleResult built = build(PROGRAMMES, one, ScheduleState.FRESH, one.from(), until);

        long at = one.from();
        for (ScheduleEntry entry : built.entries()) {
            assertThat(entry.startTicks()).isEqualTo(at);
            assertThat(entry.rule()).isNotBlank();
            assertThat(entry.reason()).isNotBlank();
            at = entry.endTicks();
        }
        assertThat(at).isEqualTo(built.throughTicks()).isGreaterThanOrEqualTo(until);
        hardStartsOf(one, until)
                .forEach(start -> assertThat(built.entries())
                        .as("hard start at %s", Ticks.toInstant(start))
                        .anyMatch(entry -> entry.startTicks() == start));
    }

    /** When blocks with a hard start begin, by the clock alone: of what begins at one time only one can, and none that the clock skips. */
    private static List<Long> hardStartsOf(Case one, long until) {
        List<Long> starts = new ArrayList<>();
        for (LocalDate day = one.day(); day.isBefore(one.day().plusDays(4)); day = day.plusDays(1)) {
            List<Block> blocks =
                    one.grid().templateOn(day).map(DayTemplate::blocks).orElse(List.of());
            for (Block block : blocks) {
                boolean alone = blocks.stream()
                        .noneMatch(other -> other != block && other.start().equals(block.start()));
                boolean early = block.start().isBefore(one.grid().dayStart());
                LocalDateTime time = day.plusDays(early ? 1 : 0).atTime(block.start());
                boolean shown =
                        !one.grid().zone().getRules().getValidOffsets(time).isEmpty();
                if (block.fit().start() == Start.HARD && alone && shown) {
                    starts.add(Ticks.of(time.atZone(one.grid().zone()).toInstant()));
                }
            }
        }
        return starts.stream()
                .filter(start -> start >= one.from() && start < until)
                .toList();
    }

    /** What aired before is told as well, as a station does. */
    @Property(tries = 10_000)
    void buildingAndExtending_isBuildingAtOnce(@ForAll("cases") Case one) {
        long middle = one.from() + 2 * DAY;
        ScheduleResult first = build(PROGRAMMES, one, ScheduleState.FRESH, one.from(), middle);
        ScheduleState stored = ScheduleState.decode(first.newState().encode());
        Programmes later = Grids.programmes(ITEMS, first.entries());
        ScheduleResult second = GridBuilder.build(
                Grids.plan(one.grid()),
                later,
                stored,
                first.throughTicks(),
                one.from() + 4 * DAY,
                first.entries(),
                Integer.MAX_VALUE);
        ScheduleResult atOnce = build(PROGRAMMES, one, ScheduleState.FRESH, one.from(), one.from() + 4 * DAY);

        List<ScheduleEntry> both = new ArrayList<>(first.entries());
        both.addAll(second.entries());
        assertThat(both).isEqualTo(atOnce.entries());
        assertThat(second.newState()).isEqualTo(atOnce.newState());
    }

    @Property(tries = 1_000)
    void replayingWhatAired_remembersAsTheBuildDid(@ForAll("cases") Case one) {
        ScheduleResult built = build(PROGRAMMES, one, ScheduleState.FRESH, one.from(), one.from() + 3 * DAY);

        ScheduleState replayed =
                GridBuilder.replay(Grids.plan(one.grid()), PROGRAMMES, ScheduleState.FRESH, built.entries());

        assertThat(replayed.cursors()).isEqualTo(built.newState().cursors());
        built.newState().blocks().byBlock().forEach((id, block) -> {
            if (!block.shares().isEmpty() && block.shares().stream().anyMatch(share -> share > 0)) {
                assertThat(replayed.blocks().byBlock().get(id).shares()).isEqualTo(block.shares());
            }
            if (block.lastItem() >= 0) {
                assertThat(replayed.blocks().byBlock().get(id))
                        .extracting(state -> state.lastItem(), state -> state.lastSeries())
                        .containsExactly(block.lastItem(), block.lastSeries());
            }
        });
    }

    @Property(tries = 1_000)
    void anItemMoreThatNoBlockTakes_changesNothing(@ForAll("cases") Case one) {
        List<ScheduleItem> more = new ArrayList<>(ITEMS);
        more.add(new ScheduleItem(
                5, 1, ScheduleItem.Kind.MUSIC_VIDEO, "Song", Ticks.PER_SECOND * 200, Optional.empty(), List.of()));
        more.removeIf(item -> item.id() == 5 && item.kind() == ScheduleItem.Kind.MOVIE);
        List<ScheduleItem> fewer = new ArrayList<>(ITEMS);
        fewer.removeIf(item -> item.id() == 5);

        assertThat(airings(Grids.programmes(more), one)).isEqualTo(airings(Grids.programmes(fewer), one));
    }

    /** What airs when; reasons may count the catalog. */
    private static List<String> airings(Programmes programmes, Case one) {
        return build(programmes, one, ScheduleState.FRESH, one.from(), one.from() + DAY).entries().stream()
                .map(entry -> entry.startTicks() + " " + entry.itemId() + " " + entry.rule())
                .toList();
    }

    @Property(tries = 1_000)
    void aDay_isCoveredByItsOccurrences_inEveryZone(@ForAll("cases") Case one) {
        var calendar = new BroadcastCalendar(one.grid());
        for (LocalDate day = one.day(); day.isBefore(one.day().plusDays(3)); day = day.plusDays(1)) {
            long at = calendar.startOf(day);
            for (Occurrence occurrence : calendar.day(day)) {
                assertThat(occurrence.startTicks()).isEqualTo(at);
                assertThat(calendar.dayOf(occurrence.startTicks())).isEqualTo(day);
                at = occurrence.endTicks();
            }
            assertThat(at).isEqualTo(calendar.startOf(day.plusDays(1)));
        }
    }

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Sao_Paulo",
            "Africa/Cairo",
            "Pacific/Chatham",
            "Antarctica/Troll",
            "Pacific/Apia",
            "America/St_Johns",
            "Asia/Tehran",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "America/Nuuk");

    /** Near the turns of the clock in those zones, leap days, Easter, and plain ones. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 3, 28),
            LocalDate.of(2026, 10, 24),
            LocalDate.of(2026, 3, 7),
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2026, 4, 4),
            LocalDate.of(2026, 10, 3),
            LocalDate.of(2026, 9, 26),
            LocalDate.of(2026, 4, 23),
            LocalDate.of(2026, 10, 29),
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2011, 12, 28),
            LocalDate.of(2021, 3, 20),
            LocalDate.of(2021, 9, 20),
            LocalDate.of(2026, 2, 13),
            LocalDate.of(2026, 3, 21),
            LocalDate.of(2028, 2, 27));

    private static final List<DateOverride> FEASTS = List.of(
            feast("leap day", new DateRule.Yearly(MonthDay.of(2, 29), MonthDay.of(2, 29)), 2, Optional.empty()),
            feast("spring", new DateRule.Yearly(MonthDay.of(3, 29), MonthDay.of(4, 4)), 1, Optional.empty()),
            feast("easter", new DateRule.Easter(-1, 1), 3, Optional.of(LocalDate.of(2026, 4, 5))),
            feast("last", new DateRule.NthWeekday(5, DayOfWeek.SATURDAY, Month.OCTOBER), 1, Optional.empty()),
            feast(
                    "once",
                    new DateRule.Between(LocalDate.of(2011, 12, 30), LocalDate.of(2011, 12, 30)),
                    1,
                    Optional.empty()));

    private static DateOverride feast(String name, DateRule when, int priority, Optional<LocalDate> expires) {
        return new DateOverride(name, when, "holiday", priority, expires);
    }

    /** Any grid, on days about the turns of the clock and plain ones, with broadcast days that begin at any hour. */
    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<String> zones = Arbitraries.of(ZONES);
        Arbitrary<LocalDate> days = Arbitraries.of(DAYS);
        Arbitrary<LocalTime> dayStarts =
                Arbitraries.integers().between(0, 47).map(n -> LocalTime.of(n / 2, n % 2 * 30));
        Arbitrary<List<Block>> blocks = block().list().ofMaxSize(8).map(GridBuilderProperties::numbered);
        Arbitrary<List<Daypart>> dayparts = Arbitraries.of(
                List.of(),
                List.of(new Daypart("family", LocalTime.of(6, 0), LocalTime.of(20, 0), java.util.Set.of(), 12, false)),
                List.of(new Daypart("children", LocalTime.of(22, 0), LocalTime.of(7, 0), java.util.Set.of(), 3, true)));
        Arbitrary<List<DateOverride>> overrides = Arbitraries.of(List.of(), FEASTS);
        return Combinators.combine(zones, days, dayStarts, dayparts, blocks, overrides)
                .as((zone, day, dayStart, parts, list, dates) ->
                        new Case(startingAt(dayStart, Grids.grid(zone, parts, list, dates)), day));
    }

    private static ProgramGrid startingAt(LocalTime dayStart, ProgramGrid grid) {
        return new ProgramGrid(
                grid.zone(),
                dayStart,
                grid.dayparts(),
                grid.templates(),
                grid.week(),
                grid.overrides(),
                grid.otherwise(),
                grid.filler(),
                grid.never(),
                grid.breaks());
    }

    private static List<Block> numbered(List<Block> blocks) {
        List<Block> named = new ArrayList<>();
        for (Block one : blocks) {
            named.add(new Block(
                    "block-" + named.size(),
                    one.title(),
                    one.start(),
                    one.minutes(),
                    one.content(),
                    one.order(),
                    one.amount(),
                    one.fit(),
                    one.breaks()));
        }
        return named;
    }

    private static Arbitrary<Block> block() {
        Arbitrary<LocalTime> starts =
                Arbitraries.integers().between(0, 287).map(n -> LocalTime.ofSecondOfDay(n * 300L));
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 60).map(n -> n * 5);
        Arbitrary<Content> contents = Arbitraries.of(
                filtered(Grids.MOVIES),
                filtered(Grids.EPISODES),
                filtered(Grids.CLIPS),
                filtered(Grids.NOTHING),
                new Content.Mix(List.of(
                        new Content.Part(filtered(Grids.MOVIES), 3),
                        new Content.Part(filtered(Grids.EPISODES), 2),
                        new Content.Part(filtered(Grids.CLIPS), 1))),
                new Content.OffAir(),
                new Content.OffAir(OptionalLong.of(1)),
                new Content.Rerun("block-0", 1));
        Arbitrary<Amount> amounts = Arbitraries.of(
                new Amount.Fill(),
                new Amount.Items(1),
                new Amount.Items(3),
                new Amount.Lasting(60),
                new Amount.Until(LocalTime.of(21, 30)));
        Arbitrary<Fit> fits = Combinators.combine(
                        Arbitraries.of(Start.class),
                        Arbitraries.of(Fit.ANY_GRACE, 0, 5, 30),
                        Arbitraries.of(0, 15, 30, 60),
                        Arbitraries.of(WhenLong.class),
                        Arbitraries.of(WhenShort.class),
                        Arbitraries.of(WhenLate.class))
                .as(Fit::new);
        return Combinators.combine(starts, lengths, contents, Arbitraries.of(Order.class), amounts, fits)
                .as((start, minutes, content, order, amount, fit) ->
                        new Block("any", "", start, minutes, content, order, amount, fit, Optional.empty()));
    }

    private static Content filtered(ItemFilter filter) {
        return new Content.Filtered(filter);
    }
}
