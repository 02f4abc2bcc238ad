package tv.genlock.tuner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import tv.genlock.air.Timeline;
import tv.genlock.air.TimelineSegment;
import tv.genlock.air.playlist.MediaPlaylist;
import tv.genlock.air.playlist.MultivariantPlaylist;
import tv.genlock.air.playlist.SegmentUris;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Channel;
import tv.genlock.media.Ticks;
import tv.genlock.playout.Playout;
import tv.genlock.playout.SegmentForm;
import tv.genlock.playout.SegmentKey;
import tv.genlock.problem.StationException;

/**
 * {@code /channel/{number}.m3u8}, which names {@code /hls/channel/{id}/live.m3u8}, which lists segments: around now, or from an
 * earlier time when the query asks for one.
 *
 * <p>Computed from the timeline once a second and channel, however many ask.
 */
final class PlaylistRoutes {
    static final String BY_NUMBER = "/channel/(?<number>\\d{1,9})\\.m3u8";
    static final String BY_ID = "/hls/channel/(?<id>\\d{1,18})/live\\.m3u8";

    private static final String TYPE = "application/vnd.apple.mpegurl";
    private static final int KEPT = 2_000;

    private final OnAirChannels channels;
    private final Playout playout;
    private final Airings airings;
    private final Viewers viewers;
    private final AirClock clock;
    private final Cache<Place, Encoded> recent = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    /** A live playlist is the same for a whole second of air time. */
    private record Place(Channel channel, long second) {}

    private record Encoded(byte[] plain, byte[] gzip) {
        static Encoded of(String text) {
            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException("memory does not fail to be written", e);
            }
            return new Encoded(plain, packed.toByteArray());
        }
    }

    PlaylistRoutes(OnAirChannels channels, Playout playout, Airings airings, Viewers viewers, AirClock clock) {
        this.channels = channels;
        this.playout = playout;
        this.airings = airings;
        this.viewers = viewers;
        this.clock = clock;
    }

    void byNumber(RoutingContext context) throws IOException, InterruptedException, TimeoutException {
        Channel channel = channels.withNumber(OutputRoutes.number(context, "number"));
        // Refuses a bad query here, where a person sees the answer, and not in the playlist behind it.
        CatchUpQuery.of(context.queryParams(), clock.ticks());
        String query = context.request().query();
        String uri = "/hls/channel/" + channel.id() + "/live.m3u8" + (query == null ? "" : "?" + safe(query));
        send(context, Encoded.of(new MultivariantPlaylist(channel.format(), uri).text()));
    }

    void media(RoutingContext context) throws IOException, InterruptedException, TimeoutException {
        Channel channel = channels.withId(OutputRoutes.number(context, "id"));
        viewers.seen(channel.id(), context.request());
        long now = clock.ticks();
        Optional<CatchUpQuery> earlier = CatchUpQuery.of(context.queryParams(), now);
        if (earlier.isPresent()) {
            send(context, Encoded.of(catchUp(channel, earlier.get(), now)));
            return;
        }
        Place place = new Place(channel, Math.floorDiv(now, Ticks.PER_SECOND));
        Encoded known = recent.getIfPresent(place);
        if (known == null) {
            known = Encoded.of(writer(channel).live(playout.live(channel), place.second() * Ticks.PER_SECOND));
            recent.put(place, known);
        }
        send(context, known);
    }

    private String catchUp(Channel channel, CatchUpQuery wish, long now) {
        long to = wish.endTicks().orElseGet(() -> airings.programmeEnd(channel.id(), wish.startTicks()));
        Timeline timeline = playout.past(channel, wish.startTicks(), to);
        List<TimelineSegment> any = timeline.between(wish.startTicks(), Math.min(to, now));
        if (any.isEmpty()) {
            throw StationException.notFound("recorded air of this channel at that time");
        }
        return writer(channel).catchUp(timeline, wish.startTicks(), to, now);
    }

    private MediaPlaylist writer(Channel channel) {
        SegmentForm form = SegmentForm.of(channel.format().packaging());
        SegmentUris uris = new SegmentUris() {
            @Override
            public String segment(TimelineSegment segment) {
                SegmentKey key = playout.key(channel, segment, form);
                return key.eventId() + "/" + key.revision() + "/" + key.index() + "." + form.extension();
            }

            @Override
            public String init(TimelineSegment segment) {
                SegmentKey key = playout.key(channel, segment, SegmentForm.INIT);
                return key.eventId() + "/" + key.revision() + "/init." + SegmentForm.INIT.extension();
            }
        };
        return new MediaPlaylist(channel.format(), uris);
    }

    /** Sends a playlist, packed for those who take it so. */
    static void send(RoutingContext context, String playlist)
            throws IOException, InterruptedException, TimeoutException {
        send(context, Encoded.of(playlist));
    }

    private static void send(RoutingContext context, Encoded playlist)
            throws IOException, InterruptedException, TimeoutException {
        HttpServerResponse response = context.response();
        boolean gzip = acceptsGzip(context);
        response.putHeader("Content-Type", TYPE);
        response.putHeader("Cache-Control", "max-age=1");
        response.putHeader("Vary", "Accept-Encoding");
        response.putHeader("Content-Encoding", gzip ? "gzip" : "identity");
        OutputRoutes.send(context, gzip ? playlist.gzip() : playlist.plain());
    }

    /**
     * Whether to answer in gzip. Never over HTTP/2: there Netty packs by itself whatever says Content-Encoding: gzip
     * (CompressorHttp2ConnectionEncoder), and would pack it twice.
     */
    static boolean acceptsGzip(RoutingContext context) {
        String accepted = context.request().getHeader("Accept-Encoding");
        return context.request().version() != HttpVersion.HTTP_2
                && accepted != null
                && accepted.contains("gzip")
                && !accepted.matches(".*gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?");
    }

    /** A query as it may stand inside a playlist: one line, one word. */
    private static String safe(String query) {
        return query.replaceAll("[^!#$%&'()*+,./0-9:;=?@A-Za-z_~-]", "");
    }
}
