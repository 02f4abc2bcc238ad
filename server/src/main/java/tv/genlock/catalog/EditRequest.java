package tv.genlock.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.ScheduleItem;

/** What a person says of an item. What is left out stays; null drops the edit, and what the sources say is shown again. */
@Schema(name = "ItemEditRequest")
public record EditRequest(
        @Schema(minLength = 1, maxLength = LONGEST_TITLE) @Nullable
        String title,

        @Schema(maxLength = LONGEST_TITLE) @Nullable String originalTitle,

        @Schema(description = "What it is put in order by, in place of the title", maxLength = LONGEST_TITLE) @Nullable
        String sortTitle,

        @Schema(maxLength = LONGEST_PROSE) @Nullable String description,

        @Schema(maxLength = LONGEST_LINE) @Nullable String tagline,

        @Schema(description = "1850 to 2200; 0 takes it away", minimum = "0", maximum = "" + LAST_YEAR) @Nullable
        Integer year,

        @Schema(description = "Year, month and day", format = "date", examples = "2002-06-09") @Nullable
        String premiered,

        @Schema(description = "Of an episode", minimum = "0", maximum = "" + MOST_NUMBER) @Nullable
        Integer season,

        @Schema(description = "Of an episode", minimum = "0", maximum = "" + MOST_NUMBER) @Nullable
        Integer episode,

        @Schema(description = "Of a file that holds several", minimum = "0", maximum = "" + MOST_NUMBER) @Nullable
        Integer lastEpisode,

        @Schema(implementation = ScheduleItem.Kind.class) @Nullable
        String kind,

        @Schema(description = "In place of the present ones; each of at most 60 characters", maxItems = MOST_WORDS)
        @Nullable
        List<@Nullable String> genres,

        @Schema(maxItems = MOST_WORDS) @Nullable List<@Nullable String> tags,

        @Schema(description = "As boards write it, in any form", maxLength = LONGEST_LINE) @Nullable
        String rating,

        @Schema(description = "Preferred parts of the day", maxItems = MOST_WORDS) @Nullable
        List<@Nullable String> dayparts,

        @Schema(description = "Seasons of the year it belongs to", maxItems = MOST_WORDS) @Nullable
        List<@Nullable String> holidays,

        @Schema(description = "Whose commercial it is", maxLength = LONGEST_LINE) @Nullable
        String company,

        @Schema(description = "What the commercial is for", maxLength = LONGEST_LINE) @Nullable
        String category,

        @Schema(maxLength = LONGEST_LINE) @Nullable String demographic,

        @Schema(maxItems = MOST_WORDS) @Nullable List<@Nullable String> warnings,

        @Schema(maxLength = LONGEST_PROSE) @Nullable String notes,

        @Schema(description = "Where it begins to air", minimum = "0", maximum = "" + MOST_SECONDS) @Nullable
        Double inSeconds,

        @Schema(description = "Where it ends", minimum = "0", maximum = "" + MOST_SECONDS) @Nullable
        Double outSeconds,

        @Schema(minimum = "" + LEAST_LUFS, maximum = "0") @Nullable
        Double loudnessLufs) {
    static final int LONGEST_TITLE = 300;
    static final int LONGEST_LINE = 300;
    static final int LONGEST_PROSE = 10_000;
    static final int LONGEST_WORD = 60;
    static final int MOST_WORDS = 50;
    static final int MOST_NUMBER = 100_000;
    static final int MOST_SECONDS = 7 * 24 * 3_600;
    static final int LEAST_LUFS = -70;
    static final int FIRST_YEAR = 1850;
    static final int LAST_YEAR = 2200;
    /** Takes the year away. */
    static final int NO_YEAR = 0;
}
