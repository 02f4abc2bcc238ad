package tv.genlock.schedule.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Fit;
import tv.genlock.schedule.grid.Block.Order;
import tv.genlock.schedule.grid.Block.Start;
import tv.genlock.schedule.grid.Block.WhenLate;
import tv.genlock.schedule.grid.Block.WhenLong;
import tv.genlock.schedule.grid.Block.WhenShort;

class GridBuilderTest {
    private static final long MINUTE = 60 * Ticks.PER_SECOND;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final long SIX = Ticks.of(Instant.parse("2026-11-21T06:00:00Z"));
    private static final Content MOVIES = new Content.Filtered(Grids.MOVIES);
    private static final Content EPISODES = new Content.Filtered(Grids.EPISODES);

    private static Fit fit(Start start, int align, WhenLong whenLong) {
        return new Fit(start, Fit.ANY_GRACE, align, whenLong, WhenShort.FILL, WhenLate.BEGIN_LATE);
    }

    private static ScheduleResult build(ProgramGrid grid, List<ScheduleItem> items, int days) {
        return GridBuilder.build(
                Grids.plan(grid),
                Grids.programmes(items),
                ScheduleState.FRESH,
                SIX,
                SIX + days * DAY,
                List.of(),
                100_000);
    }

    private static List<ScheduleEntry> of(String block, ScheduleResult result) {
        return allOf(block, result).stream()
                .filter(entry -> entry.itemId().isPresent())
                .toList();
    }

    /** With its cards. */
    private static List<ScheduleEntry> allOf(String block, ScheduleResult result) {
        return result.entries().stream()
                .filter(entry -> entry.placing().block().equals(block))
                .toList();
    }

    private static String clock(long ticks) {
        return Ticks.toInstant(ticks).toString().substring(11, 16);
    }

    @Test
    void strip_airsOneEpisodeADay_atItsTime_inOrder() {
        Block strip = Grids.block(
                "soap",
                "17:00",
                30,
                new Content.Filtered(Grids.EPISODES),
                Order.STRIP,
                new Amount.Items(1),
                fit(Start.HARD, 0, WhenLong.CUT));
        ScheduleResult built = build(Grids.grid("UTC", List.of(strip)), Grids.items(), 5);

        List<ScheduleEntry> aired = of("soap", built);
        assertThat(aired).hasSize(5).allMatch(entry -> clock(entry.startTicks()).equals("17:00"));
        assertThat(aired)
                .extracting(ScheduleEntry::title)
                .containsOnly(aired.getFirst().title());
    }

    @Test
    void aligned_programmesBeginOnTheHalfHour_andTheirEntriesReachTheNext() {
        Block block = Grids.block(
                "comedy", "20:00", 180, EPISODES, Order.EPISODES, new Amount.Fill(), fit(Start.HARD, 30, WhenLong.CUT));
        ScheduleResult built = build(Grids.grid("UTC", List.of(block)), Grids.items(), 1);

        assertThat(of("comedy", built))
                .extracting(entry -> clock(entry.startTicks()))
                .containsExactly("20:00", "20:30", "21:00", "21:30", "22:00", "22:30");
    }

    @Test
    void marathon_staysWithOneSeries_andTakesAnotherTheNextDay() {
        Block block = Grids.block("marathon", "12:00", 300, Grids.EPISODES, Order.MARATHON);
        ScheduleResult built = build(Grids.grid("UTC", List.of(block)), Grids.items(), 2);

        List<String> days = of("marathon", built).stream()
                .map(entry -> (entry.startTicks() - SIX) / DAY + " " + entry.title())
                .distinct()
                .toList();
        assertThat(days).hasSize(2);
        assertThat(days.get(0).substring(2)).isNotEqualTo(days.get(1).substring(2));
    }

    @Test
    void chronological_goesByPremiere_alsoFromDayToDay() {
        Block block =
                Grids.block("classics", "20:00", 240, MOVIES, Order.CHRONOLOGICAL, new Amount.Items(1), Fit.DEFAULT);
        ScheduleResult built = build(Grids.grid("UTC", List.of(block)), Grids.items(), 3);

        assertThat(of("classics", built))
                .extracting(entry -> entry.itemId().getAsLong())
                .containsExactly(40L, 39L, 38L);
    }

    @Test
    void shuffle_airsEverythingOnceBeforeAnythingAgain() {
        Block block = Grids.block("films", "06:00", 1440, Grids.MOVIES, Order.SHUFFLE);
        ScheduleResult built = build(Grids.grid("UTC", List.of(block)), Grids.items(), 4);

        List<Long> ids = of("films", built).stream()
                .map(entry -> entry.itemId().getAsLong())
                .toList();
        assertThat(ids.subList(0, 40)).doesNotHaveDuplicates();
    }

