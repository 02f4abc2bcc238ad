package tv.genlock.spot;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.breaks.AirWindow;
import tv.genlock.schedule.breaks.FrequencyCaps;
import tv.genlock.schedule.breaks.Spot;

/**
 * Reads what clients write of a spot's terms. Every mistake is noted with its path ({@code flights[0].last}).
 *
 * @param within what stands before every path: empty, or {@code terms.}
 */
record TermsReader(Fields fields, String within) {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    /** {@code present} with what is given in place of it; what is wrong is noted. */
    SpotTerms over(SpotTerms present, SpotTermsRequest wanted) {
        return new SpotTerms(
                or(text("company", wanted.company()), present.company()),
                or(text("category", wanted.category()), present.category()),
                whole("weight", wanted.weight(), Spot.HEAVIEST, present.weight()),
                whole(
                        "minimum_interval_minutes",
                        wanted.minimumIntervalMinutes(),
                        SpotTermsRequest.MOST_INTERVAL_MINUTES,
                        present.minimumIntervalMinutes()),
                list("flights", wanted.flights(), present.flights(), this::flight),
                list("windows", wanted.windows(), present.windows(), this::window),
                wanted.caps() == null ? present.caps() : caps(wanted.caps(), present.caps()),
                channels(wanted.channelIds(), present.channelIds()));
    }

    /** Reads one entry of a list; null entries are noted before. */
    private interface Each<T, R> {
        R read(String path, T entry);
    }

    private <T, R> List<R> list(String name, @Nullable List<@Nullable T> entries, List<R> present, Each<T, R> each) {
        if (entries == null) {
            return present;
        }
        String path = within + name;
        if (entries.size() > SpotTermsRequest.MOST_ENTRIES) {
            fields.note(path, "must have at most " + SpotTermsRequest.MOST_ENTRIES + " entries");
            return present;
        }
        List<R> read = new ArrayList<>();
        for (int n = 0; n < entries.size(); n++) {
            T entry = entries.get(n);
            if (entry == null) {
                fields.note(path + "[" + n + "]", "must not be null");
            } else {
                read.add(each.read(path + "[" + n + "]", entry));
            }
        }
        return read;
    }

    private SpotTerms.Flight flight(String path, SpotTermsRequest.Flight flight) {
        LocalDate first = date(path + ".first", flight.first());
        LocalDate last = date(path + ".last", flight.last());
        if (first != null && last != null && last.isBefore(first)) {
            fields.note(path + ".last", "must not be before the first");
        }
        return new SpotTerms.Flight(or(first, LocalDate.EPOCH), or(last, LocalDate.EPOCH));
    }

    private @Nullable LocalDate date(String path, @Nullable String text) {
        try {
            LocalDate date = LocalDate.parse(text == null ? "" : text, DateTimeFormatter.ISO_LOCAL_DATE);
            if (date.getYear() >= FIRST_YEAR && date.getYear() < LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException _) {
            // Noted below, as a date that no station will see.
        }
        fields.note(path, "must be a date like 2026-12-24");
        return null;
    }

    private AirWindow window(String path, SpotTermsRequest.Window window) {
        return new AirWindow(
                days(path + ".days", window.days()),
                time(path + ".from", window.from()),
                time(path + ".to", window.to()));
    }

    /** All of them when none is named. */
    private Set<DayOfWeek> days(String path, @Nullable List<@Nullable String> named) {
        List<DayOfWeek> read = fields.list(
                path,
                named,
                DayOfWeek.values().length,
                (String day) -> or(fields.constant(path, day, DayOfWeek.class), DayOfWeek.MONDAY));
        return read == null || read.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(read);
    }

    private LocalTime time(String path, @Nullable String text) {
        if (text == null || !text.matches(SpotTermsRequest.TIME)) {
            fields.note(path, "must be a time of day like 20:15");
            return LocalTime.MIN;
        }
        return LocalTime.parse(text);
    }

    private FrequencyCaps caps(SpotTermsRequest.Caps wanted, FrequencyCaps present) {
        int most = SpotTermsRequest.MOST_AIRINGS;
        return new FrequencyCaps(
                whole("caps.per_hour", wanted.perHour(), most, present.perHour()),
                whole("caps.per_daypart", wanted.perDaypart(), most, present.perDaypart()),
                whole("caps.per_day", wanted.perDay(), most, present.perDay()));
    }

    private List<Long> channels(@Nullable List<@Nullable Long> wanted, List<Long> present) {
        String path = within + "channel_ids";
        List<Long> ids = fields.list(path, wanted, SpotTermsRequest.MOST_CHANNELS, (Long id) -> {
            fields.id(path, id);
            return id;
        });
        return ids == null ? present : ids.stream().distinct().toList();
    }

    private @Nullable String text(String name, @Nullable String value) {
        return fields.text(within + name, value, 0, SpotTermsRequest.LONGEST_NAME);
    }

    /** 0 to {@code most}; what is not is noted, and stands as the nearest that is. */
    private int whole(String name, @Nullable Integer value, int most, int present) {
        Integer checked = fields.whole(within + name, value, 0, most);
        return checked == null ? present : Math.clamp(checked, 0, most);
    }

    private static <T> T or(@Nullable T wanted, T present) {
        return wanted == null ? present : wanted;
    }
}
