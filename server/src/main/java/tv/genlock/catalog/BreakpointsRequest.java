package tv.genlock.catalog;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;

/** Where a person wants an item to be interrupted: all of it, in place of what there was. */
@Schema(name = "BreakpointsRequest", requiredProperties = "breakpoints")
public record BreakpointsRequest(
        @Schema(maxItems = MOST) @Nullable List<@Nullable Point> breakpoints) {
    static final int MOST = 1_000;
    private static final int LONGEST_NOTE = 300;
    private static final String FIELD = "breakpoints";

    /** One of them. */
    @Schema(
            name = "WantedBreakpointRequest",
            requiredProperties = {"at_seconds", "state"})
    public record Point(
            @Schema(minimum = "0", maximum = "" + EditRequest.MOST_SECONDS) @Nullable
            Double atSeconds,

            @Schema(implementation = Breakpoint.State.class) @Nullable
            String state,

            @Schema(maxLength = LONGEST_NOTE) @Nullable String note) {}

    /** @param endTicks of the item; 0 when its length is not known */
    List<Breakpoint> read(Fields fields, long endTicks) {
        if (breakpoints == null) {
            return fields.missing(FIELD, List.of());
        }
        @Nullable
        List<Breakpoint> read = fields.list(FIELD, breakpoints, MOST, point -> point(fields, point, endTicks));
        return read == null ? List.of() : new ArrayList<>(read);
    }

    private static Breakpoint point(Fields fields, Point point, long endTicks) {
        double seconds = point.atSeconds() == null ? fields.missing(FIELD + ".at_seconds", 1.0) : point.atSeconds();
        long at = EditReader.ticks(seconds);
        if (!(seconds > 0 && seconds <= EditRequest.MOST_SECONDS) || (endTicks > 0 && at >= endTicks)) {
            fields.note(FIELD + ".at_seconds", "must be within the item");
        }
        Breakpoint.State state = fields.constant(FIELD + ".state", point.state(), Breakpoint.State.class);
        if (point.state() == null) {
            fields.missing(FIELD + ".state", "");
        }
        String note = fields.text(FIELD + ".note", point.note(), 0, LONGEST_NOTE);
        return new Breakpoint(
                at,
                Breakpoint.Source.USER,
                1,
                state == null ? Breakpoint.State.PROPOSED : state,
                note == null ? "" : note,
                /* decided= */ true);
    }

    static long endOf(ListedItem item) {
        return item.durationTicks() == 0 ? 0 : item.durationTicks() + Ticks.PER_SECOND;
    }
}
