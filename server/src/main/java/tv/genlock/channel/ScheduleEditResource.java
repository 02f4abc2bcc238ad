package tv.genlock.channel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.ManualEntries.Change;
import tv.genlock.channel.ManualEntries.Edited;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;

/** Edits of schedules by hand over HTTP. */
@Path("/api/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Schedule")
public final class ScheduleEditResource {
    private static final int MOST_STEPS = 100;
    private static final double LONGEST_SECONDS = 7 * 24 * 3600.0;
    private static final String TRIED = "Whether nothing is to be stored: true or false";
    private static final String REFUSED =
            "Another entry by hand is there (conflict), or it begins too soon: schedule-locked";

    private final ManualEntries byHand;
    private final AirClock clock;

    /** A manual entry. */
    @Schema(
            name = "ManualEntryRequest",
            requiredProperties = {"channel_id", "item_id", "start"})
    public record PlacementRequest(
            @Schema(minimum = "1") @Nullable Long channelId,
            @Schema(minimum = "1") @Nullable Long itemId,

            @Schema(
                    description = "Behind the lock horizon, a few minutes ahead, and within 60 days",
                    format = "date-time")
            @Nullable
            String start,

            @Schema(description = "Where it is cut; the item's end unless given", format = "date-time") @Nullable
            String end,

            @Schema(description = "Where in the item it begins", minimum = "0", maximum = "604800", defaultValue = "0")
            @Nullable
            Double inSeconds) {}

    /** How an entry is to be. */
    @Schema(name = "EntryChangeRequest", description = "What is left out or null stays as it is")
    public record ChangeRequest(
            @Schema(description = "Moves it; its length stays unless end is given", format = "date-time") @Nullable
            String start,

            @Schema(description = "Trims it", format = "date-time") @Nullable
            String end,

            @Schema(description = "Where in the item it begins", minimum = "0", maximum = "604800") @Nullable
            Double inSeconds,

            @Schema(
                    description = "True: it stays where it is whatever is planned anew. False: it is the plan's again."
                            + " Not together with anything else")
            @Nullable
            Boolean locked,

            @Schema(description = "Airs in its place, from its start on", minimum = "1") @Nullable
            Long itemId) {}

    /** One edit to be undone, as its answer named it. */
    @Schema(
            name = "UndoStep",
            requiredProperties = {"edit"})
    public record Step(
            @Schema(description = "Number of the edit", minimum = "1") @Nullable
            Long edit) {}

    /** Edits to be undone. */
    @Schema(
            name = "UndoRequest",
            requiredProperties = {"steps"})
    public record UndoRequest(
            @Schema(description = "In the order in which they are undone", minItems = 1, maxItems = MOST_STEPS)
            @Nullable
            List<@Nullable Step> steps) {}

    /** What an edit did, or would do. */
    @Schema(name = "ManualEntryResult")
    public record EditedView(
            @Schema(
                    description =
                            "What is there now; null when it was taken off. Its id is 0 in a dry run when it is new")
            @Nullable
            AiringView entry,

            @Schema(description = "Ids of entries that lost their place")
            List<Long> replaced,

            String message,

            @Schema(description = "What undoes it, for POST /api/schedules/undo")
            List<Step> undo) {}

    @Inject
    ScheduleEditResource(ManualEntries byHand, AirClock clock) {
        this.byHand = byHand;
        this.clock = clock;
    }