    @Test
    void clipsThatNobodyChose_areNoProgrammes_butFillTheRest() {
        Fit hourly = fit(Start.HARD, 60, WhenLong.CUT);
        ItemFilter named = new ItemFilter(Set.of(), Set.of(), Set.of(Kind.MOVIE, Kind.CLIP));
        ProgramGrid grid = Grids.grid(
                "UTC",
                List.of(
                        Grids.block("all", "06:00", 1080, ItemFilter.ALL, Order.SHUFFLE),
                        Grids.block(
                                "named",
                                "00:00",
                                240,
                                new Content.Filtered(named),
                                Order.SHUFFLE,
                                new Amount.Fill(),
                                Fit.DEFAULT),
                        Grids.block(
                                "one",
                                "04:00",
                                120,
                                new Content.Filtered(Grids.EPISODES),
                                Order.EPISODES,
                                new Amount.Items(1),
                                hourly)));
        List<ScheduleItem> items = Grids.items();

        ScheduleResult built = build(grid, items, 7);
        ScheduleResult onlyClips = build(
                Grids.grid("UTC", List.of(Grids.block("all", "06:00", 1440, ItemFilter.ALL, Order.SHUFFLE))),
                items.stream().filter(item -> item.kind() == Kind.CLIP).toList(),
                1);

        assertThat(of("all", built)).hasSizeGreaterThan(50).noneMatch(GridBuilderTest::isClip);
        assertThat(of("named", built)).anyMatch(GridBuilderTest::isClip);
        assertThat(of("filler", built)).isNotEmpty().allMatch(GridBuilderTest::isClip);
        assertThat(of("all", onlyClips)).hasSizeGreaterThan(50);
    }

    private static boolean isClip(ScheduleEntry entry) {
        return entry.title().startsWith("Clip ");
    }

    @Test
    void storiesInParts_stayTogether() {
        List<ScheduleItem> items = new ArrayList<>();
        for (int series = 1; series <= 4; series++) {
            for (int n = 0; n < 10; n++) {
                items.add(Grids.episode(series * 100 + n, series, n, n % 2 == 0 ? "Homecoming (1)" : "Homecoming (2)"));
            }
        }
        ScheduleResult built = build(Grids.grid("UTC", List.of()), items, 1);

        List<ScheduleEntry> aired = of("otherwise", built);
        for (int n = 0; n + 1 < aired.size(); n += 2) {
            assertThat(aired.get(n).title()).isEqualTo(aired.get(n + 1).title());
        }
    }

    @Test
    void rerun_airsWhatTheOtherBlockAired() {
        Block prime = Grids.block("prime", "20:00", 120, MOVIES, Order.SHUFFLE, new Amount.Items(1), Fit.DEFAULT);
        Block again = Grids.block(
                "again", "10:00", 180, new Content.Rerun("prime", 1), Order.PLAYLIST, new Amount.Fill(), Fit.DEFAULT);
        ScheduleResult built = build(Grids.grid("UTC", List.of(prime, again)), Grids.items(), 4);

        List<OptionalLong> first =
                of("prime", built).stream().map(ScheduleEntry::itemId).toList();
        List<OptionalLong> second =
                of("again", built).stream().map(ScheduleEntry::itemId).toList();
        assertThat(second).isEqualTo(first.subList(0, second.size())).hasSizeGreaterThanOrEqualTo(3);
        assertThat(built.notes()).anyMatch(note -> note.contains("aired nothing on 2026-11-20"));
    }

    @Test
    void delayed_airsTheOtherChannelLater_joiningWhatRuns() {
        Block block = Grids.block(
                "plus-one",
                "10:00",
                60,
                new Content.Delayed(3, 60),
                Order.PLAYLIST,
                new Amount.Fill(),
                fit(Start.HARD, 0, WhenLong.CUT));
        long other = SIX + 2 * 60 * MINUTE + 30 * MINUTE;
        List<ScheduleEntry> stored = List.of(
                entryOf(3, other, other + 50 * MINUTE, 12), entryOf(3, other + 50 * MINUTE, other + 200 * MINUTE, 13));
        ScheduleResult built = GridBuilder.build(
                Grids.plan(Grids.grid("UTC", List.of(block))),
                Grids.programmes(Grids.items(), stored),
                ScheduleState.FRESH,
                SIX,
                SIX + DAY,
                List.of(),
                100_000);

        assertThat(of("plus-one", built))
                .satisfiesExactly(
                        one -> {
                            assertThat(clock(one.startTicks())).isEqualTo("10:00");
                            assertThat(one.itemId()).hasValue(12);
                            assertThat(one.placing().inTicks()).isEqualTo(30 * MINUTE);
                        },
                        two -> {
                            assertThat(clock(two.startTicks())).isEqualTo("10:20");
                            assertThat(clock(two.endTicks())).isEqualTo("11:00");
                            assertThat(two.itemId()).hasValue(13);
                        });
    }

