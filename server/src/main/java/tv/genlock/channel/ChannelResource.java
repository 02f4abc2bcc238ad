package tv.genlock.channel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.edge.BaseUrl;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.PlanDifference;

/** Channels over HTTP. */
@Path("/api/channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Channels", description = "What is on the air.")
public final class ChannelResource {
    private static final int PREVIEW_AIRINGS = 50;
    private static final int THUMBNAIL_SECONDS = 30;
    private static final String LOGO_CACHE = "public, max-age=300";

    private final Channels channels;
    private final ChannelGrids grids;
    private final Programming programming;
    private final EmptyChannels empty;
    private final Airings airings;
    private final MatchingItems matching;
    private final ScheduleKeeper keeper;
    private final Audience audience;
    private final BaseUrl baseUrl;
    private final AirClock clock;

    /** What a channel with the settings asked about would air. */
    @Schema(name = "ChannelPreview")
    public record PreviewView(int matchingItems, double totalSeconds, String message, List<AiringView> airings) {}

    /**
     * What an extension did, or would do.
     *
     * @param added entries that are not as they were
     */
    @Schema(name = "ScheduleExtension")
    public record ExtensionView(
            long channelId,
            int added,
            @Schema(format = "date-time") String generatedThrough,
            String message,

            @Schema(description = "Of a dry run: how the coming days would differ from what is planned; else null")
            @Nullable
            PlanDifferenceView difference) {
        static ExtensionView of(long channelId, Programming.Imagined imagined) {
            PlanDifference difference = imagined.difference();
            return new ExtensionView(
                    channelId,
                    difference.added() + difference.moved() + difference.changed(),
                    IsoTime.of(imagined.throughTicks()),
                    imagined.message(),
                    PlanDifferenceView.of(difference, imagined.others()));
        }
    }

    /** How far to extend, and whether to keep what is planned. */
    @Schema(name = "ScheduleExtensionRequest")
    public record ExtensionRequest(
            @Schema(
                    description = "Days from now the schedule is to reach",
                    minimum = "1",
                    maximum = "" + Programming.MOST_DAYS,
                    defaultValue = "7")
            @Nullable
            Integer days,

            @Schema(
                    description =
                            "Plans everything anew that is not yet on its way to viewers; what was placed by hand stays",
                    defaultValue = "false")
            @Nullable
            Boolean anew,

            @Schema(
                    description =
                            "continue plans only what is missing; refresh plans anew what is not yet on its way to viewers, and"
                                    + " series and shuffles go on; reset lets them begin from the start. Unless given, anew decides",
                    implementation = Programming.Mode.class)
            @Nullable
            String mode,

            @Schema(description = "Tells what would be done and does nothing", defaultValue = "false") @Nullable
            Boolean dryRun) {
        Programming.Mode decided() {
            Fields fields = new Fields();
            Programming.Mode wanted = fields.constant("mode", mode, Programming.Mode.class);
            fields.done();
            return wanted != null
                    ? wanted
                    : Boolean.TRUE.equals(anew) ? Programming.Mode.RESET : Programming.Mode.CONTINUE;
        }
    }

