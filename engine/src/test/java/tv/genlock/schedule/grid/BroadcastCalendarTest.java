package tv.genlock.schedule.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
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
                .containsExactly("otherwise 06:00 18.0", "late 00:00 2.0", "otherwise 03:00 3.0");
        assertThat(hours(grid, "2026-03-27")).contains("late 00:00 2.25", "lost 02:15 0.5");
    }

    @Test
    void day_whenTheClockGoesForward_whatIsBehindTheLostHourKeepsItsPlace() {
        ProgramGrid halfHours = Grids.grid(
                "Europe/Berlin",
                List.of(
                        night("a", "01:30", 30),
                        night("lost-0", "02:00", 30),
                        night("z-lost-1", "02:30", 30),
                        night("b", "03:00", 60),
                        night("c", "04:00", 30)));
        ProgramGrid half = Grids.grid("Europe/Berlin", List.of(night("half", "02:45", 30), night("b", "03:15", 45)));

        assertThat(hours(halfHours, "2026-03-28"))
                .containsExactly(
                        "otherwise 06:00 19.5", "a 01:30 0.5", "b 03:00 1.0", "c 04:00 0.5", "otherwise 04:30 1.5");
        assertThat(hours(half, "2026-03-28")).contains("half 03:00 0.25", "b 03:15 0.75");
    }

    /** Samoa left out 30 December 2011; its broadcast day has what the 31st shows before six in the morning. */
    @Test
    void day_thatTheCalendarLeavesOut_isTheEarlyHoursOfTheNext() {
        ProgramGrid grid = Grids.grid("Pacific/Apia", List.of(night("early", "05:00", 60), night("noon", "12:00", 60)));

        assertThat(hours(grid, "2011-12-29"))
                .containsExactly("otherwise 06:00 6.0", "noon 12:00 1.0", "otherwise 13:00 11.0");
        assertThat(hours(grid, "2011-12-30")).containsExactly("otherwise 00:00 5.0", "early 05:00 1.0");
        assertThat(hours(grid, "2011-12-31")).startsWith("otherwise 06:00 6.0", "noon 12:00 1.0");
    }

    /** Troll's clock goes from one to three and, half a year later, back. */
    @Test
    void day_whenTwoHoursAreLost_andTheDayWasToBeginInThem() {
        ProgramGrid troll = new ProgramGrid(
                ZoneId.of("Antarctica/Troll"),
                LocalTime.of(2, 0),
                List.of(),
                List.of(new DayTemplate("day", List.of(night("lost", "01:15", 45), night("b", "03:00", 60)))),
                Grids.everyDay("day"),
                List.of(),
                new Content.OffAir(),
                new Content.OffAir(),
                Set.of(),
                BreakPolicies.NONE);

        assertThat(hours(troll, "2026-03-28")).endsWith("b 03:00 1.0", "otherwise 04:00 21.0");
        assertThat(hours(troll, "2026-03-29")).startsWith("b 03:00 1.0", "otherwise 04:00 21.25");
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
