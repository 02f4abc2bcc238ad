package tv.genlock.channel.grid;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.grid.DateRule;

/** Reads on which days an override happens. */
record WhenReader(Fields fields) {
    private static final LocalDate ANY = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 200;

    DateRule read(String path, GridRequest.@Nullable When when) {
        if (when == null) {
            return fields.missing(path, new DateRule.Between(ANY, ANY));
        }
        return switch (when.kind()) {
            case "between" -> between(path, when);
            case "yearly" ->
                new DateRule.Yearly(monthDay(path + ".first", when.first()), monthDay(path + ".last", when.last()));
            case "nth_weekday" -> nthWeekday(path, when);
            case "easter" ->
                new DateRule.Easter(
                        days(path + ".first_day", when.firstDay()), days(path + ".last_day", when.lastDay()));
            case null, default -> {
                fields.note(path + ".kind", "must be one of between, yearly, nth_weekday, easter");
                yield new DateRule.Between(ANY, ANY);
            }
        };
    }

    private DateRule between(String path, GridRequest.When when) {
        LocalDate first = GridReader.or(GridReader.date(fields, path + ".first", when.first()), ANY);
        LocalDate last = GridReader.or(GridReader.date(fields, path + ".last", when.last()), first);
        if (last.isBefore(first)) {
            fields.note(path + ".last", "must not be before the first");
        }
        return new DateRule.Between(first, last);
    }

    private MonthDay monthDay(String path, @Nullable String text) {
        try {
            return MonthDay.parse("--" + (text == null ? "" : text));
        } catch (DateTimeException _) {
            fields.note(path, "must be a month and a day like 12-24");
            return MonthDay.from(ANY);
        }
    }

    private DateRule nthWeekday(String path, GridRequest.When when) {
        Integer nth = fields.whole(path + ".nth", when.nth(), -1, 5);
        Integer month = fields.whole(path + ".month", when.month(), 1, 12);
        DayOfWeek day = fields.constant(path + ".weekday", when.weekday(), DayOfWeek.class);
        if (nth == null || nth == 0) {
            fields.note(path + ".nth", "must be 1 to 5, or -1 for the last");
        }
        if (month == null) {
            fields.missing(path + ".month", 1);
        }
        if (when.weekday() == null) {
            fields.missing(path + ".weekday", "");
        }
        return new DateRule.NthWeekday(
                nth == null ? 1 : nth,
                day == null ? DayOfWeek.MONDAY : day,
                Month.of(month == null ? 1 : Math.clamp(month, 1, 12)));
    }

    private int days(String path, @Nullable Integer days) {
        Integer checked = fields.whole(path, days, -DAYS, DAYS);
        return checked == null ? fields.missing(path, 0) : checked;
    }
}