    @Inject
    ChannelResource(
            Channels channels,
            ChannelGrids grids,
            Programming programming,
            EmptyChannels empty,
            Airings airings,
            MatchingItems matching,
            ScheduleKeeper keeper,
            Audience audience,
            BaseUrl baseUrl,
            AirClock clock) {
        this.channels = channels;
        this.grids = grids;
        this.programming = programming;
        this.empty = empty;
        this.airings = airings;
        this.matching = matching;
        this.keeper = keeper;
        this.audience = audience;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listChannels", summary = "All channels, by number, with what is on now and next")
    public List<ChannelView> list(@Context HttpServerRequest request) {
        Map<Long, List<Airing>> running = airings.nowAndNext(OptionalLong.empty());
        String base = baseUrl.of(request);
        return channels.all().stream()
                .map(channel -> view(channel, running.getOrDefault(channel.id(), List.of()), base))
                .toList();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getChannel", summary = "One channel")
    public ChannelView get(@PathParam("id") long id, @Context HttpServerRequest request) {
        return view(channels.get(id), request);
    }

    @POST
    @APIResponseSchema(value = ChannelView.class, responseCode = "201", responseDescription = "The channel")
    @APIResponse(responseCode = "409", description = "The number is taken")
    @Operation(operationId = "createChannel", summary = "Makes a channel and seven days of its schedule")
    public Response create(ChannelRequest request, @Context HttpServerRequest http) {
        Channel channel = channels.create(given(request));
        return created(channel, () -> {}, http);
    }

    @PATCH
    @Path("/{id}")
    @APIResponseSchema(
            value = ChannelView.class,
            responseCode = "200",
            responseDescription = "The channel as it is now")
    @APIResponse(responseCode = "409", description = "The number is taken")
    @Operation(operationId = "changeChannel", summary = "Changes settings; what is published of the schedule stays")
    public ChannelView change(@PathParam("id") long id, ChannelRequest request, @Context HttpServerRequest http) {
        channels.change(id, given(request));
        empty.fill();
        return view(channels.get(id), http);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeChannel", summary = "Removes a channel, its schedule and its log")
    public void delete(@PathParam("id") long id) {
        channels.delete(id);
    }

    @POST
    @Path("/{id}/duplicate")
    @Consumes(MediaType.WILDCARD)
    @APIResponseSchema(value = ChannelView.class, responseCode = "201", responseDescription = "The new channel")
    @Operation(
            operationId = "duplicateChannel",
            summary = "A new channel with the same settings, the same grid and other shuffles")
    public Response duplicate(@PathParam("id") long id, @Context HttpServerRequest http) {
        Channel copy = channels.duplicate(id);
        return created(copy, () -> grids.copy(id, copy.id()), http);
    }

    @POST
    @Path("/preview")
    @Operation(
            operationId = "previewChannel",
            summary = "What a channel with these settings would air; nothing is stored")
    public PreviewView preview(
            @Parameter(
                            description = "The channel that these settings are for: what never airs on it is left out",
                            schema = @Schema(minimum = "1"))
                    @QueryParam("channel_id")
                    @Nullable
                    Long channelId,
            ChannelRequest request) {
        ChannelSettings unnamed = channels.defaults();
        ChannelSettings named = new ChannelSettings(
                unnamed.number(),
                "Preview",
                unnamed.grouping(),
                unnamed.enabled(),
                unnamed.scheduleType(),
                unnamed.filter().without(neverOn(channelId)),
                unnamed.format());
        Programming.Preview preview = programming.preview(given(request).over(named), PREVIEW_AIRINGS);
        return new PreviewView(
                preview.matchingItems(),
                Ticks.toSeconds(preview.totalTicks()),
                preview.message(),
                preview.airings().stream()
                        .map(airing -> AiringView.of(airing, 0))
                        .toList());
    }

    private Set<Long> neverOn(@Nullable Long channelId) {
        Fields fields = new Fields();
        Optional<Channel> channel = Optional.ofNullable(fields.id("channel_id", channelId))
                .flatMap(id -> {
                    Optional<Channel> found = channels.find(id);
                    if (found.isEmpty()) {
                        fields.note("channel_id", "must be one that exists: there is no " + id);
                    }
                    return found;
                });
        fields.done();
        return channel.map(one -> one.filter().never()).orElse(Set.of());
    }

    @POST
    @Path("/{id}/generate-schedule")
    @Operation(
            operationId = "extendSchedule",
            summary = "Extends the schedule, or plans it anew; what is on its way to viewers never changes")
    public ExtensionView extend(
            @PathParam("id") long id, @RequestBody(required = false) @Nullable ExtensionRequest request) {
        int days = request == null || request.days() == null ? NightlyExtension.DAYS : request.days();
        if (days < 1 || days > Programming.MOST_DAYS) {
            throw StationException.invalid("days", "must be 1 to " + Programming.MOST_DAYS);
        }
        Programming.Mode mode = request == null ? Programming.Mode.CONTINUE : request.decided();
        if (request != null && Boolean.TRUE.equals(request.dryRun())) {
            return ExtensionView.of(id, programming.imagine(id, mode, days));
        }
        empty.fill();
        if (mode == Programming.Mode.CONTINUE) {
            return view(programming.extend(id, days), 0, "");
        }
        Programming.Extension planned = programming.planAnew(id, mode);
        return view(programming.extend(id, days), planned.added(), planned.message());
    }

    private static ExtensionView view(Programming.Extension done, int plannedAnew, String message) {
        return new ExtensionView(
                done.channelId(),
                plannedAnew + done.added(),
                IsoTime.of(done.generatedThroughTicks()),
                plannedAnew == 0 ? done.message() : message,
                null);
    }

    @GET
    @Path("/{id}/logo.svg")
    @Produces("image/svg+xml")
    @Operation(operationId = "getLogo", summary = "The channel's generated logo")
    public Response logo(@PathParam("id") long id) {
        return Response.ok(ChannelLogo.svg(channels.get(id)))
                .header("Cache-Control", LOGO_CACHE)
                .build();
    }

    @GET
    @Path("/{id}/logo.png")
    @Produces("image/png")
    @Operation(operationId = "getLogoPixels", summary = "The channel's generated logo as pixels")
    public Response logoPixels(@PathParam("id") long id) throws IOException {
        return Response.ok(ChannelLogo.png(channels.get(id)))
                .header("Cache-Control", LOGO_CACHE)
                .build();
    }

    @GET
    @Path("/{id}/thumbnail.jpg")
    @Produces(MediaType.WILDCARD)
    @APIResponse(responseCode = "307", description = "To the frame")
    @Operation(operationId = "getThumbnail", summary = "A frame of what is on the air now, fresh every half minute")
    public Response thumbnail(@PathParam("id") long id) {
        channels.get(id);
        long now = clock.ticks();
        Airing running = airings.nowAndNext(OptionalLong.of(id)).getOrDefault(id, List.of()).stream()
                .filter(airing -> airing.entry().startTicks() <= now
                        && airing.entry().itemId().isPresent())
                .findFirst()
                .orElseThrow(() -> StationException.notFound("picture of channel " + id + " now"));
        long seconds =
                (now - running.entry().startTicks() + running.entry().placing().inTicks()) / Ticks.PER_SECOND;
        long at = seconds - seconds % THUMBNAIL_SECONDS;
        long left = (running.entry().endTicks() - now) / Ticks.PER_SECOND;
        URI frame = URI.create("/api/catalog/items/" + running.entry().itemId().getAsLong() + "/image?at=" + at);
        return Response.temporaryRedirect(frame)
                .header("Cache-Control", "max-age=" + Math.min(left, THUMBNAIL_SECONDS - seconds % THUMBNAIL_SECONDS))
                .build();
    }

    private Response created(Channel channel, Runnable equip, HttpServerRequest http) {
        equipOrRemove(channel, equip);
        return Response.created(URI.create("/api/channels/" + channel.id()))
                .entity(view(channels.get(channel.id()), http))
                .build();
    }

    /** A channel whose plan or schedule cannot be saved is not made at all, as the problem says. */
    private void equipOrRemove(Channel channel, Runnable equip) {
        try {
            equip.run();
            if (!programming.begin(channel.id())) {
                keeper.finish(channel.id());
            }
        } catch (StationException e) {
            try {
                channels.delete(channel.id());
            } catch (StationException stays) {
                e.addSuppressed(stays);
            }
            throw e;
        }
    }

    private ChannelView view(Channel channel, HttpServerRequest request) {
        List<Airing> running = airings.nowAndNext(OptionalLong.of(channel.id())).getOrDefault(channel.id(), List.of());
        return view(channel, running, baseUrl.of(request));
    }

    private ChannelView view(Channel channel, List<Airing> running, String base) {
        MatchingItems.Match match = matching.match(channel.filter());
        return ChannelView.of(
                channel,
                new ChannelView.Facts(
                        clock.ticks(),
                        running,
                        match.items(),
                        match.explanation(),
                        audience.viewersOf(channel.id()),
                        base));
    }

    private static ChannelRequest given(@Nullable ChannelRequest request) {
        if (request == null) {
            throw StationException.invalid("body", "must be given");
        }
        return request;
    }
}
