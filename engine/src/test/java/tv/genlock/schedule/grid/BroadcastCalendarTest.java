package tv.genlock.schedule.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.grid.Block.Order;

class BroadcastCalendarTest {
    private static final long HOUR = 3600 * Ticks.PER_SECOND;

    private static List<String> hours(ProgramGrid grid, String day) {
        return new BroadcastCalendar(grid)
                .day(LocalDate.parse(day)).stream()
                        .map(one -> one.block().id() + " "
                                + Ticks.toInstant(one.startTicks())
                                        .atZone(grid.zone())
                                        .toLocalTime() + " "
                                + (one.endTicks() - one.startTicks()) * 1.0 / HOUR)
                        .toList();
    }

    private static Block night(String id, String start, int minutes) {
        return Grids.block(id, start, minutes, Grids.MOVIES, Order.SHUFFLE);
    }

    @Test
    void day_whenTheClockGoesForward_isAnHourShort_andABlockInTheLostHourVanishes() {
        ProgramGrid grid =
                Grids.grid("Europe/Berlin", List.of(night("late", "00:00", 240), night("lost", "02:15", 30)));

        assertThat(hours(grid, "2026-03-28"))
                .containsExactly("otherwise 06:00 18.0", "late 00:00 2.25", "lost 03:15 0.5", "otherwise 03:45 2.25");
        assertThat(hours(grid, "2026-03-27")).contains("late 00:00 2.25", "lost 02:15 0.5");
    }

    @Test
    void day_whenTheClockGoesBack_isAnHourLonger() {
        ProgramGrid grid = Grids.grid("Europe/Berlin", List.of(night("late", "01:00", 180)));

        assertThat(hours(grid, "2026-10-24"))
                .containsExactly("otherwise 06:00 19.0", "late 01:00 4.0", "otherwise 04:00 2.0");
    }

    @Test
    void overlappingBlocks_theLaterStartWins() {
        ProgramGrid grid = Grids.grid("UTC", List.of(night("long", "20:00", 300), night("short", "21:00", 60)));

        assertThat(hours(grid, "2026-06-01"))
                .containsExactly("otherwise 06:00 14.0", "long 20:00 1.0", "short 21:00 1.0", "otherwise 22:00 8.0");
    }

    @Test
    void dayOf_beforeTheDayStarts_isTheDayBefore() {
        var calendar = new BroadcastCalendar(Grids.grid("America/New_York", List.of()));

        assertThat(calendar.dayOf(Ticks.of(Instant.parse("2026-11-21T10:59:59Z"))))
                .isEqualTo("2026-11-20");
        assertThat(calendar.dayOf(Ticks.of(Instant.parse("2026-11-21T11:00:00Z"))))
                .isEqualTo("2026-11-21");
    }

    @Test
    void overrides_theHighestPriorityWins_andTheyExpire() {
        var christmas = new DateRule.Yearly(MonthDay.of(12, 24), MonthDay.of(1, 2));
        var one = new DateOverride("holidays", christmas, "holiday", 1, Optional.of(LocalDate.parse("2027-12-31")));
        var two = new DateOverride(
                "stunt",
                new DateRule.Between(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-25")),
                "day",
                2,
                Optional.empty());
        ProgramGrid grid = Grids.grid("UTC", List.of(), List.of(), List.of(one, two));

        assertThat(grid.overrideOn(LocalDate.parse("2026-12-24"))).contains(one);
        assertThat(grid.overrideOn(LocalDate.parse("2026-12-25"))).contains(two);
        assertThat(grid.overrideOn(LocalDate.parse("2027-01-02"))).contains(one);
        assertThat(grid.overrideOn(LocalDate.parse("2027-01-03"))).isEmpty();
        assertThat(grid.overrideOn(LocalDate.parse("2028-12-25"))).isEmpty();
        assertThat(hours(grid, "2026-12-24")).contains("feast 08:00 10.0");
    }

    /** The dates are those of published calendars. */
    @Test
    void dateRules_findMovableFeasts() {
        assertThat(Map.of(
                        2024,
                        "2024-03-31",
                        2025,
                        "2025-04-20",
                        2026,
                        "2026-04-05",
                        2038,
                        "2038-04-25",
                        2285,
                        "2285-03-22"))
                .allSatisfy(
                        (year, date) -> assertThat(DateRule.Easter.sunday(year)).isEqualTo(date));
        var thanksgiving = new DateRule.NthWeekday(4, DayOfWeek.THURSDAY, Month.NOVEMBER);
        assertThat(thanksgiving.includes(LocalDate.parse("2026-11-26"))).isTrue();
        assertThat(thanksgiving.includes(LocalDate.parse("2026-11-19"))).isFalse();
        assertThat(new DateRule.NthWeekday(-1, DayOfWeek.MONDAY, Month.MAY).includes(LocalDate.parse("2026-05-25")))
                .isTrue();
        var goodFriday = new DateRule.Easter(-2, -2);
        assertThat(goodFriday.includes(LocalDate.parse("2026-04-03"))).isTrue();
        assertThat(goodFriday.includes(LocalDate.parse("2026-04-05"))).isFalse();
    }

    @Test
    void daypart_overMidnight_belongsToTheDayItStartsOn() {
        var late = new Daypart("late", LocalTime.of(23, 0), LocalTime.of(5, 0), Set.of(DayOfWeek.FRIDAY), 99, true);

        assertThat(late.contains(DayOfWeek.SATURDAY, LocalTime.of(2, 0))).isTrue();
        assertThat(late.contains(DayOfWeek.FRIDAY, LocalTime.of(2, 0))).isFalse();
        assertThat(late.contains(DayOfWeek.FRIDAY, LocalTime.of(23, 30))).isTrue();
    }
}
