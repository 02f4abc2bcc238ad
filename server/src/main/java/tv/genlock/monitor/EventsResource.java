package tv.genlock.monitor;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;

/**
 * {@code /api/events}: what changes, as server-sent events, so that pages know what to ask again. A reader that falls behind
 * misses events rather than filling memory; every event only says "look again", so nothing is lost by that.
 */
@Path("/api/events")
@Tag(name = "System", description = "The station as a whole.")
public class EventsResource {
    /** Below the idle time-outs of browsers, proxies and our own server. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private static final int BACKLOG = 256;

    private final StationEvents events;

    @Inject
    EventsResource(StationEvents events) {
        this.events = events;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followEvents",
            summary = "What changes, as server-sent events: job, source, catalog, edit, channel, schedule, viewers")
    public Multi<OutboundSseEvent> events(@Context Sse sse) {
        Multi<OutboundSseEvent> changes = Multi.createFrom()
                .<StationEvent>emitter(this::listen)
                .onOverflow()
                .buffer(BACKLOG)
                .onFailure()
                .recoverWithCompletion()
                .map(event -> sse.newEventBuilder()
                        .name(event.type())
                        .data(Change.class, new Change(event.type(), event.id()))
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .build());
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .startingAfter(Duration.ofMillis(1))
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(_ -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy().merging().streams(changes, heartbeats);
    }

    private void listen(MultiEmitter<? super StationEvent> emitter) {
        StationEvents.Subscription subscription = events.subscribe(emitter::emit);
        emitter.onTermination(subscription::close);
    }

    /** What changed. */
    public record Change(String type, long id) {}
}
