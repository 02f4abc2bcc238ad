package tv.genlock.channel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.grid.GridReader;
import tv.genlock.channel.grid.GridRequest;
import tv.genlock.channel.grid.GridWriter;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.grid.DateOverride;
import tv.genlock.schedule.grid.DayHealth;
import tv.genlock.schedule.grid.DayTemplate;
import tv.genlock.schedule.grid.Finding;
import tv.genlock.schedule.grid.ProgramGrid;

/** A channel's programme grid over HTTP. */
@Path("/api/channels/{id}/grid")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Programme grid", description = "The week of a channel, block by block, as docs/schedule.md describes it.")
public final class GridResource {
    private static final int MOST_DAYS = 31;
    private static final int MOST_CALENDAR_DAYS = 400;

    private final GridPlanning planning;
    private final GridReferences references;

    /** Something a person should know about a grid or what it made. */
    @Schema(name = "GridFinding")
    public record FindingView(
            @Schema(implementation = Finding.Severity.class) String severity,
            @Schema(implementation = Finding.Code.class) String code,
            String where,
            String why,
            String whatToDo,
            @Schema(format = "date-time") @Nullable String at,
            @Nullable String block) {
        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.severity().name().toLowerCase(java.util.Locale.ROOT),
                    finding.code().name().toLowerCase(java.util.Locale.ROOT),
                    finding.where(),
                    finding.why(),
                    finding.whatToDo(),
                    finding.atTicks().isPresent() ? IsoTime.of(finding.atTicks().getAsLong()) : null,
                    finding.block().isEmpty() ? null : finding.block());
        }
    }

    /** What was found. */
    @Schema(name = "GridFindings")
    public record FindingsView(List<FindingView> findings) {}

    /** How a broadcast day would be planned; its health is 0 to 100. */
    @Schema(name = "GridDay")
    public record DayView(
            @Schema(format = "date") String date,
            @Nullable String template,
            @Nullable String override,
            double plannedSeconds,
            double gapSeconds,
            double cutSeconds,
            int health) {
        static DayView of(DayHealth day) {
            return new DayView(
                    day.date().toString(),
                    orNull(day.template()),
                    orNull(day.override()),
                    GridPlanning.seconds(day.plannedTicks()),
                    GridPlanning.seconds(day.gapTicks()),
                    GridPlanning.seconds(day.cutTicks()),
                    day.health());
        }
    }

    /** What a grid would make of the days to come. */
    @Schema(name = "GridTrial")
    public record TrialView(
            List<AiringView> airings, List<FindingView> findings, List<DayView> days, PlanDifferenceView difference) {}

    /** Which template a day has, and because of which override. */
    @Schema(name = "GridCalendarDay")
    public record CalendarDay(
            @Schema(format = "date") String date,
            @Nullable String template,
            @Nullable String override) {}

    @Inject
    GridResource(GridPlanning planning, GridReferences references) {
        this.planning = planning;
        this.references = references;
    }

    @GET
    @Operation(operationId = "getGrid", summary = "A channel's programme grid, or one to start from")
    public GridRequest get(@PathParam("id") long id) {
        return GridWriter.of(planning.of(id));
    }

    @PUT
    @Operation(
            operationId = "putGrid",
            summary = "Puts a grid in force: what is not yet on its way to viewers is planned anew by it")
    public GridRequest put(@PathParam("id") long id, @Nullable GridRequest request) {
        planning.of(id);
        Fields fields = new Fields();
        ProgramGrid grid = grid(fields, id, request);
        fields.done();
        return GridWriter.of(planning.change(id, grid));
    }

    @POST
    @Path("/try")
    @Operation(operationId = "tryGrid", summary = "What a grid would make of the days to come; nothing is stored")
    public TrialView attempt(
            @PathParam("id") long id,
            @Parameter(description = "Days ahead", schema = @Schema(minimum = "1", maximum = "" + MOST_DAYS))
                    @QueryParam("days")
                    @DefaultValue("7")
                    Integer days,
            @Nullable GridRequest request) {
        planning.of(id);
        Fields fields = new Fields();
        fields.whole("days", days, 1, MOST_DAYS);
        ProgramGrid grid = grid(fields, id, request);
        fields.done();
        GridPlanning.Trial trial = planning.attempt(id, grid, days);
        long lock = planning.lock();
        return new TrialView(
                trial.airings().stream().map(one -> AiringView.of(one, lock)).toList(),
                trial.findings().stream().map(FindingView::of).toList(),
                trial.days().stream().map(DayView::of).toList(),
                PlanDifferenceView.of(trial.difference(), trial.others()));
    }

    private ProgramGrid grid(Fields fields, long id, @Nullable GridRequest request) {
        GridRequest given = request == null ? fields.missing("body", GridRequest.NOTHING) : request;
        ProgramGrid grid = new GridReader(fields, ZoneId.systemDefault()).read(given);
        references.check(fields, id, grid);
        return grid;
    }

    @GET
    @Path("/check")
    @Operation(
            operationId = "checkGrid",
            summary = "What is noteworthy about the grid, and about the schedule as it is stored")
    public FindingsView check(
            @PathParam("id") long id,
            @Parameter(description = "Days ahead", schema = @Schema(minimum = "1", maximum = "" + MOST_DAYS))
                    @QueryParam("days")
                    @DefaultValue("7")
                    Integer days) {
        Fields fields = new Fields();
        fields.whole("days", days, 1, MOST_DAYS);
        fields.done();
        return new FindingsView(
                planning.check(id, days).stream().map(FindingView::of).toList());
    }

    @GET
    @Path("/calendar")
    @Operation(operationId = "getGridCalendar", summary = "Which day has which template, and why")
    public List<CalendarDay> calendar(
            @PathParam("id") long id,
            @Parameter(description = "The first day; today unless given", schema = @Schema(format = "date"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "How many days",
                            schema = @Schema(minimum = "1", maximum = "" + MOST_CALENDAR_DAYS))
                    @QueryParam("days")
                    @DefaultValue("42")
                    Integer days) {
        ProgramGrid grid = planning.of(id);
        Fields fields = new Fields();
        fields.whole("days", days, 1, MOST_CALENDAR_DAYS);
        LocalDate first = IsoTime.day(fields, "from", from, planning.today(grid));
        fields.done();
        return IntStream.range(0, days)
                .mapToObj(first::plusDays)
                .map(day -> new CalendarDay(
                        day.toString(),
                        grid.templateOn(day).map(DayTemplate::name).orElse(null),
                        grid.overrideOn(day).map(DateOverride::name).orElse(null)))
                .toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
