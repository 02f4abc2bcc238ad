package tv.genlock.rundown;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.BreakMaterial;
import tv.genlock.channel.Channel;
import tv.genlock.channel.Channels;
import tv.genlock.channel.IsoTime;
import tv.genlock.channel.grid.BreakTemplateReader;
import tv.genlock.channel.grid.BreakTemplateRequest;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.breaks.Relaxation;
import tv.genlock.schedule.breaks.SpotHistory;
import tv.genlock.schedule.breaks.UpNext;
import tv.genlock.schedule.grid.BreakPolicy;
import tv.genlock.schedule.rundown.Interruption;
import tv.genlock.schedule.rundown.RundownPiece;

/** The break level of a channel over HTTP. */
@Path("/api/channels/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Breaks",
        description = "What programmes are interrupted with, piece by piece, as docs/breaks.md describes it.")
public final class RundownResource {
    private static final Duration BACK = Duration.ofMinutes(10);
    private static final Duration AHEAD = Duration.ofHours(6);
    private static final Duration MOST = Duration.ofDays(2);
    private static final int MOST_MINUTES = 6 * 60;
    /** How far apart a pretended programme may be interrupted. */
    private static final long ACT_TICKS = 6 * 60 * Ticks.PER_SECOND;

    private final Rundowns rundowns;
    private final BreakPlanners planners;
    private final BreakMaterial material;
    private final Channels channels;
    private final AirClock clock;

