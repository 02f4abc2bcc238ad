package tv.genlock.channel.grid;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How programmes are interrupted, as clients write and read it. Lengths are seconds of the programme, or of the air. */
@Schema(name = "BreakTemplate")
public record BreakTemplateRequest(
        @Schema(maxLength = GridRequest.LONGEST_NAME) @Nullable
        String name,

        @Schema(
                enumeration = {"commercials", "bumpers", "static_card", "music_with_card", "next_at_once"},
                description = "What airs in the spots; commercials unless given")
        @Nullable
        String fill,

        @Schema(description = "Whether there is a break in front of a programme; none unless given") @Nullable
        Boolean before,

        @Schema(description = "Whether there is a break behind a programme; there is unless given") @Nullable
        Boolean after,

        @Nullable Inside inside,

        @Schema(description = "60 unless given", minimum = "1", maximum = LONGEST) @Nullable
        Integer shortestSeconds,

        @Schema(description = "One break for so much break time; 120 unless given", minimum = "1", maximum = LONGEST)
        @Nullable
        Integer usualSeconds,

        @Schema(description = "240 unless given", minimum = "1", maximum = LONGEST) @Nullable
        Integer longestSeconds,

        @Schema(
                description = "Minutes of breaks kept free for each hour of programme, besides what alignment leaves",
                minimum = "0",
                maximum = "60")
        @Nullable
        Integer loadMinutes,

        @Schema(
                description = "What a break is made of, in order; exactly one is for spots, in all places",
                maxItems = 16)
        @Nullable
        List<@Nullable Position> avails,

        @Nullable Apart separation,
        GridRequest.@Nullable Content spots) {
    static final String LONGEST = "3600";
    static final int LONGEST_SECONDS = 3600;
    static final int LONGEST_PROGRAMME_SECONDS = 6 * 3600;

    /** Everything at its default. */
    public static final BreakTemplateRequest NOTHING =
            new BreakTemplateRequest(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Where a programme is interrupted. */
    @Schema(name = "BreakInside")
    public record Inside(
            @Schema(enumeration = {"nowhere", "breakpoints", "interval"}) @Nullable
            String kind,

            @Schema(description = "Of interval", minimum = "1", maximum = "21600") @Nullable
            Integer everySeconds,

            @Schema(description = "No break earlier; 180 unless given", minimum = "0", maximum = "21600") @Nullable
            Integer fromStartSeconds,

            @Schema(description = "No break nearer to the end; 180 unless given", minimum = "0", maximum = "21600")
            @Nullable
            Integer fromEndSeconds,

            @Schema(
                    description = "Of breakpoints: between two breaks; 240 unless given",
                    minimum = "0",
                    maximum = "21600")
            @Nullable
            Integer shortestActSeconds,

            @Schema(description = "Breaks; 12 unless given", minimum = "0", maximum = "96") @Nullable
            Integer most) {}

    /** One position inside a break. */
    @Schema(name = "BreakAvail")
    public record Position(
            @Schema(enumeration = {"bumper_out", "spots", "promo", "ident", "bumper_in", "rating_card", "up_next_card"})
            @Nullable
            String role,

            @Schema(description = "Only clips about this; any unless given", maxLength = GridRequest.LONGEST_NAME)
            @Nullable
            String category,

            @Schema(description = "Of a card; 5 unless given", minimum = "0", maximum = "600") @Nullable
            Integer minimumSeconds,

            @Schema(description = "Of a card; 10 unless given", minimum = "0", maximum = "600") @Nullable
            Integer maximumSeconds,

            @Schema(description = "before, inside, after; all unless given, a card before and after", maxItems = 3)
            @Nullable
            List<@Nullable String> places) {}

    /** What is kept apart. */
    @Schema(name = "BreakSeparation")
    public record Apart(
            @Schema(description = "No company twice in a break; so unless given") @Nullable
            Boolean onePerCompany,

            @Schema(description = "No category twice in a break; so unless given") @Nullable
            Boolean onePerCategory,

            @Schema(description = "Between two airings of a spot; 30 unless given", minimum = "0", maximum = MINUTES)
            @Nullable
            Integer spotMinutes,

            @Schema(description = "Between two spots of a company", minimum = "0", maximum = MINUTES) @Nullable
            Integer companyMinutes,

            @Schema(description = "Between two spots of a category", minimum = "0", maximum = MINUTES) @Nullable
            Integer categoryMinutes) {
        private static final String MINUTES = GridRequest.MINUTES;
    }
}
