package tv.genlock.channel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;

/** Schedules over HTTP. */
@Path("/api/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Schedule", description = "What airs when; published entries stay, others change by hand.")
public final class ScheduleResource {
    private static final Duration BACK = Duration.ofHours(3);
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final Duration MOST_OF_ONE = Duration.ofDays(31);
    private static final Duration MOST_OF_MANY = Duration.ofDays(2);
    private static final int MOST_CHANNELS = 1_000;
    private static final String IDS = "[0-9]{1,18}(,[0-9]{1,18}){0,999}";
    private static final int LONGEST_IDS = 19 * MOST_CHANNELS;
    private static final int LONGEST_WORDS = 200;
    private static final int MOST_FOUND = 100;
    private static final String TIME = "date-time";
    private static final String FROM = "Three hours ago unless given";

    private final Channels channels;
    private final Airings airings;
    private final AirClock clock;

    /** A channel's airings, in order. */
    @Schema(name = "ChannelSchedule")
    public record ChannelSchedule(long channelId, List<AiringView> airings) {}

    /** The guide grid's share. */
    @Schema(name = "GuideWindow")
    public record Grid(
            @Schema(format = "date-time") String from,
            @Schema(format = "date-time") String to,
            List<ChannelSchedule> channels) {}

    /** Airings that were looked for. */
    @Schema(name = "FoundAirings")
    public record FoundAirings(List<AiringView> airings) {}

    /** What is on, and how far in. */
    @Schema(name = "NowAndNext")
    public record NowView(
            @Nullable AiringView now, @Nullable AiringView next, double positionSeconds) {}

    private record Span(Instant from, Instant to) {
        long fromTicks() {
            return Ticks.of(from);
        }

        long toTicks() {
            return Ticks.of(to);
        }
    }

    @Inject
    ScheduleResource(Channels channels, Airings airings, AirClock clock) {
        this.channels = channels;
        this.airings = airings;
        this.clock = clock;
    }

    @GET
    @Path("/channel/{id}")
    @Operation(
            operationId = "getChannelSchedule",
            summary = "A channel's airings, three hours back to seven days ahead unless asked otherwise")
    public ChannelSchedule ofChannel(
            @PathParam("id") long id,
            @Parameter(description = FROM, schema = @Schema(format = TIME)) @QueryParam("from") @Nullable String from,
            @Parameter(
                            description = "At most 31 days later; seven days from now unless given",
                            schema = @Schema(format = TIME))
                    @QueryParam("to")
                    @Nullable
                    String to) {
        Channel channel = channels.get(id);
        Span span = span(from, to, AHEAD, MOST_OF_ONE);
        return new ChannelSchedule(channel.id(), views(airings.between(id, span.fromTicks(), span.toTicks())));
    }

    @GET
    @Path("/channel/{id}/now")
    @Operation(operationId = "getNowAndNext", summary = "What is on now and next")
    public NowView now(@PathParam("id") long id) {
        channels.get(id);
        long now = clock.ticks();
        AiringView running = null;
        AiringView next = null;
        double position = 0;
        for (Airing airing : airings.nowAndNext(OptionalLong.of(id)).getOrDefault(id, List.of())) {
            AiringView view = AiringView.of(airing, LockHorizon.at(now));
            if (airing.entry().startTicks() <= now) {
                running = view;
                position = Ticks.toSeconds(now - airing.entry().startTicks());
            } else {
                next = view;
            }
        }
        return new NowView(running, next, position);
    }

    @GET
    @Operation(operationId = "getGuide", summary = "Airings of several channels, at most 48 hours a call")
    public Grid grid(
            @Parameter(description = FROM, schema = @Schema(format = TIME)) @QueryParam("from") @Nullable String from,
            @Parameter(
                            description = "At most 48 hours later, which is what it is unless given",
                            schema = @Schema(format = TIME))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(
                            description = "Ids separated by commas, at most 1000; all channels unless given",
                            schema = @Schema(pattern = IDS, maxLength = LONGEST_IDS))
                    @QueryParam("channels")
                    @Nullable
                    String wanted) {
        Span span = span(from, to, MOST_OF_MANY.minus(BACK), MOST_OF_MANY);
        Set<Long> ids = ids(wanted);
        Map<Long, List<AiringView>> byChannel = new LinkedHashMap<>();
        for (Channel channel : channels.all()) {
            if (ids.isEmpty() || ids.contains(channel.id())) {
                byChannel.put(channel.id(), new ArrayList<>());
            }
        }
        long lock = LockHorizon.at(clock.ticks());
        for (Airing airing : airings.between(ids, span.fromTicks(), span.toTicks())) {
            List<AiringView> ofChannel = byChannel.get(airing.entry().channelId());
            if (ofChannel != null) {
                ofChannel.add(AiringView.of(airing, lock));
            }
        }
        List<ChannelSchedule> schedules = byChannel.entrySet().stream()
                .map(entry -> new ChannelSchedule(entry.getKey(), entry.getValue()))
                .toList();
        return new Grid(IsoTime.of(span.from()), IsoTime.of(span.to()), schedules);
    }

    @GET
    @Path("/search")
    @Operation(
            operationId = "findAirings",
            summary = "What is on now or comes with these words in its title, the earliest first")
    public FoundAirings search(
            @Parameter(
                            description = "Any part of a series', film's or episode's title",
                            required = true,
                            schema = @Schema(minLength = 1, maxLength = LONGEST_WORDS))
                    @QueryParam("q")
                    @Nullable
                    String words,
            @Parameter(description = "Most to give", schema = @Schema(minimum = "1", maximum = "" + MOST_FOUND))
                    @QueryParam("limit")
                    @DefaultValue("20")
                    Integer limit) {
        Fields fields = new Fields();
        String wanted = fields.requiredText("q", words, LONGEST_WORDS);
        fields.whole("limit", limit, 1, MOST_FOUND);
        fields.done();
        return new FoundAirings(views(airings.coming(wanted, limit)));
    }

    private List<AiringView> views(List<Airing> wanted) {
        long lock = LockHorizon.at(clock.ticks());
        return wanted.stream().map(airing -> AiringView.of(airing, lock)).toList();
    }

    private Span span(@Nullable String from, @Nullable String to, Duration ahead, Duration most) {
        Fields fields = new Fields();
        Instant begin = IsoTime.read(fields, "from", from, clock.instant().minus(BACK));
        Instant end = IsoTime.read(fields, "to", to, begin.plus(BACK).plus(ahead));
        fields.done();
        if (!end.isAfter(begin)) {
            throw StationException.invalid("to", "must come after from");
        }
        if (Duration.between(begin, end).compareTo(most) > 0) {
            throw StationException.invalid("to", "must be at most " + most.toHours() + " hours after from");
        }
        return new Span(begin, end);
    }

    private static Set<Long> ids(@Nullable String list) {
        if (list == null) {
            return Set.of();
        }
        if (list.length() > LONGEST_IDS || !list.matches(IDS)) {
            throw StationException.invalid("channels", "must be at most " + MOST_CHANNELS + " ids separated by commas");
        }
        return Arrays.stream(list.split(",")).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
