package tv.genlock.asrun;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;

/** Which rows of the log count, in the words of a request: the same whether they are listed, exported or added up. */
public final class RowFilter {
    /** Whatever differs. */
    private static final String ANY = "any";

    @Parameter(description = "Of one channel alone", schema = @Schema(minimum = "1"))
    @QueryParam("channel_id")
    @Nullable
    Long channelId;

    @Parameter(
            description = "Only where something differs in this way; any for whatever differs",
            schema =
                    @Schema(
                            enumeration = {
                                "any",
                                "cut_for_time",
                                "joined_in_progress",
                                "skipped_late_at_startup",
                                "skipped_to_current_time",
                                "file_missing",
                                "file_broken"
                            }))
    @QueryParam("discrepancy")
    @Nullable
    String discrepancy;

    @Parameter(
            description = "Only entries of the schedule, or only what aired in their breaks; both unless given",
            schema = @Schema(enumeration = {"entries", "breaks"}))
    @QueryParam("level")
    @Nullable
    String level;

    /** Reads the filter; what is wrong is noted. */
    RowCondition condition(Fields fields) {
        boolean any = ANY.equals(discrepancy);
        @Nullable
        Discrepancy wanted = any ? null : fields.constant("discrepancy", given(discrepancy), Discrepancy.class);
        RowCondition.@Nullable Level level = fields.constant("level", given(this.level), RowCondition.Level.class);
        @Nullable Long channel = fields.id("channel_id", channelId);
        return new RowCondition(
                channel == null ? OptionalLong.empty() : OptionalLong.of(channel),
                Optional.ofNullable(wanted),
                any,
                Optional.ofNullable(level));
    }

    /** A form that leaves a field open sends it empty. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
