package tv.genlock.schedule.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
import tv.genlock.schedule.grid.Finding.Code;
import tv.genlock.schedule.grid.Finding.Severity;

class GridCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final long DAY_TICKS = 24 * 3600 * Ticks.PER_SECOND;
    private static final Fit HARD =
            new Fit(Start.HARD, Fit.ANY_GRACE, 0, WhenLong.CUT, WhenShort.FILL, WhenLate.BEGIN_LATE);

    private static Content films() {
        return new Content.Filtered(Grids.MOVIES);
    }

    private static Block block(String id, String start, int minutes, Content content, Fit fit) {
        return Grids.block(id, start, minutes, content, Order.SHUFFLE, new Amount.Fill(), fit);
    }

    private static List<Finding> findings(ProgramGrid grid) {
        return GridCheck.of(Grids.plan(grid), Grids.programmes(Grids.items()));
    }

    private static List<ScheduleEntry> built(ProgramGrid grid, List<ScheduleItem> items) {
        long from = new BroadcastCalendar(grid).startOf(DAY);
        return GridBuilder.build(
                        Grids.plan(grid),
                        Grids.programmes(items),
                        ScheduleState.FRESH,
                        from,
                        from + 2 * DAY_TICKS,
                        List.of(),
                        Integer.MAX_VALUE)
                .entries();
    }

    @Test
    void goodGrid_hasNoFindings() {
        assertThat(findings(Grids.grid("Europe/Berlin", List.of(block("prime", "20:00", 240, films(), Fit.DEFAULT)))))
                .isEmpty();
    }

    @Test
    void emptyContent_isAnError_thatSaysWhyAndWhatToDo() {
        Content nothing = new Content.Filtered(Grids.NOTHING);

        List<Finding> found =
                findings(Grids.grid("Europe/Berlin", List.of(block("prime", "20:00", 240, nothing, Fit.DEFAULT))));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.EMPTY_CONTENT);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.where()).contains("prime", "20:00", "day");
            assertThat(finding.why()).contains("libraries");
            assertThat(finding.whatToDo()).isNotBlank();
            assertThat(finding.block()).isEqualTo("prime");
        });
    }

    @Test
    void signOffThatIsEmpty_isToldOf() {
        Content night = new Content.OffAir(OptionalLong.of(3));
        ProgramGrid grid = Grids.grid("Europe/Berlin", List.of(block("night", "01:00", 240, night, HARD)));
        List<ScheduleItem> noClips = Grids.items().stream()
                .filter(item -> item.kind() != ScheduleItem.Kind.CLIP)
                .toList();

        assertThat(findings(grid)).isEmpty();
        assertThat(GridCheck.of(Grids.plan(grid), Grids.programmes(noClips)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.where()).contains("night", "01:00");
                    assertThat(finding.why()).startsWith("There is no sign-off. No item matches");
                });
    }

    @Test
    void blockShorterThanAnyFilm_isToldOf_andStillPlays() {
        ProgramGrid grid = Grids.grid("Europe/Berlin", List.of(block("short", "20:00", 30, films(), HARD)));

        assertThat(findings(grid)).extracting(Finding::code).containsExactly(Code.NEVER_FITS);
        assertThat(built(grid, Grids.items())).isNotEmpty();
    }

    @Test
    void unknownNames_overlaps_andHardStartsThatAreTooClose_areTold() {
        ProgramGrid grid = Grids.grid(
                "Europe/Berlin",
                List.of(
                        block("first", "20:00", 60, films(), HARD),
                        block("second", "20:30", 180, films(), HARD),
                        block("again", "12:00", 60, new Content.Rerun("nowhere", 1), Fit.DEFAULT)));
        ProgramGrid unknown = new ProgramGrid(
                grid.zone(),
                grid.dayStart(),
                List.of(),
                grid.templates(),
                Map.of(java.time.DayOfWeek.FRIDAY, "friday"),
                List.of(new DateOverride("feast", new DateRule.Easter(0, 0), "easter", 0, Optional.empty())),
                grid.otherwise(),
                grid.filler(),
                Set.of(),
                BreakPolicies.NONE);

        assertThat(findings(grid))
                .extracting(Finding::code)
                .contains(Code.OVERLAP, Code.HARD_STARTS_CLOSE, Code.UNKNOWN_BLOCK);
        assertThat(findings(unknown))
                .filteredOn(finding -> finding.code() == Code.UNKNOWN_TEMPLATE)
                .hasSize(2);
    }

    @Test
    void ratingsAgainstADaypart_areAnErrorWhenNothingIsLeft_andANoteElse() {
        Daypart children = new Daypart("children", LocalTime.of(6, 0), LocalTime.of(20, 0), Set.of(), 3, false);
        Daypart family = new Daypart("family", LocalTime.of(20, 0), LocalTime.of(6, 0), Set.of(), 12, true);
        ProgramGrid grid = Grids.grid(
                "Europe/Berlin",
                List.of(children, family),
                List.of(
                        block("noon", "12:00", 240, films(), Fit.DEFAULT),
                        block("prime", "20:00", 240, films(), Fit.DEFAULT)),
                List.of());

        assertThat(findings(grid))
                .filteredOn(finding -> finding.code() == Code.RATING_CONFLICT)
                .extracting(Finding::block, Finding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("noon", Severity.ERROR),
                        org.assertj.core.groups.Tuple.tuple("prime", Severity.NOTE));
    }

    @Test
    void schedule_gapsCutsAndRepeats_areTold_andCostHealth() {
        List<ScheduleItem> two = List.of(Grids.movie(1, 5_000, 6), Grids.movie(2, 9_000, 6));
        ProgramGrid grid = Grids.grid("Europe/Berlin", List.of(block("prime", "20:00", 120, films(), HARD)));
        List<ScheduleEntry> entries = built(grid, two);
        Programmes programmes = Grids.programmes(two);

        List<Finding> found = ScheduleCheck.of(Grids.plan(grid), programmes, entries);
        List<DayHealth> days = ScheduleCheck.days(Grids.plan(grid), programmes, entries, DAY, DAY.plusDays(1));

        assertThat(found).extracting(Finding::code).contains(Code.GAP);
        assertThat(found).allMatch(finding -> finding.atTicks().isPresent());
        assertThat(days).hasSize(2).allSatisfy(day -> {
            assertThat(day.plannedTicks() + day.gapTicks()).isEqualTo(DAY_TICKS);
            assertThat(day.health()).isBetween(0, 60);
            assertThat(day.template()).isEqualTo("day");
        });
    }

    @Test
    void schedule_ofFilmsThatLeft_orMayNotAir_isAnError() {
        ProgramGrid grid = Grids.grid("Europe/Berlin", List.of(block("prime", "20:00", 240, films(), Fit.DEFAULT)));
        List<ScheduleEntry> entries = built(grid, Grids.items());
        List<ScheduleItem> fewer = Grids.items().stream()
                .filter(item -> item.kind() != ScheduleItem.Kind.MOVIE)
                .toList();
        Daypart children = new Daypart("children", LocalTime.of(6, 0), LocalTime.of(6, 0), Set.of(), 0, true);
        ProgramGrid strict = Grids.grid(
                "Europe/Berlin", List.of(children), grid.templates().getFirst().blocks(), List.of());

        assertThat(ScheduleCheck.of(Grids.plan(grid), Grids.programmes(fewer), entries))
                .extracting(Finding::code)
                .contains(Code.MISSING_FILE);
        assertThat(ScheduleCheck.of(Grids.plan(strict), Grids.programmes(Grids.items()), entries))
                .extracting(Finding::code)
                .contains(Code.RATING_CONFLICT);
    }

    /** What airs behind any entry can be planned anew from what was remembered there, and comes out as it was. */
    @Test
    void planningAnew_fromTheEndOfAnyEntry_givesWhatWasThere() {
        Fit follow = new Fit(Start.FOLLOW, Fit.ANY_GRACE, 0, WhenLong.SLIDE, WhenShort.NEXT, WhenLate.BEGIN_LATE);
        ProgramGrid grid = Grids.grid(
                "Europe/Berlin",
                List.of(
                        Grids.block(
                                "run",
                                "08:00",
                                240,
                                new Content.Filtered(Grids.EPISODES),
                                Order.MARATHON,
                                new Amount.Fill(),
                                follow),
                        Grids.block("two", "12:00", 240, films(), Order.SHUFFLE, new Amount.Items(2), follow),
                        Grids.block(
                                "hour",
                                "16:00",
                                120,
                                new Content.Filtered(Grids.EPISODES),
                                Order.STRIP,
                                new Amount.Lasting(60),
                                follow),
                        block("prime", "20:00", 240, films(), HARD)));
        List<ScheduleEntry> all = built(grid, Grids.items());
        long until = all.getLast().endTicks();
        List<String> differences = new ArrayList<>();
        for (int cut = 1; cut < all.size() - 1; cut++) {
            List<ScheduleEntry> past = all.subList(0, cut);
            long from = past.getLast().endTicks();
            ScheduleState memory =
                    GridBuilder.replay(Grids.plan(grid), Grids.programmes(Grids.items()), ScheduleState.FRESH, past);
            List<ScheduleEntry> anew = GridBuilder.build(
                            Grids.plan(grid),
                            Grids.programmes(Grids.items()),
                            memory,
                            from,
                            until,
                            past,
                            Integer.MAX_VALUE)
                    .entries();
            if (!anew.stream()
                    .map(GridCheckTest::airs)
                    .toList()
                    .equals(all.subList(cut, all.size()).stream()
                            .map(GridCheckTest::airs)
                            .toList())) {
                differences.add(firstDifference(anew, all.subList(cut, all.size())));
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String firstDifference(List<ScheduleEntry> anew, List<ScheduleEntry> before) {
        int n = 0;
        while (n < Math.min(anew.size(), before.size()) && airs(anew.get(n)).equals(airs(before.get(n)))) {
            n++;
        }
        return "after %d: %s, not %s"
                .formatted(n, n < anew.size() ? anew.get(n) : "nothing", n < before.size() ? before.get(n) : "nothing");
    }

    private record Airs(long start, long end, OptionalLong item, String block) {}

    private static Airs airs(ScheduleEntry entry) {
        return new Airs(
                entry.startTicks(),
                entry.endTicks(),
                entry.itemId(),
                entry.placing().block());
    }
}
