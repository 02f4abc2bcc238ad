package tv.genlock.tuner;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tv.genlock.air.Timeline;
import tv.genlock.air.TimelineSegment;
import tv.genlock.air.playlist.MediaPlaylist;
import tv.genlock.air.playlist.SegmentUris;
import tv.genlock.media.Ticks;
import tv.genlock.playout.AiredEvent;
import tv.genlock.playout.Preview;
import tv.genlock.playout.Previews;
import tv.genlock.playout.SegmentForm;
import tv.genlock.problem.StationException;

/**
 * {@code /api/catalog/items/{id}/preview.m3u8}: one item by itself as a finished playlist, and {@code
 * …/preview/{revision}/{index}.ts}, its segments. What cannot be shown is a problem, never a slate.
 */
final class PreviewRoutes {
    static final String PLAYLIST = "/api/catalog/items/(?<id>\\d{1,18})/preview\\.m3u8";
    static final String SEGMENT =
            "/api/catalog/items/(?<id>\\d{1,18})/preview/(?<revision>[0-9a-f]{1,32})/(?<name>\\d{1,9}\\.ts)";

    private static final String SECONDS = "\\d{1,6}(\\.\\d{1,6})?";

    private final Previews previews;
    private final SegmentRoute segments;

    PreviewRoutes(Previews previews, SegmentRoute segments) {
        this.previews = previews;
        this.segments = segments;
    }

    void playlist(RoutingContext context) throws IOException, InterruptedException, TimeoutException {
        long itemId = OutputRoutes.number(context, "id");
        long from = fromTicks(context.queryParams().get("from"));
        Preview preview = previews.of(itemId);
        Timeline timeline = preview.timeline();
        long start = timeline.startTicks() + from;
        if (start >= timeline.endTicks()) {
            throw StationException.invalid("from", "must lie before the end of the item");
        }
        PlaylistRoutes.send(context, new MediaPlaylist(Preview.HOUSE, new Names(preview)).onDemand(timeline, start));
    }

    void segment(RoutingContext context) throws IOException, InterruptedException, TimeoutException {
        String name = context.pathParam("name");
        int index = Integer.parseInt(name.substring(0, name.indexOf('.')));
        AiredEvent part = previews.part(OutputRoutes.number(context, "id"), context.pathParam("revision"), index);
        segments.send(context, SegmentForm.TS, previews.copies(part), () -> previews.segment(part, index));
    }

    private static long fromTicks(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        if (!text.matches(SECONDS)) {
            throw StationException.invalid("from", "must be seconds from the start of the item, as in 61.5");
        }
        return new BigDecimal(text)
                .multiply(BigDecimal.valueOf(Ticks.PER_SECOND))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Beside the playlist. */
    private record Names(Preview preview) implements SegmentUris {
        @Override
        public String segment(TimelineSegment segment) {
            AiredEvent part = preview.partOf(segment.event());
            return "preview/" + part.revision() + "/" + segment.segment().index() + "." + SegmentForm.TS.extension();
        }

        @Override
        public String init(TimelineSegment segment) {
            throw new IllegalStateException("a transport stream has no init section");
        }
    }
}
