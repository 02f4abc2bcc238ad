package tv.genlock.spot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.breaks.AirWindow;
import tv.genlock.schedule.breaks.FrequencyCaps;
import tv.genlock.schedule.breaks.Spot;

/**
 * On what terms an item airs in breaks.
 *
 * @param company whose it is; empty when nobody's
 * @param category what it is about; may be empty
 * @param weight how often compared with others; 0 is only where nothing else fits
 * @param minimumIntervalMinutes between two airings; 0 for what the break template says
 * @param flights when it may run; empty for always
 * @param windows hours in which it may run; empty for all
 * @param channelIds which channels may air it; empty for all
 */
public record SpotTerms(
        String company,
        String category,
        int weight,
        int minimumIntervalMinutes,
        List<Flight> flights,
        List<AirWindow> windows,
        FrequencyCaps caps,
        List<Long> channelIds) {
    /** An item nobody said anything about: anywhere, at any time, as often as others. */
    public static final SpotTerms USUAL =
            new SpotTerms("", "", 1, 0, List.of(), List.of(), FrequencyCaps.NONE, List.of());

    public SpotTerms {
        flights = List.copyOf(flights);
        windows = List.copyOf(windows);
        channelIds = List.copyOf(channelIds);
    }

    /** Broadcast days {@code first} to {@code last}, both included; which moments these are depends on the channel. */
    public record Flight(LocalDate first, LocalDate last) {}

    /** The same of another company and about something else. */
    public SpotTerms by(String otherCompany, String otherCategory) {
        return new SpotTerms(
                otherCompany, otherCategory, weight, minimumIntervalMinutes, flights, windows, caps, channelIds);
    }

    /** What the engine fills breaks from, on a channel whose broadcast days begin at {@code dayStart} in {@code zone}. */
    Spot spot(ScheduleItem item, ZoneId zone, LocalTime dayStart) {
        return Spot.of(item.id(), item.fileId(), item.kind(), item.title(), item.durationTicks())
                .by(company)
                .about(category)
                .minimumAge(item.traits().minimumAge())
                .weight(weight)
                .flights(flights.stream()
                        .map(flight ->
                                tv.genlock.schedule.breaks.Flight.ofDays(flight.first(), flight.last(), dayStart, zone))
                        .toList())
                .windows(windows)
                .caps(caps)
                .minimumInterval(minimumIntervalMinutes * 60L * Ticks.PER_SECOND)
                .channels(channelIds)
                .build();
    }

    /** Whether a window opens on all days. */
    static boolean isDaily(AirWindow window) {
        return window.days().size() == DayOfWeek.values().length;
    }
}
