package tv.genlock.tuner;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Channels;
import tv.genlock.edge.BaseUrl;
import tv.genlock.event.StationEvents;
import tv.genlock.guide.Guide;
import tv.genlock.playout.Playout;
import tv.genlock.playout.Previews;

/** The room's addresses and its figures. */
@Singleton
public final class Tuner {
    private final Channels channels;
    private final Airings airings;
    private final Playout playout;
    private final Previews previews;
    private final Guide guide;
    private final Viewers viewers;
    private final BaseUrl baseUrl;
    private final AirClock clock;
    private final OnAirChannels onAir;
    private @Nullable OutputRoutes routes;

    @Inject
    Tuner(
            Channels channels,
            Airings airings,
            Playout playout,
            Previews previews,
            Guide guide,
            Viewers viewers,
            BaseUrl baseUrl,
            AirClock clock,
            StationEvents events,
            MeterRegistry meters) {
        this.channels = channels;
        this.airings = airings;
        this.playout = playout;
        this.previews = previews;
        this.guide = guide;
        this.viewers = viewers;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.onAir = new OnAirChannels(channels, events);
        measure(meters);
    }

    void register(@Observes Router router) {
        OutputRoutes outputs = new OutputRoutes(router);
        routes = outputs;
        SegmentRoute segments = new SegmentRoute(onAir, playout, viewers, System::nanoTime);
        PreviewRoutes alone = new PreviewRoutes(previews, segments);
        PlaylistRoutes playlists = new PlaylistRoutes(onAir, playout, airings, viewers, clock);
        StreamRoutes streams = new StreamRoutes(onAir, playout, viewers, clock, airings, StreamRoutes.Pause.real());
        outputs.add(SegmentRoute.PATH, segments::answer);
        outputs.add(PreviewRoutes.PLAYLIST, alone::playlist);
        outputs.add(PreviewRoutes.SEGMENT, alone::segment);
        outputs.add(PlaylistRoutes.BY_ID, playlists::media);
        outputs.add(PlaylistRoutes.BY_NUMBER, playlists::byNumber);
        outputs.add(StreamRoutes.BY_ID, streams::byId);
        outputs.add(StreamRoutes.BY_NUMBER, streams::byNumber);
        outputs.add(LineupRoutes.PATH, new LineupRoutes(channels, onAir, baseUrl)::answer);
        outputs.add(GuideRoutes.PATH, new GuideRoutes(channels, onAir, guide, baseUrl)::answer);
    }

    private void measure(MeterRegistry meters) {
        Gauge.builder("genlock.viewers", viewers, Viewers::viewers)
                .description("Viewers of all channels")
                .register(meters);
        Gauge.builder("genlock.transcodes", playout, Playout::transcodesRunning)
                .description("Encoders at work")
                .register(meters);
        Gauge.builder("genlock.segment.cache.bytes", playout, Playout::cachedBytes)
                .description("Memory that finished segments take")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("genlock.open.files", playout, Playout::openFiles)
                .description("Media files kept open")
                .register(meters);
        FunctionCounter.builder("genlock.segments.rendered", playout, Playout::renders)
                .description("Segments made")
                .register(meters);
        FunctionCounter.builder("genlock.segments.shared", playout, Playout::cacheHits)
                .description("Requests answered with a segment that was there or being made")
                .register(meters);
    }

    /** Ends every answer that is under way. */
    public void close() {
        OutputRoutes open = routes;
        if (open != null) {
            open.close();
        }
        onAir.close();
    }
}
