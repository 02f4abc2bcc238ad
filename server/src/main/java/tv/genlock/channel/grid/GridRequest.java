package tv.genlock.channel.grid;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.search.query.QueryParser;

/**
 * A programme grid as clients write and read it, and as it is stored. What is absent takes its default; {@link GridReader} says
 * what is wrong with the rest.
 */
@Schema(name = "ProgramGrid")
public record GridRequest(
        @Schema(
                description = "The channel's wall clock, a name of the time zone database; the station's unless given",
                maxLength = LONGEST_NAME)
        @Nullable
        String zone,

        @Schema(
                description = "When the broadcast day begins, at a full minute; 06:00 unless given",
                pattern = TIME,
                maxLength = TIME_LENGTH)
        @Nullable
        String dayStart,

        @Schema(description = "Parts of the day with limits of their own", maxItems = MOST_DAYPARTS) @Nullable
        List<@Nullable Daypart> dayparts,

        @Schema(description = "Kinds of day", maxItems = MOST_TEMPLATES) @Nullable
        List<@Nullable Template> templates,

        @Nullable Week week,

        @Schema(description = "Departures from the week", maxItems = MOST_OVERRIDES) @Nullable
        List<@Nullable Departure> overrides,

        @Nullable Content otherwise,
        @Nullable Content filler,

        @Schema(description = "Ids of items that do not air on this channel", maxItems = MOST_NEVER) @Nullable
        List<@Nullable Long> never,

        @Schema(
                description = "Name of the break template of blocks that name none; null for none: a card fills a rest",
                maxLength = LONGEST_NAME)
        @Nullable
        String breaks,

        @Schema(description = "How programmes are interrupted", maxItems = MOST_BREAK_TEMPLATES) @Nullable
        List<@Nullable BreakTemplateRequest> breakTemplates,

        @Schema(
                description = "Ids of channels: what airs on one of them does not air here at the same time",
                maxItems = MOST_CHOSEN)
        @Nullable
        List<@Nullable Long> apartFrom) {
    static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    static final String MINUTES = "1440";
    static final int TIME_LENGTH = 5;
    static final int DATE_LENGTH = 10;
    static final int LONGEST_NAME = 100;
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_GENRE = 100;
    static final int MOST_DAYPARTS = 50;
    static final int MOST_TEMPLATES = 100;
    static final int MOST_BLOCKS = 200;
    static final int MOST_OVERRIDES = 500;
    static final int MOST_BREAK_TEMPLATES = 40;
    public static final int MOST_NEVER = 10_000;
    static final int MOST_CHOSEN = 200;
    static final int MOST_PARTS = 20;
    static final int MOST_WEIGHT = 100;
    static final int MOST_DELAY_MINUTES = 7 * 24 * 60;
    static final int MOST_DAYS_BACK = 7;

    /** A named part of the day with its audience. */
    @Schema(name = "GridDaypart")
    public record Daypart(
            @Schema(maxLength = LONGEST_NAME) @Nullable String name,

            @Schema(pattern = TIME, maxLength = TIME_LENGTH) @Nullable
            String from,

            @Schema(description = "Before from: it goes over midnight", pattern = TIME, maxLength = TIME_LENGTH)
            @Nullable
            String to,

            @Schema(description = "In lower case; none for all", maxItems = 7) @Nullable
            List<@Nullable String> days,

            @Schema(
                    description = "What is rated above this age does not air; null for no limit",
                    minimum = "0",
                    maximum = "99")
            @Nullable
            Integer oldestAudience,

            @Schema(description = "Whether what has no rating may air; it may unless given") @Nullable
            Boolean unrated) {}

    /** The blocks of a kind of day. */
    @Schema(name = "GridTemplate")
    public record Template(
            @Schema(maxLength = LONGEST_NAME) @Nullable String name,
            @Schema(maxItems = MOST_BLOCKS) @Nullable List<@Nullable Block> blocks) {}

    /** The template of each weekday; null for a day without blocks. */
    @Schema(name = "GridWeek")
    public record Week(
            @Schema(maxLength = LONGEST_NAME) @Nullable String monday,
            @Schema(maxLength = LONGEST_NAME) @Nullable String tuesday,
            @Schema(maxLength = LONGEST_NAME) @Nullable String wednesday,
            @Schema(maxLength = LONGEST_NAME) @Nullable String thursday,
            @Schema(maxLength = LONGEST_NAME) @Nullable String friday,
            @Schema(maxLength = LONGEST_NAME) @Nullable String saturday,
            @Schema(maxLength = LONGEST_NAME) @Nullable String sunday) {}

    /** A holiday, a stunt. */
    @Schema(name = "GridOverride")
    public record Departure(
            @Schema(maxLength = LONGEST_NAME) @Nullable String name,
            @Nullable When when,

            @Schema(description = "The template that airs instead", maxLength = LONGEST_NAME) @Nullable
            String template,

            @Schema(description = "The highest wins; 0 unless given", minimum = "-1000", maximum = "1000") @Nullable
            Integer priority,

            @Schema(
                    description = "The last day on which it may happen; null for never",
                    format = "date",
                    maxLength = DATE_LENGTH)
            @Nullable
            String expires) {}

    /** On which days an override happens. */
    @Schema(name = "GridWhen")
    public record When(
            @Schema(enumeration = {"between", "yearly", "nth_weekday", "easter"}) @Nullable
            String kind,

            @Schema(description = "Of between: 2026-12-24. Of yearly: 12-24", maxLength = DATE_LENGTH) @Nullable
            String first,

            @Schema(description = "The last day, likewise; that day included", maxLength = DATE_LENGTH) @Nullable
            String last,

            @Schema(description = "Of nth_weekday: -1 for the last", minimum = "-1", maximum = "5") @Nullable
            Integer nth,

            @Schema(description = "Of nth_weekday", maxLength = DATE_LENGTH) @Nullable
            String weekday,

            @Schema(description = "Of nth_weekday", minimum = "1", maximum = "12") @Nullable
            Integer month,

            @Schema(description = "Of easter: days after Easter Sunday", minimum = "-200", maximum = "200") @Nullable
            Integer firstDay,

            @Schema(description = "Of easter: likewise, that day included", minimum = "-200", maximum = "200") @Nullable
            Integer lastDay) {}

    /** A stretch of the day with a programme plan of its own. */
    @Schema(name = "GridBlock")
    public record Block(
            @Schema(
                    description = "Short and lasting: what the block remembers is kept under it",
                    pattern = "^[a-z0-9-]{1,60}$",
                    maxLength = 60)
            @Nullable
            String id,

            @Schema(maxLength = LONGEST_TITLE) @Nullable String title,

            @Schema(
                    description = "Before day_start: in the early hours of the next day",
                    pattern = TIME,
                    maxLength = TIME_LENGTH)
            @Nullable
            String start,

            @Schema(minimum = "1", maximum = MINUTES) @Nullable
            Integer minutes,

            @Nullable Content content,

            @Schema(
                    enumeration = {"playlist", "chronological", "episodes", "strip", "marathon", "shuffle", "random"},
                    description = "episodes unless given")
            @Nullable
            String order,

            @Nullable Amount amount,

            @Schema(
                    enumeration = {"hard", "soft", "follow"},
                    description = "soft unless given")
            @Nullable
            String startMode,

            @Schema(
                    description = "How late it may begin; null for as late as what runs takes",
                    minimum = "0",
                    maximum = MINUTES)
            @Nullable
            Integer graceMinutes,

            @Schema(
                    description = "Programmes begin on multiples of so many minutes of the hour; 0 for back to back",
                    minimum = "0",
                    maximum = "60")
            @Nullable
            Integer alignMinutes,

            @Schema(
                    enumeration = {"cut", "slide"},
                    description = "slide unless given")
            @Nullable
            String whenLong,

            @Schema(
                    enumeration = {"fill", "next"},
                    description = "fill unless given")
            @Nullable
            String whenShort,

            @Schema(
                    enumeration = {"begin_late", "join"},
                    description = "begin_late unless given")
            @Nullable
            String whenLate,

            @Schema(
                    description = "Name of a break template; the grid's usual one unless given",
                    maxLength = LONGEST_NAME)
            @Nullable
            String breaks) {}

    /** How much a block airs. */
    @Schema(name = "GridAmount")
    public record Amount(
            @Schema(enumeration = {"fill", "items", "lasting", "until"}) @Nullable
            String kind,

            @Schema(description = "Of items", minimum = "1", maximum = "1000") @Nullable
            Integer count,

            @Schema(description = "Of lasting", minimum = "1", maximum = MINUTES) @Nullable
            Integer minutes,

            @Schema(
                    description = "Of until: no programme begins then or later",
                    pattern = TIME,
                    maxLength = TIME_LENGTH)
            @Nullable
            String time) {}

    /** What airs. */
    @Schema(name = "GridContent")
    public record Content(
            @Schema(enumeration = {"filtered", "query", "series", "playlist", "delayed", "rerun", "mix", "off_air"})
            @Nullable
            String kind,

            @Schema(description = "Of filtered", maxItems = MOST_CHOSEN) @Nullable
            List<@Nullable Long> libraryIds,

            @Schema(description = "Of filtered: any of them", maxItems = MOST_CHOSEN) @Nullable
            List<@Nullable String> genres,

            @Schema(description = "Of filtered", maxItems = MOST_CHOSEN) @Nullable
            List<@Nullable String> itemKinds,

            @Schema(description = "Of filtered", maxItems = MOST_CHOSEN) @Nullable
            List<@Nullable Long> collectionIds,

            @Schema(description = "Of query: in the language of docs/search.md", maxLength = QueryParser.LONGEST)
            @Nullable
            String query,

            @Schema(description = "Of series", maxItems = MOST_CHOSEN) @Nullable
            List<@Nullable Long> seriesIds,

            @Schema(description = "Of playlist", minimum = "1") @Nullable
            Long collectionId,

            @Schema(description = "Of delayed", minimum = "1") @Nullable
            Long channelId,

            @Schema(description = "Of delayed", minimum = "1", maximum = "10080") @Nullable
            Integer delayMinutes,

            @Schema(description = "Of rerun: the id of another block", maxLength = 60) @Nullable
            String block,

            @Schema(description = "Of rerun: broadcast days before; 0 for the same day", minimum = "0", maximum = "7")
            @Nullable
            Integer daysBack,

            @Schema(description = "Of mix", maxItems = MOST_PARTS) @Nullable
            List<@Nullable Part> parts) {
        static final Content NOTHING =
                new Content(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** A content that shares the air time of a mix. */
    @Schema(name = "GridPart")
    public record Part(
            @Schema(description = "filtered, query, series or playlist") @Nullable
            Content content,

            @Schema(
                    description = "Its share against those of the others; 1 unless given",
                    minimum = "1",
                    maximum = "100")
            @Nullable
            Integer weight) {}

    /** A grid in which everything is at its default. */
    public static final GridRequest NOTHING =
            new GridRequest(null, null, null, null, null, null, null, null, null, null, null, null);
}
