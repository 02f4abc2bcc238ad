package tv.genlock.spot;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.breaks.AirWindow;

/** The terms of a spot as clients write and read them, and as they are stored; {@link TermsReader} says what is wrong with them. */
@Schema(name = "SpotTerms")
public record SpotTermsRequest(
        @Schema(description = "Whose it is: the item's own field, which stays unless given", maxLength = LONGEST_NAME)
        @Nullable
        String company,

        @Schema(
                description = "What it is about: the item's own field, which stays unless given",
                maxLength = LONGEST_NAME)
        @Nullable
        String category,

        @Schema(
                description = "How often compared with others; 0 for only when nothing else fits, 1 unless given",
                minimum = "0",
                maximum = "100")
        @Nullable
        Integer weight,

        @Schema(
                description =
                        "Between two airings on a channel; 0, which it is unless given, for what the break template says",
                minimum = "0",
                maximum = "" + MOST_INTERVAL_MINUTES)
        @Nullable
        Integer minimumIntervalMinutes,

        @Schema(description = "When it may run; none for always", maxItems = MOST_ENTRIES) @Nullable
        List<@Nullable Flight> flights,

        @Schema(description = "Hours in which it may run; none for all", maxItems = MOST_ENTRIES) @Nullable
        List<@Nullable Window> windows,

        @Nullable Caps caps,

        @Schema(description = "The only channels that may air it; none for all", maxItems = MOST_CHANNELS) @Nullable
        List<@Nullable Long> channelIds) {
    static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    static final int TIME_LENGTH = 5;
    static final int DATE_LENGTH = 10;
    static final int LONGEST_NAME = 300;
    static final int MOST_INTERVAL_MINUTES = 7 * 24 * 60;
    static final int MOST_ENTRIES = 50;
    static final int MOST_CHANNELS = 1_000;
    static final int MOST_AIRINGS = 1_000;

    static final SpotTermsRequest NOTHING = new SpotTermsRequest(null, null, null, null, null, null, null, null);

    /** Broadcast days, both included. */
    @Schema(name = "SpotFlight")
    public record Flight(
            @Schema(format = "date", maxLength = DATE_LENGTH) @Nullable
            String first,

            @Schema(description = "Nothing airs after this day", format = "date", maxLength = DATE_LENGTH) @Nullable
            String last) {}

    /** Hours of the day on the channel's clock. */
    @Schema(name = "SpotWindow")
    public record Window(
            @Schema(description = "On which it opens, in lower case; none for all", maxItems = 7) @Nullable
            List<@Nullable String> days,

            @Schema(pattern = TIME, maxLength = TIME_LENGTH) @Nullable
            String from,

            @Schema(description = "Not after from: of the next day", pattern = TIME, maxLength = TIME_LENGTH) @Nullable
            String to) {}

    /** How often it may air on a channel; 0, which it is unless given, for no limit. */
    @Schema(name = "SpotCaps")
    public record Caps(
            @Schema(minimum = "0", maximum = "" + MOST_AIRINGS) @Nullable
            Integer perHour,

            @Schema(minimum = "0", maximum = "" + MOST_AIRINGS) @Nullable
            Integer perDaypart,

            @Schema(minimum = "0", maximum = "" + MOST_AIRINGS) @Nullable
            Integer perDay) {}

    /** These terms, with every field. */
    static SpotTermsRequest of(SpotTerms terms) {
        return new SpotTermsRequest(
                terms.company(),
                terms.category(),
                terms.weight(),
                terms.minimumIntervalMinutes(),
                terms.flights().stream()
                        .map(flight -> new Flight(
                                flight.first().toString(), flight.last().toString()))
                        .toList(),
                terms.windows().stream().map(SpotTermsRequest::window).toList(),
                new Caps(
                        terms.caps().perHour(),
                        terms.caps().perDaypart(),
                        terms.caps().perDay()),
                List.copyOf(terms.channelIds()));
    }

    private static Window window(AirWindow window) {
        List<String> days = SpotTerms.isDaily(window)
                ? List.of()
                : window.days().stream().map(SpotTermsRequest::word).toList();
        return new Window(days, window.from().toString(), window.until().toString());
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
