package tv.genlock.asrun;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.asrun.store.AsRunStore;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Channels;
import tv.genlock.channel.IsoTime;
import tv.genlock.edge.Paging;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.asrun.AsRunEvent;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;

/** The as-run log over HTTP. */
@Path("/api/asrun")
@RunOnVirtualThread
@Tag(name = "As-run", description = "What really aired beside what was planned.")
public final class AsRunResource {
    private static final Duration BACK = Duration.ofDays(1);
    /** Whatever differs. */
    static final String ANY = "any";

    private static final int LONGEST_WORDS = 200;

    private final AsRunStore store;
    private final Channels channels;
    private final AirClock clock;

    @Inject
    AsRunResource(AsRunStore store, Channels channels, AirClock clock) {
        this.store = store;
        this.channels = channels;
        this.clock = clock;
    }

    /** Which rows. */
    public static final class Wanted {
        @Parameter(description = "Of one channel alone", schema = @Schema(minimum = "1"))
        @QueryParam("channel_id")
        @Nullable
        Long channelId;

        @Parameter(
                description = "Planned to begin on this broadcast day of its channel",
                schema = @Schema(format = "date"))
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

        @Parameter(
                description = "Only what differs in this way; any for whatever differs",
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

        @Parameter(description = "Words in the title", schema = @Schema(maxLength = LONGEST_WORDS))
        @QueryParam("q")
        @Nullable
        String words;

        @Parameter(
                description = "Only entries of the schedule, or only what aired in their breaks; both unless given",
                schema = @Schema(enumeration = {"entries", "breaks"}))
        @QueryParam("level")
        @Nullable
        String level;
    }

    /** One row. */
    @Schema(name = "AsRunEvent")
    public record RowView(
            long channelId,
            long entryId,

            @Schema(description = "The piece of a break in the entry; null for the entry itself") @Nullable
            Long pieceId,

            @Schema(description = "Of a piece: the position in the break it stood in") @Nullable
            String role,

            @Nullable Long itemId,
            String title,
            @Nullable String block,

            @Schema(format = "date", description = "The broadcast day of its channel on which it was to begin")
            String day,

            @Schema(enumeration = {"hard", "follow", "manual", "recovery"})
            String startCause,

            @Schema(format = "date-time") String plannedStart,
            double plannedSeconds,
            @Schema(format = "date-time") String actualStart,
            double actualSeconds,

            @Schema(description = "Where in the item it began")
            double inSeconds,

            boolean watched,
            int viewers,

            @Schema(enumeration = {"complete", "cut", "partial", "failed", "skipped"})
            String outcome,

            @Schema(
                    enumeration = {
                        "cut_for_time",
                        "joined_in_progress",
                        "skipped_late_at_startup",
                        "skipped_to_current_time",
                        "file_missing",
                        "file_broken"
                    },
                    description = "How it differs from the plan; null for not at all")
            @Nullable
            String discrepancy,

            String note) {
        static RowView of(AsRunEvent event) {
            return new RowView(
                    event.channelId(),
                    event.entryId(),
                    event.piece().map(AsRunEvent.BreakPiece::pieceId).orElse(null),
                    event.piece().map(AsRunEvent.BreakPiece::role).orElse(null),
                    event.itemId().isPresent() ? event.itemId().getAsLong() : null,
                    event.title(),
                    event.block().isEmpty() ? null : event.block(),
                    event.day().toString(),
                    AsRunText.word(event.startCause()),
                    IsoTime.of(event.plannedStart()),
                    Ticks.toSeconds(event.plannedTicks()),
                    IsoTime.of(event.actualStart()),
                    Ticks.toSeconds(event.actualTicks()),
                    Ticks.toSeconds(event.inTicks()),
                    event.watched(),
                    event.viewers(),
                    AsRunText.word(event.outcome()),
                    event.discrepancy().map(AsRunText::word).orElse(null),
                    event.note());
        }
    }

    /** How many rows there are of each outcome. */
    @Schema(name = "AsRunCounts")
    public record CountsView(int complete, int cut, int partial, int failed, int skipped) {
        static CountsView of(Map<Outcome, Integer> counts) {
            return new CountsView(
                    counts.getOrDefault(Outcome.COMPLETE, 0),
                    counts.getOrDefault(Outcome.CUT, 0),
                    counts.getOrDefault(Outcome.PARTIAL, 0),
                    counts.getOrDefault(Outcome.FAILED, 0),
                    counts.getOrDefault(Outcome.SKIPPED, 0));
        }
    }