    /** One piece of an entry. */
    @Schema(name = "RundownPiece")
    public record PieceView(
            long id,
            long entryId,

            @Schema(enumeration = {"programme", "spot", "music", "card"})
            String kind,

            @Schema(
                    enumeration = {"bumper_out", "spots", "promo", "ident", "bumper_in", "rating_card", "up_next_card"},
                    description = "The position in the break it stands in; null for the programme, and for a rest")
            @Nullable
            String role,

            @Schema(description = "Which break of the entry, from 1; null for the programme") @Nullable
            Integer breakNumber,

            @Nullable Long itemId,
            String title,
            @Schema(format = "date-time") String start,
            @Schema(format = "date-time") String end,

            @Schema(description = "To the tick; start and end are rounded to a millisecond")
            double seconds,

            @Schema(description = "Where in the item it begins")
            double inSeconds,

            String rule,
            String reason,

            @Schema(description = "Rules that gave way for it")
            List<String> relaxed) {
        static PieceView of(RundownPiece piece) {
            return new PieceView(
                    piece.id(),
                    piece.entryId(),
                    word(piece.kind()),
                    piece.role().map(PieceView::word).orElse(null),
                    piece.breakNumber() == 0 ? null : piece.breakNumber(),
                    piece.itemId().isPresent() ? piece.itemId().getAsLong() : null,
                    piece.title(),
                    IsoTime.of(piece.startTicks()),
                    IsoTime.of(piece.endTicks()),
                    Ticks.toSeconds(piece.durationTicks()),
                    Ticks.toSeconds(piece.inTicks()),
                    piece.rule(),
                    piece.reason(),
                    piece.relaxed().stream().map(Relaxation::words).toList());
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The pieces of some hours. Entries that have none air whole. */
    @Schema(name = "Rundown")
    public record RundownView(
            @Schema(format = "date-time", description = "Entries that begin before are planned; null for none yet")
            @Nullable
            String plannedThrough,

            List<PieceView> pieces) {}

    /** A break template to be tried on a pretended programme. */
    @Schema(name = "BreakTrialRequest")
    public record TrialRequest(
            @Nullable BreakTemplateRequest template,

            @Schema(minimum = "1", maximum = "" + MOST_MINUTES, description = "44 unless given") @Nullable
            Integer programmeMinutes,

            @Schema(minimum = "1", maximum = "" + MOST_MINUTES, description = "60 unless given") @Nullable
            Integer slotMinutes,

            @Schema(format = "date-time", maxLength = 40, description = "When it airs; the next full hour unless given")
            @Nullable
            String start) {
        static final TrialRequest NOTHING = new TrialRequest(null, null, null, null);
    }

    /** One line of the log of breaks. */
    @Schema(name = "BreakNote")
    public record NoteView(
            @Schema(enumeration = {"filled", "relaxed", "left_out", "short", "nothing_to_air", "moved"})
            String code,

            String words) {}

    /** What a break template makes of a programme. */
    @Schema(name = "BreakTrial")
    public record TrialView(List<PieceView> pieces, List<NoteView> notes) {}

    @Inject
    RundownResource(
            Rundowns rundowns, BreakPlanners planners, BreakMaterial material, Channels channels, AirClock clock) {
        this.rundowns = rundowns;
        this.planners = planners;
        this.material = material;
        this.channels = channels;
        this.clock = clock;
    }

    @GET
    @Path("/rundown")
    @Operation(operationId = "getRundown", summary = "What the entries with breaks are made of, piece by piece")
    public RundownView rundown(
            @PathParam("id") long id,
            @Parameter(description = "Ten minutes ago unless given", schema = @Schema(format = "date-time"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "Six hours from now unless given; at most 48 hours after from",
                            schema = @Schema(format = "date-time"))
                    @QueryParam("to")
                    @Nullable
                    String to) {
        Channel channel = channels.get(id);
        Fields fields = new Fields();
        Instant now = clock.instant();
        Instant begin = IsoTime.read(fields, "from", from, now.minus(BACK));
        Instant end = IsoTime.read(fields, "to", to, begin.plus(BACK).plus(AHEAD));
        fields.done();
        if (!end.isAfter(begin) || Duration.between(begin, end).compareTo(MOST) > 0) {
            throw StationException.invalid("to", "must come after from, by at most " + MOST.toHours() + " hours");
        }
        Instant planned = end.isBefore(now.plus(AHEAD)) ? end : now.plus(AHEAD);
        rundowns.plan(channel, Ticks.of(planned));
        long through = rundowns.throughTicks(id);
        return new RundownView(
                through == 0 ? null : IsoTime.of(through),
                rundowns.planned(id, Ticks.of(begin), Ticks.of(end)).stream()
                        .map(PieceView::of)
                        .toList());
    }

    @POST
    @Path("/grid/try-break")
    @Operation(
            operationId = "tryBreakTemplate",
            summary = "What a break template would make of a programme, with the station's clips; nothing is stored")
    public TrialView attempt(@PathParam("id") long id, @Nullable TrialRequest request) {
        Channel channel = channels.get(id);
        TrialRequest wanted = request == null ? TrialRequest.NOTHING : request;
        Fields fields = new Fields();
        Integer programme = fields.whole("programme_minutes", wanted.programmeMinutes(), 1, MOST_MINUTES);
        Integer slot = fields.whole("slot_minutes", wanted.slotMinutes(), 1, MOST_MINUTES);
        Instant start = IsoTime.read(
                fields,
                "start",
                wanted.start(),
                clock.instant().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS));
        BreakTemplateRequest template = wanted.template() == null
                ? fields.missing("template", BreakTemplateRequest.NOTHING)
                : wanted.template();
        BreakPolicy policy = new BreakTemplateReader(fields).read("template", template);
        fields.done();
        BreakPlanner planner = planners.of(material.gridPlan(channel));
        planner.remember(SpotHistory.EMPTY, List.of());
        List<RundownPiece> pieces =
                planner.plan(pretended(channel, Ticks.of(start), minutes(programme, 44), minutes(slot, 60), policy));
        return new TrialView(
                pieces.stream().map(PieceView::of).toList(),
                planner.notes().stream()
                        .map(note -> new NoteView(note.code().name().toLowerCase(Locale.ROOT), note.words()))
                        .toList());
    }

    private static long minutes(@Nullable Integer wanted, int usual) {
        return (wanted == null ? usual : wanted) * 60L * Ticks.PER_SECOND;
    }

    private Interruption pretended(Channel channel, long start, long programme, long slot, BreakPolicy policy) {
        ScheduleItem item =
                new ScheduleItem(1, 1, ScheduleItem.Kind.EPISODE, "Programme", programme, Optional.empty(), List.of());
        long end = start + Math.max(slot, programme + policy.reservedTicks(item, programme));
        ScheduleEntry entry = new ScheduleEntry(
                0,
                channel.id(),
                start,
                end,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Origin.GENERATED,
                item.title(),
                "trial",
                "A programme to try the template on");
        List<Long> points = LongStream.iterate(ACT_TICKS, at -> at < programme, at -> at + ACT_TICKS)
                .boxed()
                .toList();
        UpNext next = new UpNext("The next programme", end, ScheduleItem.Traits.UNRATED);
        return new Interruption(material.gridPlan(channel), entry, item, points, policy, Optional.of(next));
    }
}