    @Test
    void delayed_whereTheOtherIsOffTheAir_isOffTheAirToo() {
        Block block = Grids.block(
                "plus-one", "10:00", 60, new Content.Delayed(3, 60), Order.PLAYLIST, new Amount.Fill(), Fit.DEFAULT);
        long other = SIX + 3 * 60 * MINUTE;
        ScheduleEntry off = new ScheduleEntry(
                1,
                3,
                other,
                other + 40 * MINUTE,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Origin.OFF_AIR,
                "x",
                "x",
                "x");
        ScheduleResult built = GridBuilder.build(
                Grids.plan(Grids.grid("UTC", List.of(block))),
                Grids.programmes(Grids.items(), List.of(off, entryOf(3, other + 40 * MINUTE, other + DAY, 13))),
                ScheduleState.FRESH,
                SIX,
                SIX + DAY,
                List.of(),
                100_000);

        assertThat(allOf("plus-one", built))
                .satisfiesExactly(
                        one -> {
                            assertThat(one.origin()).isEqualTo(Origin.OFF_AIR);
                            assertThat(clock(one.endTicks())).isEqualTo("10:40");
                        },
                        two -> assertThat(two.itemId()).hasValue(13));
    }

    private static ScheduleEntry entryOf(long channel, long start, long end, long item) {
        return new ScheduleEntry(
                1, channel, start, end, OptionalLong.of(item), OptionalLong.of(item), Origin.GENERATED, "x", "x", "x");
    }

    @Test
    void late_joinsInProgress_whenTheBlockSaysSo() {
        Block first = Grids.block(
                "first", "10:00", 60, MOVIES, Order.PLAYLIST, new Amount.Fill(), fit(Start.HARD, 0, WhenLong.SLIDE));
        Fit joining = new Fit(Start.SOFT, Fit.ANY_GRACE, 0, WhenLong.SLIDE, WhenShort.FILL, WhenLate.JOIN);
        Block second = Grids.block("second", "11:00", 180, MOVIES, Order.PLAYLIST, new Amount.Fill(), joining);
        ScheduleResult built = build(Grids.grid("UTC", List.of(first, second)), Grids.items(), 1);

        ScheduleEntry late = of("second", built).getFirst();
        long lateness = late.startTicks() - (SIX + 5 * 60 * MINUTE);
        assertThat(lateness).isPositive();
        assertThat(late.placing().inTicks()).isEqualTo(lateness);
        assertThat(late.reason()).contains("joined in progress");
    }

    @Test
    void dayparts_keepWhatIsRatedAboveThemAway_andTheUnrated() {
        var family = new Daypart("family", LocalTime.of(6, 0), LocalTime.of(20, 0), Set.of(), 12, false);
        Block all = Grids.block("films", "06:00", 1440, Grids.MOVIES, Order.SHUFFLE);
        ScheduleResult built = build(Grids.grid("UTC", List.of(family), List.of(all), List.of()), Grids.items(), 6);

        List<ScheduleEntry> adult = of("films", built).stream()
                .filter(entry -> entry.itemId().getAsLong() % 4 == 0)
                .toList();
        assertThat(adult).isNotEmpty().allMatch(entry -> {
            int hour = Integer.parseInt(clock(entry.startTicks()).substring(0, 2));
            return hour >= 20 || hour < 6;
        });
    }

    @Test
    void entriesThatStay_areGoneAround() {
        ScheduleEntry kept = new ScheduleEntry(
                9,
                7,
                SIX + 40 * MINUTE,
                SIX + 100 * MINUTE,
                OptionalLong.of(1),
                OptionalLong.of(1),
                Origin.MANUAL,
                "x",
                "manual",
                "x");
        ScheduleResult built = GridBuilder.build(
                Grids.plan(Grids.grid("UTC", List.of())),
                Grids.programmes(Grids.items()),
                ScheduleState.FRESH,
                SIX,
                SIX + DAY,
                List.of(kept),
                100_000);

        List<ScheduleEntry> all = new ArrayList<>(built.entries());
        all.add(kept);
        all.sort((one, two) -> Long.compare(one.startTicks(), two.startTicks()));
        for (int n = 1; n < all.size(); n++) {
            assertThat(all.get(n).startTicks()).isEqualTo(all.get(n - 1).endTicks());
        }
    }

