package tv.genlock.asrun;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.asrun.store.ReconciliationStore;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.ChannelGrids;
import tv.genlock.channel.IsoTime;
import tv.genlock.edge.Paging;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;
import tv.genlock.schedule.grid.BroadcastCalendar;

/** The as-run log by broadcast day over HTTP. */
@Path("/api/asrun/reconciliation")
@RunOnVirtualThread
@Tag(name = "As-run")
public final class ReconciliationResource {
    /** Before today. */
    private static final Period BACK = Period.ofDays(6);

    private final ReconciliationStore store;
    private final ChannelGrids grids;
    private final AirClock clock;

    @Inject
    ReconciliationResource(ReconciliationStore store, ChannelGrids grids, AirClock clock) {
        this.store = store;
        this.grids = grids;
        this.clock = clock;
    }

    /** Which days. */
    public static final class Wanted {
        @BeanParam
        RowFilter rows = new RowFilter();

        @Parameter(
                description = "The first broadcast day; six days ago unless given",
                schema = @Schema(format = "date"))
        @QueryParam("from")
        @Nullable
        String from;

        @Parameter(description = "The last broadcast day; today unless given", schema = @Schema(format = "date"))
        @QueryParam("to")
        @Nullable
        String to;
    }

    /** How many differ in one way. */
    @Schema(name = "AsRunDiscrepancyCount")
    public record DiscrepancyCount(Discrepancy discrepancy, int rows) {}

    /** Sums over entries, or over pieces of breaks. */
    @Schema(name = "AsRunTally")
    public record TallyView(
            int planned,
            int asPlanned,
            int differed,
            OutcomeCounts outcomes,
            List<DiscrepancyCount> discrepancies,
            double plannedSeconds,
            double airedSeconds,
            double lostSeconds,

            @Schema(description = "The most that one that aired began off its time")
            double startErrorSeconds) {
        static TallyView of(ReconciledDay.Tally tally) {
            return new TallyView(
                    tally.rows(),
                    tally.rows() - tally.differing(),
                    tally.differing(),
                    OutcomeCounts.of(tally.outcomes()),
                    tally.discrepancies().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(one -> new DiscrepancyCount(one.getKey(), one.getValue()))
                            .toList(),
                    Ticks.toSeconds(tally.plannedTicks()),
                    Ticks.toSeconds(tally.airedTicks()),
                    Ticks.toSeconds(tally.plannedTicks() - tally.airedTicks()),
                    Ticks.toSeconds(tally.startErrorTicks()));
        }
    }

    /** One broadcast day of a channel. */
    @Schema(name = "AsRunDay")
    public record DayView(
            long channelId,

            @Schema(format = "date") String day,

            @Schema(description = "Whether the day has ended; of one that runs, what has ended counts")
            boolean over,

            @Schema(description = "Their time has the breaks in it")
            TallyView entries,

            TallyView breaks) {}

    /** A page of days, the latest first. */
    @Schema(name = "AsRunDays")
    public record DaysView(List<DayView> days, int total) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reconcileAsRun",
            summary = "What was planned beside what aired, by channel and broadcast day",
            description =
                    "Days without a row of the discrepancy and the level asked for are left out, and rows of the other level "
                            + "are not counted. The rows of a day that differ are given by listAsRun with its day, channel_id and discrepancy=any.")
    public DaysView reconcile(@BeanParam Wanted wanted, @BeanParam Paging paging) {
        Fields fields = new Fields();
        paging.check(fields);
        ReconciliationQuery query = query(fields, wanted);
        Map<Long, BroadcastCalendar> calendars = new HashMap<>();
        long now = clock.ticks();
        return new DaysView(
                store.days(query, paging.offset, paging.limit).stream()
                        .map(day -> view(day, calendars.computeIfAbsent(day.channelId(), grids::calendar), now))
                        .toList(),
                store.total(query));
    }

    private static DayView view(ReconciledDay day, BroadcastCalendar calendar, long now) {
        return new DayView(
                day.channelId(),
                day.day().toString(),
                calendar.startOf(day.day().plusDays(1)) <= now,
                TallyView.of(day.entries()),
                TallyView.of(day.breaks()));
    }

    private ReconciliationQuery query(Fields fields, Wanted wanted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        LocalDate first = IsoTime.day(fields, "from", wanted.from, today.minus(BACK));
        // Somewhere it may be tomorrow already.
        LocalDate last = IsoTime.day(fields, "to", wanted.to, today.plusDays(1));
        RowCondition rows = wanted.rows.condition(fields);
        fields.done();
        return new ReconciliationQuery(rows, first, last);
    }
}