    /** A page of the log, the latest first. */
    @Schema(name = "AsRunPage")
    public record PageView(List<RowView> items, int total, CountsView counts) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listAsRun", summary = "What aired, the latest first")
    public PageView list(@BeanParam Wanted wanted, @BeanParam Paging paging) {
        Fields fields = new Fields();
        paging.check(fields);
        AsRunQuery query = query(fields, wanted);
        Map<Outcome, Integer> counts = store.counts(query);
        return new PageView(
                store.rows(query, paging.offset, paging.limit).stream()
                        .map(RowView::of)
                        .toList(),
                counts.values().stream().mapToInt(count -> count).sum(),
                CountsView.of(counts));
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv")
    @APIResponse(
            responseCode = "200",
            description = "The earliest first",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @Operation(operationId = "exportAsRunCsv", summary = "What aired, as a table for spreadsheets")
    public Response csv(@BeanParam Wanted wanted) {
        return file(wanted, "text/csv;charset=UTF-8", "as-run.csv", AsRunText::csv);
    }

    @GET
    @Path("/export.xml")
    @Produces(MediaType.APPLICATION_XML)
    @APIResponse(
            responseCode = "200",
            description = "The earliest first",
            content = @Content(mediaType = "application/xml", schema = @Schema(implementation = String.class)))
    @Operation(operationId = "exportAsRunXml", summary = "What aired, as XML")
    public Response xml(@BeanParam Wanted wanted) {
        return file(wanted, "application/xml;charset=UTF-8", "as-run.xml", AsRunText::xml);
    }

    private interface Form {
        AsRunText.Rows begin(Writer out, LongFunction<String> channels) throws IOException;
    }

    private Response file(Wanted wanted, String type, String name, Form form) {
        AsRunQuery query = query(new Fields(), wanted);
        Map<Long, String> names = channels.all().stream()
                .collect(Collectors.toMap(one -> one.id(), one -> one.number() + " " + one.name()));
        StreamingOutput body = out -> write(query, out, form, id -> names.getOrDefault(id, String.valueOf(id)));
        return Response.ok(body, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private void write(AsRunQuery query, OutputStream out, Form form, LongFunction<String> names) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        AsRunText.Rows rows = form.begin(writer, names);
        try {
            store.each(query, event -> {
                try {
                    rows.row(event);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        rows.end();
        writer.flush();
    }

    private AsRunQuery query(Fields fields, Wanted wanted) {
        Optional<LocalDate> day = Optional.ofNullable(wanted.day)
                .filter(text -> !text.isEmpty())
                .map(text -> IsoTime.day(fields, "day", text, LocalDate.EPOCH));
        Instant now = clock.instant();
        Instant from = IsoTime.read(fields, "from", wanted.from, day.isPresent() ? Instant.EPOCH : now.minus(BACK));
        Instant to = IsoTime.read(fields, "to", wanted.to, now);
        boolean any = ANY.equals(wanted.discrepancy);
        @Nullable Outcome outcome = fields.constant("outcome", orNull(wanted.outcome), Outcome.class);
        @Nullable
        Discrepancy discrepancy =
                any ? null : fields.constant("discrepancy", orNull(wanted.discrepancy), Discrepancy.class);
        AsRunQuery.@Nullable Level level = fields.constant("level", orNull(wanted.level), AsRunQuery.Level.class);
        @Nullable String words = fields.text("q", wanted.words, 0, LONGEST_WORDS);
        @Nullable Long channelId = fields.id("channel_id", wanted.channelId);
        fields.done();
        return new AsRunQuery(
                channelId == null ? OptionalLong.empty() : OptionalLong.of(channelId),
                Ticks.of(from),
                Ticks.of(to),
                Optional.ofNullable(outcome),
                Optional.ofNullable(discrepancy),
                any,
                words == null ? "" : words,
                day,
                Optional.ofNullable(level));
    }

    /** A form that leaves a field open sends it empty. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