    @Test
    void shuffle_withManyThatNeverFit_goesOnFindingThoseThatDo() {
        List<ScheduleItem> films = new ArrayList<>();
        for (int n = 1; n <= 300; n++) {
            films.add(Grids.movie(n, n % 3 == 0 ? 4_800 : 10_800, 6));
        }
        Block block = Grids.block(
                "short", "20:00", 90, MOVIES, Order.SHUFFLE, new Amount.Items(1), fit(Start.HARD, 0, WhenLong.CUT));
        Block off = Grids.block(
                "off",
                "21:30",
                30,
                new Content.OffAir(),
                Order.SHUFFLE,
                new Amount.Fill(),
                fit(Start.HARD, 0, WhenLong.CUT));
        ScheduleResult built = build(Grids.grid("UTC", List.of(block, off)), films, 150);

        assertThat(of("short", built))
                .hasSize(150)
                .noneMatch(entry -> entry.reason().contains("cut at"));
    }

    @Test
    void impossiblePlans_playAndSayWhy() {
        List<ScheduleItem> longOnes = List.of(Grids.movie(1, 3 * 3600, 6), Grids.movie(2, 3 * 3600, 6));
        Block hour = Grids.block(
                "hour", "20:00", 60, MOVIES, Order.SHUFFLE, new Amount.Fill(), fit(Start.HARD, 0, WhenLong.CUT));
        Block hard = Grids.block(
                "after",
                "21:00",
                60,
                new Content.Filtered(Grids.NOTHING),
                Order.SHUFFLE,
                new Amount.Fill(),
                fit(Start.HARD, 0, WhenLong.CUT));
        ScheduleResult built = build(Grids.grid("UTC", List.of(hour, hard)), longOnes, 1);

        assertThat(of("hour", built)).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).contains("cut at 21:00").contains("missing");
            assertThat(clock(entry.endTicks())).isEqualTo("21:00");
        });
        assertThat(built.entries()).anySatisfy(entry -> {
            assertThat(entry.placing().block()).isEqualTo("after");
            assertThat(entry.reason()).contains("No item matches");
        });
        assertThat(built.notes()).anyMatch(note -> note.startsWith("after: No item matches"));
    }

    @Test
    void offAir_saysGoodBye_thenShowsTheTestCard() {
        ProgramGrid grid = Grids.grid("UTC", List.of(night(new Content.OffAir())));
        ScheduleResult built = build(grid, Grids.items(), 1);

        List<ScheduleEntry> night = allOf("night", built);
        assertThat(night).allMatch(entry -> entry.origin() == Origin.OFF_AIR);
        assertThat(night.getFirst().reason()).isEqualTo("That was all. Back at 06:00");
        assertThat(night.getFirst().endTicks() - night.getFirst().startTicks()).isEqualTo(60 * Ticks.PER_SECOND);
        assertThat(night.subList(1, night.size()))
                .isNotEmpty()
                .allMatch(entry -> entry.reason().startsWith("Off the air until 06:00"));
    }

    @Test
    void offAir_withASignOff_airsItFirst_asFarAsItFits() {
        ScheduleResult built =
                build(Grids.grid("UTC", List.of(night(new Content.OffAir(OptionalLong.of(3))))), Grids.items(), 1);

        List<ScheduleEntry> night = allOf("night", built);
        assertThat(night.subList(0, 20)).allMatch(GridBuilderTest::isClip).doesNotHaveDuplicates();
        assertThat(night.getFirst().rule()).isEqualTo("block night: sign-off");
        assertThat(night.subList(20, night.size()))
                .isNotEmpty()
                .allMatch(entry -> entry.reason().equals("Off the air until 06:00"));
    }

    @Test
    void offAirForDays_signsOffOnce() {
        Block allDay = Grids.block(
                "off",
                "06:00",
                1440,
                new Content.OffAir(OptionalLong.of(3)),
                Order.PLAYLIST,
                new Amount.Fill(),
                Fit.DEFAULT);
        ScheduleResult built = build(Grids.grid("UTC", List.of(allDay)), Grids.items(), 3);

        assertThat(of("off", built)).hasSize(20);
        assertThat(allOf("off", built)).hasSizeGreaterThan(30);
    }

    private static Block night(Content content) {
        return Grids.block(
                "night", "01:00", 300, content, Order.PLAYLIST, new Amount.Fill(), fit(Start.HARD, 0, WhenLong.CUT));
    }
}