    @POST
    @APIResponseSchema(
            value = EditedView.class,
            responseCode = "201",
            responseDescription = "What was placed, and what gave way; of a dry run what would")
    @APIResponse(responseCode = "409", description = REFUSED)
    @Operation(operationId = "placeEntry", summary = "Puts an item on the air by hand, over what is planned there")
    public Response place(
            @Parameter(description = TRIED, schema = @Schema(enumeration = {"true", "false"}))
                    @QueryParam("dry_run")
                    @Nullable
                    String dryRun,
            @Nullable PlacementRequest request) {
        Fields fields = new Fields();
        PlacementRequest given = request == null ? new PlacementRequest(null, null, null, null, null) : request;
        long channelId = fields.requiredId("channel_id", given.channelId());
        long itemId = fields.requiredId("item_id", given.itemId());
        OptionalLong start = time(fields, "start", given.start());
        if (given.start() == null) {
            fields.missing("start", start);
        }
        Change wanted = new Change(
                start, time(fields, "end", given.end()), seconds(fields, given.inSeconds()), OptionalLong.empty());
        boolean tried = tried(fields, dryRun);
        fields.done();
        EditedView placed = view(byHand.place(channelId, itemId, wanted, tried));
        long id = placed.entry() == null ? 0 : placed.entry().id();
        return Response.created(URI.create("/api/schedules/" + id))
                .entity(placed)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @APIResponseSchema(
            value = EditedView.class,
            responseCode = "200",
            responseDescription = "How it is now, and what gave way; of a dry run how it would be")
    @APIResponse(responseCode = "409", description = REFUSED)
    @Operation(
            operationId = "changeEntry",
            summary =
                    "Moves, trims, replaces, locks or unlocks an entry; moved, trimmed and replaced ones are by hand then")
    public EditedView change(
            @PathParam("id") long id,
            @Parameter(description = TRIED, schema = @Schema(enumeration = {"true", "false"}))
                    @QueryParam("dry_run")
                    @Nullable
                    String dryRun,
            @Nullable ChangeRequest request) {
        Fields fields = new Fields();
        ChangeRequest given = request == null ? new ChangeRequest(null, null, null, null, null) : request;
        @Nullable Long itemId = fields.id("item_id", given.itemId());
        Change change = new Change(
                time(fields, "start", given.start()),
                time(fields, "end", given.end()),
                seconds(fields, given.inSeconds()),
                itemId == null ? OptionalLong.empty() : OptionalLong.of(itemId));
        boolean tried = tried(fields, dryRun);
        fields.done();
        boolean placed = change.start().isPresent()
                || change.end().isPresent()
                || change.in().isPresent()
                || change.itemId().isPresent();
        if (given.locked() == null) {
            if (!placed) {
                throw StationException.invalid("start", "or something else must be given");
            }
            return view(byHand.change(id, change, tried));
        }
        if (placed) {
            throw StationException.invalid("locked", "must be given alone");
        }
        return view(byHand.lock(id, given.locked(), tried));
    }

    @DELETE
    @Path("/{id}")
    @APIResponseSchema(value = EditedView.class, responseCode = "200", responseDescription = "Removed")
    @APIResponse(responseCode = "409", description = "It is on its way to viewers: schedule-locked")
    @Operation(
            operationId = "removeEntry",
            summary = "Takes an entry off the schedule; the automatic plan fills the hole")
    public EditedView remove(@PathParam("id") long id) {
        return view(byHand.remove(id));
    }

    @POST
    @Path("/undo")
    @APIResponseSchema(value = EditedView.class, responseCode = "200", responseDescription = "Undone")
    @APIResponse(
            responseCode = "409",
            description = "Something changed since (conflict), or it begins too soon: schedule-locked")
    @Operation(
            operationId = "undoEdits",
            summary = "Puts back what was there before edits by hand; its answer undoes the undoing")
    public EditedView undo(@Nullable UndoRequest request) {
        Fields fields = new Fields();
        @Nullable
        List<Long> steps = fields.list(
                "steps",
                request == null ? null : request.steps(),
                MOST_STEPS,
                step -> fields.requiredId("steps.edit", step.edit()));
        if (steps == null || steps.isEmpty()) {
            fields.missing("steps", List.of());
        }
        fields.done();
        return view(byHand.undo(steps == null ? List.of() : steps));
    }

    private EditedView view(Edited edited) {
        long lock = LockHorizon.at(clock.ticks());
        return new EditedView(
                edited.entry().map(entry -> AiringView.of(entry, lock)).orElse(null),
                edited.replaced(),
                edited.message(),
                edited.undo().stream().map(Step::new).toList());
    }

    private static OptionalLong time(Fields fields, String field, @Nullable String text) {
        return text == null
                ? OptionalLong.empty()
                : OptionalLong.of(Ticks.of(IsoTime.read(fields, field, text, Instant.EPOCH)));
    }

    private static OptionalLong seconds(Fields fields, @Nullable Double seconds) {
        if (seconds == null) {
            return OptionalLong.empty();
        }
        if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) {
            fields.note("in_seconds", "must be 0 to 604800");
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.round(seconds * Ticks.PER_SECOND));
    }

    private static boolean tried(Fields fields, @Nullable String dryRun) {
        fields.choice("dry_run", dryRun == null || dryRun.isEmpty() ? null : dryRun, Set.of("true", "false"));
        return "true".equals(dryRun);
    }
}
