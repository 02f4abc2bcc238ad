package tv.genlock.asrun;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.IsoTime;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;

/** Which rows of the log are listed or exported, in the words of a request. */
public final class AsRunFilter {
    private static final Duration BACK = Duration.ofDays(1);
    private static final int LONGEST_WORDS = 200;

    @BeanParam
    RowFilter rows = new RowFilter();

    @Parameter(description = "Planned to begin on this broadcast day of its channel", schema = @Schema(format = "date"))
    @QueryParam("day")
    @Nullable
    String day;

    @Parameter(
            description = "Planned to begin then or later; a day ago unless this or a day is given",
            schema = @Schema(format = "date-time"))
    @QueryParam("from")
    @Nullable
    String from;

    @Parameter(
            description = "Planned to begin before; now unless this or a day is given",
            schema = @Schema(format = "date-time"))
    @QueryParam("to")
    @Nullable
    String to;

    @Parameter(
            description = "Only what became of it",
            schema = @Schema(enumeration = {"complete", "cut", "partial", "failed", "skipped"}))
    @QueryParam("outcome")
    @Nullable
    String outcome;

    @Parameter(description = "Words in the title", schema = @Schema(maxLength = LONGEST_WORDS))
    @QueryParam("q")
    @Nullable
    String words;

    /** Reads the filter, and refuses what is wrong in the request together with what was noted before. */
    AsRunQuery query(Fields fields, Instant now) {
        Optional<LocalDate> onDay = Optional.ofNullable(RowFilter.given(day))
                .map(text -> IsoTime.day(fields, "day", text, LocalDate.EPOCH));
        Instant first = IsoTime.read(fields, "from", from, onDay.isPresent() ? Instant.EPOCH : now.minus(BACK));
        Instant end = IsoTime.read(fields, "to", to, now);
        @Nullable Outcome became = fields.constant("outcome", RowFilter.given(outcome), Outcome.class);
        @Nullable String title = fields.text("q", words, 0, LONGEST_WORDS);
        RowCondition condition = rows.condition(fields);
        fields.done();
        return new AsRunQuery(
                condition,
                Ticks.of(first),
                Ticks.of(end),
                Optional.ofNullable(became),
                title == null ? "" : title,
                onDay);
    }
}
