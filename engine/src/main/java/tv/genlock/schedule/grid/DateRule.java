package tv.genlock.schedule.grid;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** On which broadcast days something happens. */
public sealed interface DateRule {
    boolean includes(LocalDate date);

    /** From one date to another, both included; the same twice for one day. */
    record Between(LocalDate first, LocalDate last) implements DateRule {
        @Override
        public boolean includes(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /** Every year from one date to another, both included; over the turn of the year when the last is the earlier. */
    record Yearly(MonthDay first, MonthDay last) implements DateRule {
        @Override
        public boolean includes(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            return first.isAfter(last)
                    ? !day.isBefore(first) || !day.isAfter(last)
                    : !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /**
     * Every year on, say, the fourth Thursday of November.
     *
     * @param nth 1 to 5, or −1 for the last
     */
    record NthWeekday(int nth, DayOfWeek weekday, Month month) implements DateRule {
        @Override
        public boolean includes(LocalDate date) {
            return date.getMonth() == month && date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
        }
    }

    /**
     * Every year from so many days after Easter Sunday of the Gregorian calendar to so many; before it when negative.
     */
    record Easter(int firstDay, int lastDay) implements DateRule {
        @Override
        public boolean includes(LocalDate date) {
            LocalDate easter = sunday(date.getYear());
            return !date.isBefore(easter.plusDays(firstDay)) && !date.isAfter(easter.plusDays(lastDay));
        }

        /** Easter Sunday by the anonymous Gregorian computus (Nature, 20 April 1876). */
        public static LocalDate sunday(int year) {
            int golden = year % 19;
            int century = year / 100;
            int inCentury = year % 100;
            int skipped = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
            int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - skipped - inCentury % 4) % 7;
            int late = (golden + 11 * skipped + 22 * weekday) / 451;
            int day = skipped + weekday - 7 * late + 114;
            return LocalDate.of(year, day / 31, day % 31 + 1);
        }
    }
}
