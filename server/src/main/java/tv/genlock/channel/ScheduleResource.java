package tv.genlock.channel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
@Tag(name = "Schedule")
public final class ScheduleResource {
    private static final Duration BACK = Duration.ofHours(3);
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final Duration MOST_OF_ONE = Duration.ofDays(31);
    private static final Duration MOST_OF_MANY = Duration.ofDays(2);
    private static final int MOST_CHANNELS = 1_000;

    private final Channels channels;
    private final Programming programming;
    private final AirClock clock;

    /** A channel's airings, in order. */
    public record ChannelSchedule(long channelId, List<AiringView> airings) {}

    /** The guide grid's share. */
    public record Grid(String from, String to, List<ChannelSchedule> channels) {}

    /** What is on, and how far in. */
    public record NowView(
            @Nullable AiringView now, @Nullable AiringView next, double positionSeconds) {}

    /** A manual entry. */
    public record PlacementRequest(
            @Nullable Long channelId,
            @Nullable Long itemId,
            @Nullable String start) {}

    /** What placing it did. */
    public record PlacementView(AiringView entry, List<Long> replaced, String message) {}

    private record Span(Instant from, Instant to) {
        long fromTicks() {
            return Ticks.of(from);
        }

        long toTicks() {
            return Ticks.of(to);
        }
    }

    @Inject
    ScheduleResource(Channels channels, Programming programming, AirClock clock) {
        this.channels = channels;
        this.programming = programming;
        this.clock = clock;
    }

    @GET
    @Path("/channel/{id}")
    @Operation(summary = "A channel's airings, three hours back to seven days ahead unless asked otherwise")
    public ChannelSchedule ofChannel(
            @PathParam("id") long id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Channel channel = channels.get(id);
        Span span = span(from, to, AHEAD, MOST_OF_ONE);
        return new ChannelSchedule(channel.id(), views(programming.airings(id, span.fromTicks(), span.toTicks())));
    }

    @GET
    @Path("/channel/{id}/now")
    @Operation(summary = "What is on now and next")
    public NowView now(@PathParam("id") long id) {
        channels.get(id);
        long now = clock.ticks();
        AiringView running = null;
        AiringView next = null;
        double position = 0;
        for (Airing airing : programming.nowAndNext(OptionalLong.of(id)).getOrDefault(id, List.of())) {
            AiringView view = AiringView.of(airing, Programming.lockedUntil(now));
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
    @Operation(summary = "Airings of several channels, at most 48 hours a call")
    public Grid grid(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("channels") @Nullable String wanted) {
        Span span = span(from, to, MOST_OF_MANY.minus(BACK), MOST_OF_MANY);
        Set<Long> ids = ids(wanted);
        Map<Long, List<AiringView>> byChannel = new LinkedHashMap<>();
        for (Channel channel : channels.all()) {
            if (ids.isEmpty() || ids.contains(channel.id())) {
                byChannel.put(channel.id(), new java.util.ArrayList<>());
            }
        }
        long lock = programming.lockedUntil();
        for (Airing airing : programming.airings(ids, span.fromTicks(), span.toTicks())) {
            List<AiringView> airings = byChannel.get(airing.entry().channelId());
            if (airings != null) {
                airings.add(AiringView.of(airing, lock));
            }
        }
        List<ChannelSchedule> schedules = byChannel.entrySet().stream()
                .map(entry -> new ChannelSchedule(entry.getKey(), entry.getValue()))
                .toList();
        return new Grid(IsoTime.of(span.from()), IsoTime.of(span.to()), schedules);
    }

    @POST
    @Operation(summary = "Puts an item on the air by hand, over what is planned there")
    public Response place(@Nullable PlacementRequest request) {
        Fields fields = new Fields();
        PlacementRequest given = request == null ? new PlacementRequest(null, null, null) : request;
        long channelId = given.channelId() == null ? fields.missing("channel_id", 0L) : given.channelId();
        long itemId = given.itemId() == null ? fields.missing("item_id", 0L) : given.itemId();
        String start = given.start() == null ? fields.missing("start", "") : given.start();
        fields.done();
        Programming.Placement placed = programming.place(channelId, itemId, Ticks.of(instant("start", start)));
        AiringView entry = AiringView.of(placed.entry(), programming.lockedUntil());
        return Response.created(URI.create("/api/schedules/" + entry.id()))
                .entity(new PlacementView(entry, placed.replaced(), placed.message()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Takes an entry off the schedule; the automatic plan fills the hole")
    public void remove(@PathParam("id") long id) {
        programming.remove(id);
    }

    private List<AiringView> views(List<Airing> airings) {
        long lock = programming.lockedUntil();
        return airings.stream().map(airing -> AiringView.of(airing, lock)).toList();
    }

    private Span span(@Nullable String from, @Nullable String to, Duration ahead, Duration most) {
        Instant now = clock.instant();
        Instant begin = from == null ? now.minus(BACK) : instant("from", from);
        Instant end = to == null ? begin.plus(BACK).plus(ahead) : instant("to", to);
        if (!end.isAfter(begin)) {
            throw StationException.invalid("to", "must come after from");
        }
        if (Duration.between(begin, end).compareTo(most) > 0) {
            throw StationException.invalid("to", "must be at most " + most.toHours() + " hours after from");
        }
        return new Span(begin, end);
    }

    private static Set<Long> ids(@Nullable String list) {
        Set<Long> ids = new TreeSet<>();
        if (list == null || list.isBlank()) {
            return ids;
        }
        for (String id : list.split(",", MOST_CHANNELS + 1)) {
            try {
                ids.add(Long.parseLong(id.strip()));
            } catch (NumberFormatException e) {
                throw notIds(e);
            }
        }
        return ids;
    }

    private static StationException notIds(NumberFormatException cause) {
        StationException invalid =
                StationException.invalid("channels", "must be at most " + MOST_CHANNELS + " ids separated by commas");
        invalid.initCause(cause);
        return invalid;
    }

    private static Instant instant(String field, String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            Ticks.of(instant);
            return instant;
        } catch (DateTimeParseException | ArithmeticException e) {
            StationException invalid = StationException.invalid(field, "must be a time like 2026-11-21T20:00:00Z");
            invalid.initCause(e);
            throw invalid;
        }
    }
}
